import { Field, Select } from '@fluentui/react-components';
import { LARGEST_RETENTION, MAXIMUM_CONTRACT_SUM } from '../../assessment/parameters';
import { STAGES } from '../../assessment/stages';
import type { StationReport } from '../../report/report';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { percent } from '../shared/number-text';
import { usePane } from '../state/context';
import type { FormPart } from './form-part';
import { NumberField } from './NumberField';

interface BasicsFormProps extends FormPart {
  readonly report: StationReport;
}

/** Stage, expected progress, the last retention and, where there is a sheet of money, the contract sum: all may be left empty. */
export function BasicsForm({ draft, problems, change, choose, commit, report }: BasicsFormProps) {
  const { strings } = usePane();
  const layout = useLayout();
  return (
    <section className={layout.card} aria-label={strings.score.stage}>
      <Field label={strings.score.stage}>
        <Select
          data-field="stage"
          value={draft.stage}
          onChange={(_, { value }) => choose({ stage: STAGES.find((stage) => stage === value) ?? '' })}
        >
          <option value="">{strings.score.stageAuto}</option>
          {STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {strings.stages[stage]}
            </option>
          ))}
        </Select>
      </Field>
      <NumberField
        label={strings.score.progress}
        value={draft.expectedProgress}
        path="expectedProgress"
        problems={problems}
        maximum={100}
        unit="%"
        onChange={(value) => change({ expectedProgress: value })}
        onCommit={commit}
      />
      <p className={layout.muted}>{progressHint()}</p>
      <NumberField
        label={strings.score.previousRetention}
        value={draft.previousRetention}
        path="previousRetention"
        problems={problems}
        maximum={LARGEST_RETENTION * 100}
        unit="%"
        hint={strings.score.previousRetentionHint}
        onChange={(value) => change({ previousRetention: value })}
        onCommit={commit}
      />
      {report.funds && (
        <NumberField
          label={strings.score.contractSum}
          value={draft.contractSum}
          path="contractSum"
          problems={problems}
          maximum={MAXIMUM_CONTRACT_SUM}
          unit={strings.score.yuan}
          hint={strings.score.contractSumHint}
          onChange={(value) => change({ contractSum: value })}
          onCommit={commit}
        />
      )}
    </section>
  );

  function progressHint(): string {
    const { period, agreement } = report;
    if (!period || !agreement || agreement.months === 0) return strings.score.progressHintNone;
    return format(strings.score.progressHint, { progress: percent(period.assessmentMonths / agreement.months) });
  }
}
