import { Button, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, DocumentTableRegular, TableAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formatOf } from '../../file/formats';
import { readTables } from '../../file/read-tables';
import type { AcrossStations } from '../../overview/across-stations';
import { readParameters } from '../../overview/parameters/read-parameters';
import { format, type Strings } from '../../strings';
import { downloadBlob } from '../../taskpane/shared/download';
import { makeStyles } from '../../taskpane/shared/make-styles';
import type { HostResult } from '../../workbook/host';
import { downloadFile, pickFiles, TABLES, type FileSource } from '../files';
import { FileMessages, type Message } from '../FileMessages';
import { NARROW } from '../layout';
import { contentOf } from '../opening';
import type { BoardTable } from './board-store';
import type { CheckedSubmission } from './check-submission';
import { overviewCsv, overviewWorkbook, templateWorkbook } from './exports';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginInlineStart: 'auto',
    [NARROW]: { marginInlineStart: 0 },
  },
  line: { flexBasis: '100%', margin: 0 },
});

interface BoardToolsProps {
  /** Of all files; null while some are not checked yet. */
  readonly checked: readonly CheckedSubmission[] | null;
  /** What they show against each other; null where they are not two. */
  readonly across: AcrossStations | null;
  readonly table: BoardTable | null;
  /** Stations of the table whose rows no file has, as written. */
  readonly unmatched: readonly string[];
  readonly words: Strings;
  readonly onTable: (table: BoardTable | null) => void;
}

/** What can be done with all files at once: the overview in a file, and the parameters of all stations. */
export function BoardTools({ checked, across, table, unmatched, words, onTable }: BoardToolsProps) {
  const styles = useStyles();
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const { board } = words.workbench;
  const { fileName, parameters } = words.stationsOverview;

  const save = (name: string, made: HostResult<Uint8Array>) => {
    if (made.ok) downloadFile(`${name}.xlsx`, made.value, formatOf(made.value));
    setMessages(made.ok ? [] : [{ intent: 'error', text: board.exportFailed }]);
  };

  const takeTable = async () => {
    const [source] = await pickFiles(false, TABLES);
    if (!source) return;
    const read = await parametersOf(source, words);
    if (read.ok) onTable({ file: source.name, rows: read.rows });
    const title = format(board.tableRefused, { file: source.name });
    setMessages(
      read.ok
        ? read.notices.map((text) => ({ intent: 'warning', text }))
        : [{ intent: 'error', title, text: `${read.fault}${read.cells.join(words.clauseSeparator)}` }],
    );
  };

  return (
    <>
      <div className={styles.tools}>
        <Button
          size="small"
          icon={<ArrowDownloadRegular />}
          disabledFocusable={checked === null}
          onClick={() => checked && save(fileName, overviewWorkbook(checked, across, unmatched, words))}
        >
          {board.exportWorkbook}
        </Button>
        <Button
          size="small"
          icon={<ArrowDownloadRegular />}
          disabledFocusable={checked === null}
          onClick={() =>
            checked &&
            downloadBlob(`${fileName}.csv`, new Blob([overviewCsv(checked, across, words)], { type: 'text/csv' }))
          }
        >
          {board.exportCsv}
        </Button>
        <Button size="small" icon={<TableAddRegular />} onClick={() => void takeTable()}>
          {board.takeTable}
        </Button>
        <Button
          size="small"
          icon={<DocumentTableRegular />}
          onClick={() => save(parameters.sheet, templateWorkbook(words))}
        >
          {board.template}
        </Button>
      </div>
      {table && (
        <p className={styles.line}>
          {format(board.table, { file: table.file, rows: table.rows.length })}{' '}
          <Button size="small" onClick={() => onTable(null)}>
            {board.dropTable}
          </Button>
        </p>
      )}
      {messages.length > 0 && (
        <div className={styles.line}>
          <FileMessages
            messages={messages}
            strings={words.workbench}
            onDismiss={(...dismissed) => setMessages((all) => all.filter((one) => !dismissed.includes(one)))}
          />
        </div>
      )}
    </>
  );
}

async function parametersOf(source: FileSource, words: Strings) {
  const content = await contentOf(source);
  return readParameters(content.ok ? await readTables(source.name, content.value) : content, source.name, words);
}
