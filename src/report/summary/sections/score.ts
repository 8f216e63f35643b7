import { roundHalfUp } from '../../../assessment/rounding';
import type { SchemeItem, SchemeParty } from '../../../assessment/schemes';
import { assessParts, GRADE_BANDS } from '../../../assessment/score';
import { INPUT, scoreName, type InputValue } from '../../inputs';
import type { SummaryContext } from '../context';
import { quote } from '../formulas';
import { allParties, writeSchemeTable, type FullMark } from '../ledger/tables';
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
  type Table,
} from '../sheet-builder';
import { FORMAT, formatted, STYLE } from '../styles';

const SPANS = [4, 1, 2, 2, 3];
/** Columns of the table. */
const [FULL, MARK, CONVERTED] = [1, 2, 3];
const DECIMALS = 2;
/** A row of one line, in points. */
const ROW_HEIGHT = 20;

const scoreStyle = formatted(STYLE.cell, FORMAT.score);
const fullStyle = formatted(STYLE.cell, FORMAT.full);

/** 评估内容, 标准分, 评分, 折算分: each part rounded to two decimals, then added (rule A5). */
export function writeScore(context: SummaryContext): void {
  const { page, ledger, review } = context;
  const fullMark = writeSchemeTable(ledger, review);
  page.heading(text('二、评估得分', STYLE.section));
  const table = page.table(SPANS);
  table.header(['评估内容', '标准分', '评分', '折算分', '说明'], STYLE.header);
  const writer = new ScoreWriter(context, table, fullMark);
  const parties = allParties();
  writer.total(parties.map((party) => writer.party(party)));
  for (const party of parties) if (party.items.length > 0) writer.items(party);
  page.gap();
}

class ScoreWriter {
  constructor(
    private readonly context: SummaryContext,
    private readonly table: Table,
    private readonly fullMark: FullMark,
  ) {}

  /** A party's mark: its own, or the sum of its items. */
  party({ key, label, items }: SchemeParty): Position[] {
    const { review, inputs } = this.context;
    const name = scoreName(key);
    const full = this.fullMark(key);
    const part = assessParts(review.parameters).find(({ party }) => party === key);
    const mark = at(this.table.ahead(MARK));
    const sum = items.length > 0 ? itemSumName(key) : '""';
    return this.table.row([
      text(label.zh, STYLE.left),
      formula(full.formula, full.value, fullStyle),
      inputs.cell(name, markRule(full.value)),
      formula(`IF(${this.isMark()},ROUND(${mark},${DECIMALS}),${sum})`, part?.score ?? null, scoreStyle),
      text(items.length > 0 ? '填总分，或在下面逐项填写' : '', STYLE.hint),
    ]);
  }

  total(rows: readonly Position[][]): void {
    const { page, review } = this.context;
    const { score, vetoes } = review.assessment;
    const column = (index: number): string => {
      const [top, bottom] = [rows[0]?.[index], rows.at(-1)?.[index]];
      return top && bottom ? range(top, bottom) : '';
    };
    const [fulls, parts] = [column(FULL), column(CONVERTED)];
    const bands = GRADE_BANDS.toReversed();
    const grade = `LOOKUP(${NAME.total},{${bands.map(({ from }) => from).join(',')}},{${bands.map((band) => quote(band.grade)).join(',')}})`;
    const [, , , , place] = this.table.row([
      text('总得分与等级', { ...STYLE.strong, horizontal: 'left' }),
      formula(
        `SUM(${fulls})`,
        allParties().reduce((sum, { key }) => sum + this.fullMark(key).value, 0),
        STYLE.strong,
      ),
      blank(STYLE.strong),
      formula(
        `IF(COUNT(${parts})=COUNTIF(${fulls},">0"),ROUND(SUM(${parts}),${DECIMALS}),"")`,
        score?.total ?? null,
        formatted(STYLE.strong, FORMAT.score),
        NAME.total,
      ),
      formula(
        `IF(${NAME.total}="","待评分",IF(${NAME.vetoCount}>0,"不合格",${grade}))`,
        score?.grade ?? '待评分',
        STYLE.strong,
        NAME.grade,
      ),
    ]);
    if (place) page.emphasise('error', areaBetween(place, place), `${at(place)}="不合格"`);
    const isOpen = score !== null && !vetoes.some(({ triggered }) => triggered);
    page.table([9, 3]).row([text('与上一等级的差距', STYLE.left), this.distance(isOpen)]);
  }

  /** Plain arithmetic on what is still missing. */
  private distance(isOpen: boolean): Content {
    const { nextGrade } = this.context.review.assessment.outlook;
    const bands = GRADE_BANDS.toReversed();
    const reached = bands.slice(0, -1).map(({ from }) => from);
    const above = bands.slice(1);
    const lookup = (values: readonly (string | number)[]): string =>
      `LOOKUP(${NAME.total},{${reached.join(',')}},{${values.join(',')}})`;
    const points = `TEXT(${lookup(above.map(({ from }) => from))}-${NAME.total},"0.00")`;
    const missing = `"距"&${lookup(above.map(({ grade }) => quote(grade)))}&"还差 "&${points}&" 分"`;
    const best = `${NAME.total}>=${above.at(-1)?.from ?? 0}`;
    const sentence = nextGrade ? `距${nextGrade.grade}还差 ${nextGrade.points.toFixed(DECIMALS)} 分` : '已是最高等级';
    return formula(
      `IF(OR(${NAME.total}="",${NAME.vetoCount}>0),"",IF(${best},"已是最高等级",${missing}))`,
      isOpen ? sentence : '',
      STYLE.cell,
    );
  }

  items(party: SchemeParty): void {
    const { page, inputs } = this.context;
    const zoneRows = party.items.some(({ perZone }) => perZone) ? inputs.zones.length : 0;
    page.keepTogether((party.items.length + zoneRows + 2) * ROW_HEIGHT);
    page.line(text(`${party.label.zh}分项`, { ...STYLE.label, horizontal: 'left' }));
    const parts = party.items.map((item) => (item.perZone ? this.itemByZone(party, item) : this.item(party, item)));
    const list = parts.map(({ place }) => at(place)).join(',');
    const values = parts.map(({ value }) => value).filter((value) => value !== null);
    const sum = values.length < parts.length ? null : values.reduce((total, value) => total + value, 0);
    this.table.row([
      text('分项合计', { ...STYLE.strong, horizontal: 'left' }),
      blank(STYLE.strong),
      blank(STYLE.strong),
      formula(
        `IF(COUNT(${list})=${parts.length},ROUND(SUM(${list}),${DECIMALS}),"")`,
        sum === null ? null : roundHalfUp(sum, DECIMALS),
        formatted(STYLE.strong, FORMAT.score),
        itemSumName(party.key),
      ),
      text('各项填齐后计算', STYLE.hint),
    ]);
  }

  private item(party: SchemeParty, item: SchemeItem): ItemPart {
    const { inputs } = this.context;
    const name = scoreName(party.key, item.key);
    const full = this.fullMark(party.key, item.key);
    const [mark] = usableMarks([inputs.value(name)], full.value);
    const input = at(this.table.ahead(MARK));
    const isMark = this.isMark();
    const row = this.table.row([
      text(`\u3000${item.label.zh}`, STYLE.left),
      formula(full.formula, full.value, fullStyle),
      inputs.cell(name, markRule(full.value)),
      formula(`IF(${isMark},ROUND(${input},${DECIMALS}),"")`, rounded(mark), scoreStyle),
      blank(STYLE.hint),
    ]);
    return { place: pick(row, CONVERTED), value: rounded(mark) };
  }

  /** Rule A4: the arithmetic mean of the zones. */
  private itemByZone(party: SchemeParty, item: SchemeItem): ItemPart {
    const { page, inputs } = this.context;
    const { zones } = inputs;
    const name = scoreName(party.key, item.key);
    const full = this.fullMark(party.key, item.key);
    const title = text(`\u3000${item.label.zh}（各片区平均）`, STYLE.left);
    const fullContent = formula(full.formula, full.value, fullStyle);
    if (zones.length === 0) {
      const hint = text('没有读到片区，请填总分', STYLE.hint);
      const row = this.table.row([title, fullContent, blank(STYLE.cell), blank(scoreStyle), hint]);
      return { place: pick(row, CONVERTED), value: null };
    }
    const marks = usableMarks(
      zones.map((_zone, index) => inputs.value(name, index)),
      full.value,
    );
    const mean = marks.length > 0 ? marks.reduce((sum, mark) => sum + mark, 0) / marks.length : undefined;
    const limit = at(this.table.ahead(FULL));
    const meanCell = at(this.table.ahead(MARK));
    const row = this.table.row([
      title,
      fullContent,
      formula(
        `IFERROR(AVERAGEIFS(${name},${name},">=0",${name},"<="&${limit}),"")`,
        mean ?? null,
        formatted(STYLE.cell, '0.000'),
      ),
      formula(`IF(AND(ISNUMBER(${meanCell}),${limit}>0),ROUND(${meanCell},${DECIMALS}),"")`, rounded(mean), scoreStyle),
      text('已填各片区的平均', STYLE.hint),
    ]);
    const rows = zones.map((zone, index) =>
      this.table.row([
        text(zone, { ...STYLE.indented, numberFormat: FORMAT.text }),
        blank(STYLE.cell),
        inputs.part(name, index, markRule(full.value)),
        blank(STYLE.cell),
        blank(STYLE.cell),
      ]),
    );
    const [first, last] = [rows[0], rows.at(-1)];
    if (first?.[0] && last?.[0]) page.name(INPUT.zones, first[0], last[0]);
    if (first?.[MARK] && last?.[MARK]) page.name(name, first[MARK], last[MARK]);
    return { place: pick(row, CONVERTED), value: rounded(mean) };
  }

  /** Whether the input of the row that comes next is a number in its range. */
  private isMark(): string {
    const [mark, full] = [at(this.table.ahead(MARK)), at(this.table.ahead(FULL))];
    return `AND(ISNUMBER(${mark}),${mark}>=0,${mark}<=${full},${full}>0)`;
  }
}

/** 折算分 of an item: where it stands, and what it is. */
interface ItemPart {
  readonly place: Position;
  readonly value: number | null;
}

function rounded(mark: number | undefined): number | null {
  return mark === undefined ? null : roundHalfUp(mark, DECIMALS);
}

function usableMarks(values: readonly InputValue[], full: number): number[] {
  return values.filter((value) => typeof value === 'number').filter((value) => full > 0 && value >= 0 && value <= full);
}

function markRule(full: number): InputRule {
  return { minimum: 0, maximum: full, message: `请填 0 至 ${full} 之间的数` };
}
