import { format, type Strings } from '../strings';
import { schemeOf } from './inputs';
import type { Review } from './review';

/** The marks without which there is no total, by name: parties, and zones whose quality nobody has marked. */
export function missingMarks({ parameters, assessment }: Review, strings: Strings): string[] {
  const parties = schemeOf(parameters)?.parties ?? [];
  return parties.flatMap(({ key }) => {
    const part = assessment.parts.find(({ party }) => party === key);
    if (part?.score !== null) return [];
    const name = strings.schemes.parties[key];
    const zones = (part.items ?? []).flatMap(({ openZones = [] }) => openZones);
    if (zones.length === 0) return [name];
    return [format(strings.overview.zonesMissing, { party: name, zones: zones.join(strings.listSeparator) })];
  });
}
