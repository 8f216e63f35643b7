import { numberOf } from '../forms/values/numbers';
import type { ItemRecord } from '../forms/station';
import { squash } from '../forms/values/text';
import { zoneOfPosition } from '../forms/vocabulary/zone-names';
import type { Check, CheckContext, Issue } from './check';
import { formOfRecord, zoneRows } from './readings';
import { figure, joinCells } from './wording';

/** How much and how often: says nothing about what. */
const AMOUNT =
  /(每|全)(月|周|年|季度?|日|天|次|场|人|个|名|户|片区)|人均|(不少于|不低于|至少|累计|合计|总计|共计?|年度|第)|\d[\d,.]*(个?小时|工时|人次|次|场|节|个|份|户|名|人|支|篇|期|件|宗|家|天|月|年|万?元)?/g;
const IGNORED = /[的和与及、，,。./“”"'‘’（）()《》——\-—之等各项工作服务特色项目小时]|[^\p{L}]/gu;

function bigrams(text: string): Set<string> {
  const clean = squash(text).replace(AMOUNT, '').replace(IGNORED, '');
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < clean.length; index++) pairs.add(clean.slice(index, index + 2));
  return pairs;
}

function quoted(text: string): string[] {
  return [...text.matchAll(/[“"]([^“”"]+)[”"]/g)].map((match) => squash(match[1] ?? ''));
}

/** Shorter texts say too little to contradict each other. */
const MINIMUM_PAIRS = 2;

/** How much of the shorter text the longer one holds, by pairs of characters (0 to 1). */
function overlap(a: string, b: string): number {
  const [first, second] = [bigrams(a), bigrams(b)];
  const smaller = Math.min(first.size, second.size);
  if (smaller < MINIMUM_PAIRS) return 1;
  return [...first].filter((pair) => second.has(pair)).length / smaller;
}

const MINIMUM_OVERLAP = 0.25;

/** Title and requirement that name different things (rule C7): another project in quotes, or hardly a word in common. */
function titlesAgainstRequirements({ station }: CheckContext): Issue[] {
  return station.items.flatMap((item): Issue[] => {
    if (item.form !== 'hours' || item.requirement === null || item.title === '' || item.titleCell === item.target.cell)
      return [];
    const [inTitle, inRequirement] = [quoted(item.title), quoted(item.requirement)];
    const isOtherProject =
      inTitle.length > 0 &&
      inRequirement.length > 0 &&
      !inTitle.some((name) => inRequirement.some((other) => other.includes(name) || name.includes(other)));
    const isSlip = differsInPart(item);
    if (
      !isOtherProject &&
      !isSlip &&
      Math.max(overlap(item.group, item.requirement), overlap(item.title, item.requirement)) >= MINIMUM_OVERLAP
    )
      return [];
    return [
      {
        form: 'hoursSheet',
        severity: isOtherProject || !isSlip ? 'warning' : 'note',
        cells: [item.titleCell, item.target.cell],
        message: {
          zh: `标题“${item.group}”与指标要求“${item.requirement}”说的不是同一件事。`,
          en: `The title “${item.group}” and the requirement “${item.requirement}” name different things.`,
        },
      },
    ];
  });
}

/** A word of a list (培训、继续教育) that the requirement writes otherwise, or a character missing inside a word both share. */
function differsInPart(item: ItemRecord): boolean {
  const requirement = squash(item.requirement).replace(/\d.*$/, '');
  const parts = squash(item.group)
    .split(/[、，,]/)
    .filter((part) => part.length >= 2);
  const others = requirement.split(/[、，,]/).filter((part) => part.length >= 2);
  const isSubstituted = parts.some((part, index) => {
    const other = others[index] ?? '';
    return part !== other && part.length === other.length && overlap(part, other) > 0;
  });
  if (parts.length > 1 && parts.length === others.length && isSubstituted) return true;
  return isMissingCharacter(squash(item.group), requirement);
}

/** 协助社区基成立 for 协助社区基金成立…: a long common beginning, then the rest one character on. */
function isMissingCharacter(title: string, requirement: string): boolean {
  let common = 0;
  while (common < requirement.length && title[common] === requirement[common]) common++;
  if (common < 4 || common >= requirement.length || common >= title.length) return false;
  const rest = requirement.slice(common, common + 2);
  return rest.length === 2 && title.slice(common + 1, common + 3) === rest;
}

function unbalancedQuotes({ station }: CheckContext): Issue[] {
  return station.items.flatMap((item): Issue[] => {
    const texts = [
      { text: item.title, cell: item.titleCell },
      ...(item.requirement === null ? [] : [{ text: item.requirement, cell: item.target.cell }]),
    ];
    const wrong = texts.filter(({ text }) => count(text, '“') !== count(text, '”'));
    return wrong.map(({ text, cell }) => ({
      form: formOfRecord(item),
      cells: [cell],
      message: { zh: `“${text}”的引号不成对。`, en: `The quotation marks in “${text}” do not pair.` },
    }));
  });
}

const count = (text: string, character: string): number => text.split(character).length - 1;

/** Free text beside 附件1-1 that gives another number for an indicator than its total row. */
function freeTextFigures({ station, sheets }: CheckContext): Issue[] {
  const notes = station.unread.flatMap(({ area, reason }) => (reason === 'notes' ? [area] : []));
  return station.zoneTables.flatMap((table) =>
    (table.total?.indicators ?? []).flatMap((record, index): Issue[] => {
      const value = numberOf(record.completed);
      if (value === null) return [];
      return notes.flatMap((area): Issue[] => {
        const cell = sheets.get(area.sheet)?.at(area.top, area.left);
        const text = squash(cell?.value ?? null);
        const found = [...text.matchAll(new RegExp(`${escaped(squash(record.group))}[^0-9，,。;；]{0,6}(\\d+)`, 'g'))];
        const numbers = found.map((match) => Number(match[1]));
        if (area.sheet !== table.sheet || numbers.length === 0 || numbers.includes(value)) return [];
        return [
          {
            form: 'indicatorSheet',
            cells: [{ sheet: area.sheet, row: area.top, column: area.left }, record.completed.cell],
            follows: [
              record.completed.cell,
              ...table.zones.flatMap((zone) => zone.indicators[index]?.completed.cell ?? []),
            ],
            message: {
              zh: `文字说明里${record.group}是 ${numbers.join('、')}，合计行是 ${figure(value)}；请核对口径是否相同。`,
              en: `The free text gives ${numbers.join(', ')} for ${record.group}, the total row ${figure(value)}; check that both count the same.`,
            },
          },
        ];
      });
    }),
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** So many zones must have an item before its lack is worth a word. */
const ZONES_WITH_ITEMS = 2;

const NUMBERED_ZONE = /[\d一二三四五六七八九十]+片区|片区[\d一二三四五六七八九十]+/;

/** An item of a zone that 附件1-1 does not have: its name is the first suspect. */
function namesOtherZone({ title }: ItemRecord, keys: readonly string[]): boolean {
  return NUMBERED_ZONE.test(squash(title)) && zoneOfPosition(squash(title), keys) === null;
}

/** Items of 附件1-2 that name zones, but not every zone. */
function zonesWithoutItem({ station }: CheckContext): Issue[] {
  const zones = new Map(zoneRows(station).map((row) => [row.key, row]));
  const hours = station.items.filter((item) => item.form === 'hours');
  const named = hours.flatMap((item) => {
    const zone = zoneOfPosition(squash(item.title), [...zones.keys()]);
    return zone === null ? [] : [{ item, zone }];
  });
  const missing = [...zones.values()].filter((row) => !named.some(({ zone }) => zone === row.key));
  if (new Set(named.map(({ zone }) => zone)).size < ZONES_WITH_ITEMS || missing.length === 0) return [];
  const names = missing.map((row) => row.name);
  const suspects = hours.filter((item) => namesOtherZone(item, [...zones.keys()]));
  return [
    {
      form: 'hoursSheet',
      zone: names.length === 1 ? (names[0] ?? null) : null,
      cells: [
        ...joinCells([...suspects, ...named.map(({ item }) => item)].map(({ titleCell }) => titleCell)),
        ...missing.map((row) => row.cell),
      ],
      follows: missing.map((row) => row.cell),
      message: {
        zh: `附件1-2 有 ${named.length} 个项目写明片区，${names.join('、')}没有自己的项目。`,
        en: `${named.length} items of annex 1-2 name a zone; ${names.join(', ')} has none of its own.`,
      },
    },
  ];
}

const texts = { family: 'indicators' } as const;

/** What titles, requirements and free text say of the indicators (rules C7, C9). */
export const ITEM_TEXT_CHECKS: readonly Check[] = [
  {
    ...texts,
    id: 'title-requirement-differ',
    severity: 'warning',
    impact: 'form',
    basis: 'C7',
    title: { zh: '附件1-2 标题与指标要求说的不是同一件事', en: 'title and requirement that name different things' },
    why: {
      zh: '标题应是协议中的指标类别（规则 C7）。',
      en: 'The title is the kind of item that the agreement names (rule C7).',
    },
    remedy: { zh: '按协议统一名称。', en: 'Use the name of the agreement in both.' },
    run: titlesAgainstRequirements,
  },
  {
    ...texts,
    id: 'quotes-unbalanced',
    severity: 'note',
    impact: 'form',
    basis: 'C7',
    title: { zh: '引号不成对', en: 'quotation marks that do not pair' },
    why: { zh: '多半是漏字或漏标点。', en: 'Mostly a character lost.' },
    remedy: { zh: '补上缺的引号。', en: 'Add the missing mark.' },
    run: unbalancedQuotes,
  },
  {
    ...texts,
    id: 'free-text-differs',
    severity: 'note',
    impact: 'form',
    basis: 'C9',
    title: { zh: '文字说明中的数字与合计行不同', en: 'free text that gives another number than the total row' },
    why: { zh: '同一指标在一份表里只能有一个数。', en: 'One indicator has one figure in one workbook.' },
    remedy: { zh: '统一数字，或写明两处口径不同。', en: 'Use one figure, or say that they count different things.' },
    run: freeTextFigures,
  },
  {
    ...texts,
    id: 'zone-without-item',
    severity: 'note',
    impact: 'form',
    basis: 'C7',
    title: { zh: '附件1-2 中有的片区没有特色项目', en: 'a zone without an item of its own in annex 1-2' },
    why: { zh: '其他片区在附件1-2 中都有自己的项目。', en: 'The other zones have items of their own in annex 1-2.' },
    remedy: { zh: '对照协议，确认没有漏项。', en: 'Check against the agreement that none is missing.' },
    run: zonesWithoutItem,
  },
];
