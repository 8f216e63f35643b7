import { Button } from '@fluentui/react-components';
import { ArrowDownload16Regular, Copy16Regular } from '@fluentui/react-icons';
import { rectificationRows, type RectificationRow } from '../../report/rectification';
import type { Review } from '../../report/review';
import { format, spanTexts } from '../../strings';
import { copyTable, copyText } from '../shared/clipboard';
import { downloadBlob } from '../shared/download';
import { useLayout } from '../shared/layout';
import { usePane, usePaneState } from '../state/context';

/** How wide the columns of the document are against one another: number, place, problem, remedy, what was done. */
const SHARES = [1, 4, 9, 7, 5];

/** 整改清单: what to put right, to be handed on as text, as a table, or as a document for Word. */
export function Rectification({ review: { report, snapshot } }: { readonly review: Review }) {
  const { session, strings } = usePane();
  const layout = useLayout();
  const texts = strings.rectification;
  const rows = rectificationRows(
    report.findings,
    snapshot.sheets.map(({ name }) => name),
  );
  const handled = usePaneState((state) => state.handled);
  const doneAbout = ({ key }: RectificationRow): string => (handled.has(key) ? strings.findings.handled : '');
  const { number, place, problem, remedy, done } = texts.columns;
  const head = [number, place, problem, remedy, done];
  const cells = rows.map((row, index) => [String(index + 1), row.place, row.problem, row.remedy, doneAbout(row)]);
  const lines = rows.map((row, index) => {
    const line = format(texts.line, { ...row, number: index + 1 });
    const state = doneAbout(row);
    return state === '' ? line : format(texts.lineDone, { line, done: state });
  });

  const copied = (isCopied: boolean): void => {
    session.report({ kind: isCopied ? 'copied' : 'copyFailed' });
  };
  const download = async (): Promise<void> => {
    // Half of what the pane weighs, for those who want it.
    const { tableDocument } = await import('../shared/table-document');
    const station = report.station ?? '';
    const period = report.period ? format(strings.summary.footer.period, spanTexts(report.period, strings.dates)) : '';
    const columns = head.map((title, index) => ({ title, share: SHARES[index] ?? 1 }));
    const document = { title: `${station}${texts.title}`, subtitle: period, columns, rows: cells };
    downloadBlob(`${station}${texts.title}.docx`, await tableDocument(document));
  };

  return (
    <section className={layout.card} aria-label={texts.title}>
      <h2 className={layout.heading}>{format(texts.heading, { count: rows.length })}</h2>
      <p className={layout.muted}>{rows.length > 0 ? texts.hint : texts.none}</p>
      {rows.length > 0 && (
        <div className={layout.row}>
          <Button size="small" icon={<ArrowDownload16Regular />} onClick={() => void download()}>
            {texts.download}
          </Button>
          <Button size="small" icon={<Copy16Regular />} onClick={() => void copyTable([head, ...cells]).then(copied)}>
            {texts.copyTable}
          </Button>
          <Button size="small" icon={<Copy16Regular />} onClick={() => void copyText(lines.join('\n')).then(copied)}>
            {texts.copyText}
          </Button>
        </div>
      )}
    </section>
  );
}
