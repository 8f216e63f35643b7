import { parseParameters, type Parameters } from '../../assessment/parameters';
import { renameZones } from '../../assessment/zone-marks';

/** What somebody gave, without who it was; a list that is empty is not given. */
export function given(parameters: Parameters): Parameters {
  // By name: what parameters may come to hold is not kept before somebody has thought of it.
  const { stage, headcount, scheme, scores, expectedProgress, vetoes, rules } = parameters;
  return {
    stage,
    headcount: headcount && headcount.length > 0 ? headcount : undefined,
    scheme,
    scores,
    expectedProgress,
    vetoes,
    rules,
  };
}

/** The form in which inputs are kept: zones by their place in the sheet, for the name of one may say who leads it. */
export function withoutNames(parameters: Parameters, zones: readonly string[]): Parameters {
  const places = new Map(zones.map((zone, index) => [zone, String(index + 1)]));
  return renameZones(given(parameters), (zone) => places.get(zone));
}

/** The opposite of `withoutNames`, for the same zones. */
export function withNames(kept: Parameters, zones: readonly string[]): Parameters {
  return renameZones(kept, (place) => zones[Number(place) - 1]);
}

/** Checks what was found in the storage; null where it cannot be used. */
export function readKept(found: unknown): Parameters | null {
  const parsed = parseParameters(found);
  return parsed.ok ? given(parsed.value) : null;
}
