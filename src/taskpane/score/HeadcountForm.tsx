import { Button, Field, Input, Select, tokens } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons';
import { MAXIMUM_HEADCOUNT, type ParameterProblem } from '../../assessment/parameters';
import type { Review } from '../../report/review';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { usePane } from '../state/context';
import { numberProblem, type FormPart } from './form-part';
import type { ScoreDraft } from './score-form';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  from: { flex: '1 1 0', minWidth: 0 },
  count: { width: '96px', '& input': { textAlign: 'right' } },
  input: { minWidth: 0, width: '100%' },
});

interface HeadcountFormProps extends FormPart {
  readonly review: Review;
}

type Row = ScoreDraft['headcount'][number];

/** The agreed headcount, from month to month. */
export function HeadcountForm({ draft, problems, change, choose, commit, review }: HeadcountFormProps) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const months = review.report.staffing?.months.map(({ month }) => month) ?? [];
  // A row stands ready to be filled in; one without a count says nothing yet.
  const rows = draft.headcount.length > 0 ? draft.headcount : [{ from: months[0] ?? '', count: '' }];
  const withRow = (index: number, changes: Partial<Row>) => ({
    headcount: rows.map((row, at) => (at === index ? { ...row, ...changes } : row)),
  });
  const add = (): void => {
    const last = rows.at(-1)?.from ?? '';
    change({ headcount: [...rows, { from: months.find((month) => month > last) ?? '', count: '' }] });
  };

  return (
    <section className={layout.card} aria-label={strings.score.headcount}>
      <h2 className={layout.heading}>{strings.score.headcount}</h2>
      <p className={layout.muted}>{strings.score.headcountHint}</p>
      {rows.map((row, index) => (
        // Rows have no identity beyond their place.
        <div key={index} className={styles.row}>
          <Field
            className={styles.from}
            size="small"
            {...(index === 0 ? { label: strings.score.from } : {})}
            {...messageOf(monthProblem(problems.get(`headcount.${index}.from`)))}
          >
            <Months
              months={months}
              value={row.from}
              path={`headcount.${index}.from`}
              label={`${strings.score.from} ${index + 1}`}
              onChange={(from) => choose(withRow(index, { from }))}
            />
          </Field>
          <Field
            className={styles.count}
            size="small"
            {...(index === 0 ? { label: strings.score.count } : {})}
            {...messageOf(
              numberProblem(
                problems.get(`headcount.${index}.count`),
                { minimum: 0, maximum: MAXIMUM_HEADCOUNT },
                strings,
              ),
            )}
          >
            <Input
              className={styles.input}
              data-field={`headcount.${index}.count`}
              inputMode="decimal"
              autoComplete="off"
              aria-label={`${strings.score.count} ${index + 1}`}
              value={row.count}
              onChange={(_, { value }) => change(withRow(index, { count: value }))}
              onBlur={commit}
            />
          </Field>
          <Button
            size="small"
            appearance="subtle"
            icon={<Delete16Regular />}
            aria-label={format(strings.score.removeHeadcount, { number: index + 1 })}
            style={index === 0 ? { marginTop: '22px' } : undefined}
            onClick={() => choose({ headcount: rows.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
      <div>
        <Button size="small" icon={<Add16Regular />} onClick={add}>
          {strings.score.addHeadcount}
        </Button>
      </div>
    </section>
  );

  function monthProblem(problem: ParameterProblem | undefined): string | undefined {
    if (!problem) return undefined;
    return problem.reason === 'order' ? strings.score.monthOrder : strings.score.monthFormat;
  }
}

function messageOf(message: string | undefined): { validationMessage?: string } {
  return message === undefined ? {} : { validationMessage: message };
}

interface MonthsProps {
  readonly months: readonly string[];
  readonly value: string;
  readonly path: string;
  readonly label: string;
  readonly onChange: (month: string) => void;
}

/** The months of 附件2 to choose from; a plain field where they are not known. */
function Months({ months, value, path, label, onChange }: MonthsProps) {
  if (months.length === 0) {
    return (
      <Input
        data-field={path}
        placeholder="2024-09"
        aria-label={label}
        value={value}
        onChange={(_, data) => onChange(data.value.trim())}
      />
    );
  }
  const options = months.includes(value) || value === '' ? months : [value, ...months];
  return (
    <Select data-field={path} aria-label={label} value={value} onChange={(_, data) => onChange(data.value)}>
      {value === '' && <option value="" />}
      {options.map((month) => (
        <option key={month} value={month}>
          {month}
        </option>
      ))}
    </Select>
  );
}
