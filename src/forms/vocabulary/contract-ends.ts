import type { NormalText } from '../values/text';
import { means, type Row } from './table';

/** Contracts that need no date of their end. */
export const OPEN_ENDS: readonly Row<'open'>[] = [
  {
    // Contracts without an end, and work after retirement, are lawful.
    pattern: /无固定|长期|至今|返聘|劳务/,
    meaning: 'open',
    examples: ['无固定期限', '2024年9月1日起长期', '2022年12月1日至今', '退休返聘', '劳务合同'],
    not: ['自2024年9月1日'],
  },
  {
    // The end in words: 自2024年9月1日至项目结束.
    pattern:
      /(?:至|到|[-—–―─~])[^,;。\d]{0,10}(?:项目|协议|服务|合同|任务|采购|购买|周期|工作)[^,;。\d]{0,6}(?:结束|终止|终结|期?届?满|到期|完成|完结|完毕|截止|止)/,
    meaning: 'open',
    examples: [
      '自2024年9月1日至项目结束',
      '2024.9.1至协议期满',
      '2024年9月1日-项目终止',
      '2024-09-01至服务期满',
      '2024年9月1日起至本服务协议到期止',
      '2024-09-01-项目结束',
      '2024年9月1日至完成购买服务任务完成',
    ],
    not: ['2024年9月1日', '2024年9月1日至项目', '2024年9月1日签订,协议期满'],
  },
  {
    // 以完成一定工作任务为期限 is a kind of contract by law.
    pattern: /(?:以|至|到)完成(?:一定|本|该)?(?:的)?(?:工作)?(?:任务|项目)/,
    meaning: 'open',
    examples: ['2024年9月1日起,以完成一定工作任务为期限', '2024年9月1日至完成工作任务'],
    not: ['2024年9月1日完成'],
  },
];

/** Whether a contract without a date of its end says in words when it ends, or that it does not. */
export function hasOpenEnd(contract: NormalText): boolean {
  return means(OPEN_ENDS, contract, 'open');
}
