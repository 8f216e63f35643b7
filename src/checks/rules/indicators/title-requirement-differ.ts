import { isSame } from '../../../assessment/rounding';
import type { ItemRecord } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import { squash } from '../../../forms/values/text';
import { shareFieldOfWork } from '../../../forms/vocabulary/fields-of-work';
import { subjectsOf } from '../../../forms/vocabulary/units';
import { cellKey } from '../../../workbook/address';
import { requirementOf } from '../../analysis/named-cells';
import type { Issue, Rule } from '../../analysis/rule';
import { figure } from '../../text/phrases';
import { say } from '../../text/say';

/** How much and how often: says nothing about what. */
const AMOUNT =
  /(每|全)(月|周|年|季度?|日|天|次|场|人|个|名|户|片区)|人均|(不少于|不低于|至少|累计|合计|总计|共计?|年度|第)|\d[\d,.]*(个?小时|工时|人次|次|场|节|个|份|户|名|人|支|篇|期|件|宗|家|天|月|年|万?元)?/g;
/** Words that any title may have, and whatever is no letter. */
const IGNORED = /[的和与及之等]|各项|工作|服务|特色|项目|小时|[^\p{L}]/gu;

/** What a text says of what is done. */
const subjectIn = (text: string): string => squash(text).replace(AMOUNT, '').replace(IGNORED, '');

function bigrams(text: string): Set<string> {
  const clean = subjectIn(text);
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < clean.length; index++) pairs.add(clean.slice(index, index + 2));
  return pairs;
}

function quoted(text: string): string[] {
  return [...text.matchAll(/[“"]([^“”"]+)[”"]/g)].map((match) => squash(match[1] ?? ''));
}

/** Another project in quotes. */
function namesOtherProject(title: string, requirement: string): boolean {
  const inTitle = quoted(title);
  if (inTitle.length === 0) return false;
  const inRequirement = quoted(requirement);
  const isShared = inTitle.some((name) => inRequirement.some((other) => other.includes(name) || name.includes(other)));
  return inRequirement.length > 0 && !isShared;
}

/** Shorter texts say too little to contradict each other. */
const MINIMUM_PAIRS = 2;
const MINIMUM_OVERLAP = 0.25;

/** How much of the shorter of two texts the longer one holds, by their pairs of characters (0 to 1). */
function overlap(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const smaller = Math.min(first.size, second.size);
  if (smaller < MINIMUM_PAIRS) return 1;
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared += 1;
  return shared / smaller;
}

/** Whether a requirement says in words of its own what it asks for, rather than only how much or in what way. */
function namesSubject(requirement: string): boolean {
  return subjectsOf(squash(requirement)).some((subject) => bigrams(subject).size >= MINIMUM_PAIRS);
}

function partsOf(text: string): string[] {
  return text.split(/[、，,]/).filter((part) => part.length >= 2);
}

/** Whether a requirement lists the parts of a title, one of them in another word. */
function isSubstituted(title: string, requirement: string): boolean {
  const parts = partsOf(title);
  if (parts.length < 2) return false;
  const others = partsOf(requirement);
  if (parts.length !== others.length) return false;
  return parts.some((part, index) => {
    const other = others[index] ?? '';
    return part !== other && part.length === other.length && overlap(bigrams(part), bigrams(other)) > 0;
  });
}

/** A word of a list (培训、继续教育) that the requirement writes otherwise, or a character missing inside a word both share. */
function differsInPart(group: ItemRecord['group'], requirement: string): boolean {
  const [title, wanted] = [squash(group), squash(requirement).replace(/\d.*$/, '')];
  return isSubstituted(title, wanted) || isMissingCharacter(title, wanted);
}

/** So much of the beginning two texts have in common before a character of one is missing in the other. */
const COMMON_BEGINNING = 4;

/** Whether a text goes on as the other does after one character more. */
function lacksOne(shorter: string, longer: string, common: number): boolean {
  const rest = shorter.slice(common, common + 2);
  // “银龄乐享” is a longer name than “银龄乐”.
  return /^\p{L}{2}$/u.test(rest) && longer.slice(common + 1, common + 3) === rest;
}

/** 协助社区基成立 for 协助社区基金成立…, in the title or in the requirement: a long common beginning, then the rest one character on. */
function isMissingCharacter(title: string, requirement: string): boolean {
  let common = 0;
  while (common < requirement.length && title[common] === requirement[common]) common++;
  if (common < COMMON_BEGINNING || common >= requirement.length || common >= title.length) return false;
  return lacksOne(requirement, title, common) || lacksOne(title, requirement, common);
}

/** 项目内会议 and 项目例会 may well be one thing, in other words. */
function sharesCharacter({ group, title }: ItemRecord, requirement: string): boolean {
  const characters = new Set(subjectIn(requirement));
  return Array.from(subjectIn(group + title)).some((character) => characters.has(character));
}

/** 走访联络 and 村居沟通协调 are the same kind of work. */
const sharesField = ({ group, title }: ItemRecord, requirement: string): boolean =>
  shareFieldOfWork(squash(group + title), squash(requirement));

/** In a list the requirement stands beside the title, and need not repeat it: it may say how the work is done. */
const isBeside = ({ titleCell, target }: ItemRecord): boolean => titleCell.row === target.cell.row;

/** Whether a requirement is about what another item is called. */
function isAbout({ group, title }: ItemRecord, requirement: ReadonlySet<string>): boolean {
  const names = [group, title].map(bigrams).filter(({ size }) => size >= MINIMUM_PAIRS);
  return names.some((name) => overlap(name, requirement) >= MINIMUM_OVERLAP);
}

/** A title that names another thing than its requirement. */
function differingTitle(item: ItemRecord, items: readonly ItemRecord[]): Issue[] {
  const { group, title, titleCell } = item;
  const asked = requirementOf(item);
  if (item.form !== 'hours' || !asked || title === '' || cellKey(titleCell) === cellKey(asked.cell)) return [];
  const { text: requirement, cell } = asked;
  const isOtherProject = namesOtherProject(title, requirement);
  const isSlip = differsInPart(group, requirement);
  const isOther = (): boolean => {
    // Most requirements repeat their title: then nothing needs to be compared.
    if (requirement.includes(group)) return false;
    const wanted = bigrams(requirement);
    const isShared = (text: string): boolean => overlap(bigrams(text), wanted) >= MINIMUM_OVERLAP;
    if (isShared(group) || isShared(title) || !namesSubject(requirement)) return false;
    if (items.some((other) => other !== item && other.table === item.table && isAbout(other, wanted))) return true;
    return !(isBeside(item) || sharesCharacter(item, requirement) || sharesField(item, requirement));
  };
  if (!isOtherProject && !isSlip && !isOther()) return [];
  return [
    {
      form: 'hoursSheet' as const,
      severity: isOtherProject || !isSlip ? ('warning' as const) : ('note' as const),
      cells: [titleCell, cell],
      message: say('title-requirement-differ.found', { title: group, requirement }),
    },
  ];
}

/** Into so many parts a year falls: a target may be due for one of them, where the sentence tells that of the year. */
const PARTS_OF_A_YEAR = [2, 4, 12];

/** A sentence that tells another number than the target beside it. */
function differingNumber({ form, group, sentence, target }: ItemRecord): Issue[] {
  const [stated, due] = [sentence?.amount ?? null, numberOf(target)];
  if (form !== 'hours' || !sentence || stated === null || due === null || isSame(stated, due)) return [];
  if (PARTS_OF_A_YEAR.some((parts) => isSame(stated, due * parts))) return [];
  return [
    {
      form: 'hoursSheet',
      impact: 'figure',
      cells: [sentence.cell, target.cell],
      restsOn: [target.cell],
      message: say('title-requirement-differ.number', { title: group, stated: figure(stated), target: figure(due) }),
    },
  ];
}

/** Title, requirement and target of one item that differ: another project in quotes, hardly a word in common, or another number. */
export const titleRequirementDiffer: Rule = {
  id: 'title-requirement-differ',
  family: 'indicators',
  severity: 'warning',
  impact: 'form',
  basis: 'C7',
  run: ({ station: { items } }) => items.flatMap((item) => [...differingTitle(item, items), ...differingNumber(item)]),
};
