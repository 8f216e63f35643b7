import { SearchBox, Select, ToggleButton, tokens } from '@fluentui/react-components';
import type { FormKind } from '../../forms/station';
import { SeverityMark } from '../shared/SeverityMark';
import { makeStyles } from '../shared/make-styles';
import { usePane } from '../state/context';
import {
  countBySeverity,
  FINDING_ORDERS,
  SEVERITIES,
  type FindingFilter,
  type ListedFinding,
} from '../state/finding-list';

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  severities: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', columnGap: tokens.spacingHorizontalXS },
  severity: { minWidth: 'auto', paddingLeft: '6px', paddingRight: '6px', whiteSpace: 'nowrap' },
  // Long names of zones and of other languages take a line of their own rather than being cut.
  selects: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    '> *': { flex: '1 1 auto', minWidth: 0, maxWidth: '100%' },
  },
  search: { maxWidth: 'none', width: '100%' },
});

interface FindingFiltersProps {
  readonly findings: readonly ListedFinding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** What the list of findings shows, by severity, words, form and zone, and in which order. */
export function FindingFilters({ findings, filter, onFilter }: FindingFiltersProps) {
  const { strings } = usePane();
  const styles = useStyles();
  const counts = countBySeverity(findings);
  const forms = [...new Set(findings.map(({ finding }) => finding.form ?? 'none'))];
  const zones = [...new Set(findings.flatMap(({ finding }) => finding.zone ?? []))];

  return (
    <div className={styles.filters}>
      <div className={styles.severities} role="group" aria-label={strings.findings.severity}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            className={styles.severity}
            size="small"
            checked={filter.severities.has(severity)}
            icon={<SeverityMark severity={severity} />}
            onClick={() =>
              onFilter({ ...filter, severities: filter.severities.has(severity) ? new Set() : new Set([severity]) })
            }
          >
            {strings.severityCounts[severity]} {counts[severity]}
          </ToggleButton>
        ))}
      </div>
      <SearchBox
        className={styles.search}
        size="small"
        placeholder={strings.findings.search}
        aria-label={strings.findings.search}
        value={filter.search}
        onChange={(_, { value }) => onFilter({ ...filter, search: value })}
      />
      <div className={styles.selects}>
        <Select
          size="small"
          aria-label={strings.findings.order}
          value={filter.order}
          onChange={(_, { value }) =>
            onFilter({ ...filter, order: FINDING_ORDERS.find((order) => order === value) ?? 'severity' })
          }
        >
          {FINDING_ORDERS.map((order) => (
            <option key={order} value={order}>
              {strings.findings.orders[order]}
            </option>
          ))}
        </Select>
        {forms.length > 1 && (
          <Select
            size="small"
            aria-label={strings.findings.form}
            value={filter.form ?? ''}
            onChange={(_, { value }) => onFilter({ ...filter, form: forms.find((form) => form === value) ?? null })}
          >
            <option value="">{strings.findings.allForms}</option>
            {forms.map((form) => (
              <option key={form} value={form}>
                {formName(form)}
              </option>
            ))}
          </Select>
        )}
        {zones.length > 0 && (
          <Select
            size="small"
            aria-label={strings.findings.zone}
            value={filter.zone ?? ''}
            onChange={(_, { value }) => onFilter({ ...filter, zone: value || null })}
          >
            <option value="">{strings.findings.allZones}</option>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </Select>
        )}
      </div>
    </div>
  );

  function formName(form: FormKind | 'none'): string {
    return form === 'none' ? strings.forms.none : strings.forms.short[form];
  }
}
