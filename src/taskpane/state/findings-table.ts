import type { Strings } from '../../strings';
import { readableAddress } from '../../workbook/address';
import { tabSeparated } from '../shared/pasted-table';
import { familyName, type ListedFinding } from './finding-list';

interface Column {
  /** Also the key of the column's header in the strings. */
  readonly key: keyof Strings['findings']['columns'];
  readonly text: (listed: ListedFinding, strings: Strings) => string;
}

const COLUMNS: readonly Column[] = [
  { key: 'severity', text: ({ finding }, strings) => strings.severities[finding.severity] },
  { key: 'family', text: ({ finding }, strings) => familyName(finding.family, strings) },
  { key: 'form', text: ({ finding }, strings) => (finding.form ? strings.forms.short[finding.form] : '') },
  { key: 'zone', text: ({ finding }) => finding.zone ?? '' },
  { key: 'message', text: ({ finding }) => finding.message },
  { key: 'remedy', text: ({ finding }) => finding.remedy },
  { key: 'cells', text: ({ finding }) => finding.cells.map(readableAddress).join(', ') },
  { key: 'setAside', text: ({ setAsideReason }) => setAsideReason ?? '' },
];

/** The findings as tab-separated text, with a row of headers, that pastes into a sheet as a table. */
export function findingsTable(findings: readonly ListedFinding[], strings: Strings): string {
  const head = COLUMNS.map(({ key }) => strings.findings.columns[key]);
  const rows = findings.map((listed) => COLUMNS.map(({ text }) => text(listed, strings)));
  return tabSeparated([head, ...rows]);
}
