import { INPUT, scoreName } from '../../input-names';
import { roundHalfUp } from '../../../assessment/rounding';
import type { SchemeItem } from '../../../assessment/schemes';
import { GRADE_BANDS } from '../../../assessment/score';
import { format, type Strings } from '../../../strings';
import type { InputValue } from '../../inputs';
import { gradeSoFar } from '../../grade-text';
import type { SummaryContext } from '../context';
import { quote, textFormula } from '../formulas';
import { allParties, type FullMark, type PartyOfAll } from '../ledger/tables';
import { itemSumName, NAME } from '../names';
import {
  areaBetween,
  at,
  blank,
  formula,
  pick,
  range,
  text,
  type Content,
  type InputRule,
  type Position,
  type SheetBuilder,
  type Table,
} from '../sheet-builder';
import { FORMAT, formatted, STYLE } from '../styles';

/** Of the table on the first page, and of the items behind it. */
const SPANS = [2, 1, 1, 1];
const ITEM_SPANS = [4, 1, 2, 2, 3];
const LEDGER_SPANS = [3, 1, 1, 1, 3];
/** Columns of the table. */
const [FULL, MARK, CONVERTED] = [1, 2, 3];
const DECIMALS = 2;
/** All parties of a scheme together (rules A1, A2). */
const WHOLE = 100;
/** A row of one line, in points. */
const ROW_HEIGHT = 20;

const scoreStyle = formatted(STYLE.cell, FORMAT.score);
const fullStyle = formatted(STYLE.cell, FORMAT.full);

/** 评估内容, 标准分, 评分, 折算分: each part rounded to two decimals, then added (rule A5). */
export function writeScore(context: SummaryContext, fullMark: FullMark): void {
  const { page, words } = context;
  const texts = words.summary.score;
  const table = page.table(SPANS);
  table.header([texts.subject, texts.full, texts.mark, texts.converted], STYLE.header);
  const writer = new ScoreWriter(context, table, fullMark);
  // A party of another scheme alone has no row, unless somebody has entered its mark.
  const parties = allParties().filter(
    ({ key }) => fullMark(key).value > 0 || context.inputs.value(scoreName(key)) !== null,
  );
  writer.total(parties.map((party) => writer.party(party)));
}

/** Whether some mark is given by items. */
function areItemsUsed({ inputs }: SummaryContext): boolean {
  return allParties().some(({ key, items }) =>
    items.some((item) => {
      const name = scoreName(key, item.key);
      const places = item.perZone ? inputs.zones.map((_zone, index) => index) : [0];
      return places.some((index) => inputs.value(name, index) !== null);
    }),
  );
}

/** The marks of parties by items: printed where some are given, else beside what is printed, where they can be entered. */
export function writeItems(context: SummaryContext, fullMark: FullMark): void {
  const { page, ledger, words } = context;
  const texts = words.summary.score;
  const isUsed = areItemsUsed(context);
  const strip = isUsed ? page : ledger;
  if (isUsed) page.section(texts.itemsTitle);
  const table = strip.table(isUsed ? ITEM_SPANS : LEDGER_SPANS);
  table.header([texts.subject, texts.full, texts.mark, texts.converted, texts.remark], STYLE.header);
  const writer = new ScoreWriter(context, table, fullMark, strip);
  for (const party of allParties()) if (party.items.length > 0) writer.items(party);
  strip.gap();
}

class ScoreWriter {
  private readonly texts: Strings['summary']['score'];

  constructor(
    private readonly context: SummaryContext,
    private readonly table: Table,
    private readonly fullMark: FullMark,
    private readonly strip: SheetBuilder = context.page,
  ) {
    this.texts = context.words.summary.score;
  }

  /** A party's mark: its own, or the sum of its items. */
  party({ key, items }: PartyOfAll): Position[] {
    const { review, inputs, words } = this.context;
    const name = scoreName(key);
    const full = this.fullMark(key);
    const part = review.assessment.parts.find(({ party }) => party === key);
    const mark = at(this.table.ahead(MARK));
    const sum = items.length > 0 ? itemSumName(key) : '""';
    return this.table.row([
      text(words.schemes.parties[key], STYLE.left),
      formula(full.formula, full.value, fullStyle),
      inputs.cell(name, this.markRule(full.value)),
      formula(`IF(${this.isMark()},ROUND(${mark},${DECIMALS}),${sum})`, part?.score ?? null, scoreStyle),
    ]);
  }

  total(rows: readonly Position[][]): void {
    const { page, review, words } = this.context;
    const { unscored } = words.summary;
    const failed = quote(words.grades.不合格);
    const { score, vetoes } = review.assessment;
    const column = (index: number): string => {
      const [top, bottom] = [rows[0]?.[index], rows.at(-1)?.[index]];
      return top && bottom ? range(top, bottom) : '';
    };
    const [fulls, parts] = [column(FULL), column(CONVERTED)];
    const bands = GRADE_BANDS.toReversed();
    const grade = `LOOKUP(${NAME.total},{${bands.map(({ from }) => from).join(',')}},{${bands.map((band) => quote(words.grades[band.grade])).join(',')}})`;
    const [, , place] = this.table.row([
      text(this.texts.total, { ...STYLE.strong, horizontal: 'left' }),
      formula(
        `SUM(${fulls})`,
        allParties().reduce((sum, { key }) => sum + this.fullMark(key).value, 0),
        STYLE.strong,
      ),
      formula(
        `IF(${NAME.vetoCount}>0,${failed},IF(${NAME.total}="",${quote(unscored)},${score?.grade === null ? quote(words.unconfirmed) : grade}))`,
        gradeSoFar(review.assessment, unscored, words),
        STYLE.strong,
        NAME.grade,
      ),
      formula(
        // After another scheme was chosen here, rows of parties may be missing until the sheet is made anew.
        `IF(AND(SUM(${fulls})=${WHOLE},COUNT(${parts})=COUNTIF(${fulls},">0")),ROUND(SUM(${parts}),${DECIMALS}),"")`,
        score?.total ?? null,
        formatted(STYLE.strong, FORMAT.score),
        NAME.total,
      ),
    ]);
    if (place) page.emphasise('error', areaBetween(place, place), `${at(place)}=${failed}`);
    const isOpen = score !== null && vetoes.every(({ triggered }) => triggered === false);
    page.table([2, 3]).row([text(this.texts.distance, STYLE.left), this.distance(isOpen)]);
  }

  /** Plain arithmetic on what is still missing. */
  private distance(isOpen: boolean): Content {
    const { review, words } = this.context;
    const { toNext, topGrade } = words.overview;
    const { outlook, score } = review.assessment;
    // Nothing is added up towards a grade that is not confirmed.
    if (score?.grade === null) return blank(STYLE.cell);
    const { nextGrade } = outlook;
    const bands = GRADE_BANDS.toReversed();
    const reached = bands.slice(0, -1).map(({ from }) => from);
    const above = bands.slice(1);
    const lookup = (values: readonly (string | number)[]): string =>
      `LOOKUP(${NAME.total},{${reached.join(',')}},{${values.join(',')}})`;
    const points = `TEXT(${lookup(above.map(({ from }) => from))}-${NAME.total},"0.00")`;
    const grade = lookup(above.map((band) => quote(words.grades[band.grade])));
    const missing = textFormula(toNext, { grade, points });
    const best = `${NAME.total}>=${above.at(-1)?.from ?? 0}`;
    const sentence = nextGrade
      ? format(toNext, { grade: words.grades[nextGrade.grade], points: nextGrade.points.toFixed(DECIMALS) })
      : topGrade;
    return formula(
      `IF(OR(${NAME.total}="",${NAME.vetoCount}>0),"",IF(${best},${quote(topGrade)},${missing}))`,
      isOpen ? sentence : '',
      STYLE.cell,
    );
  }

  items(party: PartyOfAll): void {
    const { inputs, words } = this.context;
    const zoneRows = party.items.some(({ perZone }) => perZone) ? inputs.zones.length : 0;
    this.strip.keepTogether((party.items.length + zoneRows + 2) * ROW_HEIGHT);
    const title = format(this.texts.items, { party: words.schemes.parties[party.key] });
    this.strip.line(text(title, { ...STYLE.label, horizontal: 'left' }));
    const parts = party.items.map((item) => (item.perZone ? this.itemByZone(party, item) : this.item(party, item)));
    const list = parts.map(({ place }) => at(place)).join(',');
    const count = `COUNT(${list})`;
    // Items of another scheme have no full mark under the one in force, and do not count.
    const due = parts.map(({ full }) => `(${at(full)}>0)`).join('+');
    const sum = sumOf(parts);
    this.table.row([
      text(this.texts.itemSum, { ...STYLE.strong, horizontal: 'left' }),
      blank(STYLE.strong),
      blank(STYLE.strong),
      formula(
        `IF(AND(${count}>0,${count}=${due}),ROUND(SUM(${list}),${DECIMALS}),"")`,
        sum,
        formatted(STYLE.strong, FORMAT.score),
        itemSumName(party.key),
      ),
      text(this.texts.itemSumHint, STYLE.hint),
    ]);
  }

  private item(party: PartyOfAll, item: SchemeItem): ItemPart {
    const { inputs, words } = this.context;
    const name = scoreName(party.key, item.key);
    const full = this.fullMark(party.key, item.key);
    const [mark] = usableMarks([inputs.value(name)], full.value);
    const input = at(this.table.ahead(MARK));
    const isMark = this.isMark();
    const row = this.table.row([
      text(`\u3000${words.schemes.items[item.key]}`, STYLE.left),
      formula(full.formula, full.value, fullStyle),
      inputs.cell(name, this.markRule(full.value)),
      formula(`IF(${isMark},ROUND(${input},${DECIMALS}),"")`, rounded(mark), scoreStyle),
      blank(STYLE.hint),
    ]);
    return { ...placesOf(row), isDue: full.value > 0, value: rounded(mark) };
  }

  /** Rule A4: the arithmetic mean of the zones. */
  private itemByZone(party: PartyOfAll, item: SchemeItem): ItemPart {
    const { inputs, words } = this.context;
    const { zones, counted } = inputs;
    const name = scoreName(party.key, item.key);
    const full = this.fullMark(party.key, item.key);
    const label = format(this.texts.byZone, { item: words.schemes.items[item.key] });
    const title = text(`\u3000${label}`, STYLE.left);
    const fullContent = formula(full.formula, full.value, fullStyle);
    if (zones.length === 0) {
      const hint = text(this.texts.noZones, STYLE.hint);
      const row = this.table.row([title, fullContent, blank(STYLE.cell), blank(scoreStyle), hint]);
      return { ...placesOf(row), isDue: full.value > 0, value: null };
    }
    const marks = usableMarks(
      zones.slice(0, counted).map((_zone, index) => inputs.value(name, index)),
      full.value,
    );
    const mean = marks.length === counted ? marks.reduce((sum, mark) => sum + mark, 0) / counted : undefined;
    const counting = zones.length > counted ? `INDEX(${name},1):INDEX(${name},${counted})` : name;
    const limit = at(this.table.ahead(FULL));
    const meanCell = at(this.table.ahead(MARK));
    const row = this.table.row([
      title,
      fullContent,
      formula(
        `IF(COUNTIFS(${counting},">=0",${counting},"<="&${limit})=${counted},AVERAGE(${counting}),"")`,
        mean ?? null,
        formatted(STYLE.cell, '0.000'),
      ),
      formula(`IF(AND(ISNUMBER(${meanCell}),${limit}>0),ROUND(${meanCell},${DECIMALS}),"")`, rounded(mean), scoreStyle),
      text(this.texts.byZoneHint, STYLE.hint),
    ]);
    const rows = zones.map((zone, index) =>
      this.table.row([
        text(zone, { ...STYLE.indented, numberFormat: FORMAT.text }),
        blank(STYLE.cell),
        inputs.part(name, index, this.markRule(full.value)),
        blank(STYLE.cell),
        blank(STYLE.cell),
      ]),
    );
    const [first, last] = [rows[0], rows.at(-1)];
    if (first?.[0] && last?.[0]) this.strip.name(INPUT.zones, first[0], last[0]);
    if (first?.[MARK] && last?.[MARK]) this.strip.name(name, first[MARK], last[MARK]);
    return { ...placesOf(row), isDue: full.value > 0, value: rounded(mean) };
  }

  private markRule(full: number): InputRule {
    const { markRange } = this.context.words.summary;
    return { minimum: 0, maximum: full, message: format(markRange, { minimum: 0, maximum: full }) };
  }

  /** Whether the input of the row that comes next is a number in its range. */
  private isMark(): string {
    const [mark, full] = [at(this.table.ahead(MARK)), at(this.table.ahead(FULL))];
    // An error is no number, and is compared with none.
    return `IF(ISNUMBER(${mark}),AND(${mark}>=0,${mark}<=${full},${full}>0))`;
  }
}

/** An item on its row: where its full mark and its 折算分 stand, and what the latter is. */
interface ItemPart {
  readonly full: Position;
  readonly place: Position;
  /** Whether the scheme in force has it. */
  readonly isDue: boolean;
  readonly value: number | null;
}

function placesOf(row: readonly Position[]): Pick<ItemPart, 'full' | 'place'> {
  return { full: pick(row, FULL), place: pick(row, CONVERTED) };
}

/** The sum of the items that the scheme in force has; null until all of them are known. */
function sumOf(parts: readonly ItemPart[]): number | null {
  const due = parts.filter(({ isDue }) => isDue);
  const values = due.flatMap(({ value }) => value ?? []);
  if (due.length === 0 || values.length < due.length) return null;
  return roundHalfUp(
    values.reduce((total, value) => total + value, 0),
    DECIMALS,
  );
}

function rounded(mark: number | undefined): number | null {
  return mark === undefined ? null : roundHalfUp(mark, DECIMALS);
}

function usableMarks(values: readonly InputValue[], full: number): number[] {
  return values.filter((value) => typeof value === 'number').filter((value) => full > 0 && value >= 0 && value <= full);
}
