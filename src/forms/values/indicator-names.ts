import {
  CHANGED,
  isAmountWord,
  isGenericMeasure,
  isMeasureWord,
  MEASURES_BEHIND,
  NAME_BEFORE_AMOUNT,
  NAME_ENDINGS,
  TARGET,
  TARGET_BEHIND_NAME,
} from '../vocabulary/headers';
import { squash } from './text';

/** The words of a header without spaces, and without saying that the agreement was changed (调整后协议量). */
const wordsOf = (header: string): string => header.replace(/\s/g, '').replace(CHANGED, '');

/** The measure of a target header under a group header (协议接案数 → 接案数, 指标要求 → 量). */
export function measureName(header: string): string {
  const text = wordsOf(header);
  const named = TARGET.test(text) ? null : TARGET_BEHIND_NAME.exec(text);
  const [, before = '', amount = ''] = named ?? [];
  // 接案目标, 节数协议量: what is counted stands before the word.
  const isBefore = (amount === '' || isGenericMeasure(squash(amount))) && isMeasureWord(squash(before));
  const own = isBefore ? before : amount;
  const measure = named ? own : text.replace(TARGET, '');
  return /^(指标|目标|协议|任务|要求|值|计划)?$/.test(measure) ? '量' : measure;
}

/** What sets the word for a target off from the name before it: 电访-协议量. */
const SET_OFF = /[-—–_/·:：]+$/;

/** What a target header says that has no group above it: 电访协议量 and 协议电访量 are both 电访, 量. */
export function indicatorOfHeader(header: string): { readonly group: string; readonly measure: string } {
  const measure = measureName(header);
  const text = wordsOf(header);
  const before = TARGET.test(text) ? undefined : TARGET_BEHIND_NAME.exec(text)?.[1]?.replace(SET_OFF, '');
  if (before !== undefined) {
    return { group: before, measure: measure === before || isGenericMeasure(squash(measure)) ? '量' : measure };
  }
  const inside = isMeasureWord(squash(measure)) ? null : NAME_BEFORE_AMOUNT.exec(measure);
  return inside?.[1] && inside[2] ? { group: inside[1], measure: inside[2] } : { group: header, measure };
}

interface Named {
  readonly group: string;
  readonly measure: string;
}

interface SplitName extends Named {
  /** A sign or a bracket sets the measure off. */
  readonly isApart: boolean;
}

/** A name and the measure behind it (专业个案-节数, 专业个案接案（个）), or null. */
function splitName(name: string): SplitName | null {
  let found: SplitName | null = null;
  for (const { pattern, meaning } of MEASURES_BEHIND) {
    const isApart = meaning === 'apart';
    const text: string = found?.group ?? name;
    const [, before, behind] = pattern.exec(text) ?? [];
    if (before === undefined || behind === undefined || (found && isApart)) continue;
    if (isAmountWord(squash(behind))) found = { group: before.trim(), measure: behind.trim(), isApart };
  }
  return found;
}

function withoutEnding(name: string): string {
  return NAME_ENDINGS.reduce((rest, { pattern }) => rest.replace(pattern, ''), name);
}

/**
 * 专业个案（接案）, 专业个案-节数 and 专业个案服务（节）: what several indicators have before their measures is their group,
 * however these are set off. Beside such groups any measure that is set off is one; elsewhere it stays with its name:
 * 电访（人次）. So does what is no measure: 探访（困境儿童）.
 */
export function withMeasuresBehind<Name extends Named>(names: readonly Name[]): Name[] {
  const parts = names.map(({ group, measure }) => {
    const split = splitName(group);
    return split && { ...split, measure: measure === '量' ? split.measure : measure };
  });
  const bases = new Set(names.map(({ group }, index) => parts[index]?.group ?? group));
  const baseOf = (group: string): string => (bases.has(withoutEnding(group)) ? withoutEnding(group) : group);
  const measures = new Map<string, Set<string>>();
  names.forEach((name, index) => {
    const { group, measure } = parts[index] ?? name;
    const known = measures.get(baseOf(group));
    if (known) known.add(measure);
    else measures.set(baseOf(group), new Set([measure]));
  });
  const isShared = (group: string): boolean => (measures.get(group)?.size ?? 0) > 1;
  const hasGroups = parts.some((own) => own !== null && isShared(baseOf(own.group)));
  return names.map((name, index) => {
    const own = parts[index];
    if (!own) return name;
    const group = baseOf(own.group);
    return isShared(group) || (hasGroups && own.isApart) ? { ...name, group, measure: own.measure } : name;
  });
}
