import type { FundsAmount } from '../../forms/station';
import type { Message } from '../../strings/message';
import { say } from './say';

/** What a column of the sheet of money is called in a sentence. */
export function fundsColumn(amount: FundsAmount): Message {
  return say(`funds-${amount}`, {});
}
