import { format, type Strings } from '../strings';
import { schemeOf } from './inputs';
import type { Review } from './review';

/** The marks without which there is no total, by name: parties, or where items are marked those that are not, with their zones. */
export function missingMarks({ parameters, assessment }: Review, strings: Strings): string[] {
  const parties = schemeOf(parameters)?.parties ?? [];
  return parties.flatMap(({ key, items }) => {
    const part = assessment.parts.find(({ party }) => party === key);
    if (part?.score !== null) return [];
    const name = strings.schemes.parties[key];
    if (!part.items) return [name];
    const open = items.flatMap((item) => {
      const { score = null, openZones = [] } = part.items?.find((one) => one.item === item.key) ?? {};
      if (score !== null) return [];
      return openZones.length > 0 ? openZones : [strings.schemes.items[item.key]];
    });
    return [format(strings.overview.marksMissing, { party: name, marks: open.join(strings.listSeparator) })];
  });
}
