import { isGenericMeasure, isMeasureWord, NAME_BEFORE_AMOUNT, TARGET, TARGET_BEHIND_NAME } from '../vocabulary/headers';
import { squash } from './text';

/** The measure of a target header under a group header (协议接案数 → 接案数, 指标要求 → 量). */
export function measureName(header: string): string {
  const text = header.replace(/\s/g, '');
  const named = TARGET.test(text) ? null : TARGET_BEHIND_NAME.exec(text);
  const measure = named ? (named[2] ?? '') : text.replace(TARGET, '');
  return /^(指标|目标|协议|任务|要求|值|计划)?$/.test(measure) ? '量' : measure;
}

/** What a target header says that has no group above it: 电访协议量 and 协议电访量 are both 电访, 量. */
export function indicatorOfHeader(header: string): { readonly group: string; readonly measure: string } {
  const measure = measureName(header);
  const text = header.replace(/\s/g, '');
  const before = TARGET.test(text) ? undefined : TARGET_BEHIND_NAME.exec(text)?.[1];
  if (before !== undefined) return { group: before, measure: isGenericMeasure(squash(measure)) ? '量' : measure };
  const inside = isMeasureWord(squash(measure)) ? null : NAME_BEFORE_AMOUNT.exec(measure);
  return inside?.[1] && inside[2] ? { group: inside[1], measure: inside[2] } : { group: header, measure };
}

interface Named {
  readonly group: string;
  readonly measure: string;
}

const BRACKETED = /^(.+?)\s*[(（]([^()（）]{1,4})[)）]$/;

/**
 * 专业个案（接案）, 专业个案（节数） and 专业个案（结案）: what several indicators have before a bracket is their group, and the
 * bracket their measure. A bracket that stands alone stays with its name: 探访（困境儿童）, 电访（人次）.
 */
export function withBracketedMeasures<Name extends Named>(names: readonly Name[]): Name[] {
  const split = names.map(({ group, measure }) => {
    const [, before, inside] = (measure === '量' ? BRACKETED.exec(group) : null) ?? [];
    return before !== undefined && inside !== undefined && isMeasureWord(squash(inside)) ? { before, inside } : null;
  });
  const insides = new Map<string, Set<string>>();
  for (const each of split) {
    if (!each) continue;
    const known = insides.get(each.before);
    if (known) known.add(each.inside);
    else insides.set(each.before, new Set([each.inside]));
  }
  return names.map((name, index) => {
    const own = split[index];
    return own && (insides.get(own.before)?.size ?? 0) > 1 ? { ...name, group: own.before, measure: own.inside } : name;
  });
}
