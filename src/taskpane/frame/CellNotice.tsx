import { Button, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { format } from '../../strings';
import { formatArea, readableAddress } from '../../workbook/address';
import { makeStyles } from '../shared/make-styles';
import { usePane, usePaneState, useView } from '../state/context';
import { findingsAt } from '../state/finding-list';

const useStyles = makeStyles({
  notice: { flexShrink: 0, margin: tokens.spacingHorizontalXS },
});

/**
 * What there is to say about the cell that is selected in the workbook, while the list of findings is not shown: how many
 * findings are about it, or that its value is filled in here.
 */
export function CellNotice() {
  const { session, strings } = usePane();
  const review = usePaneState((state) => state.review);
  const selectedCells = usePaneState((state) => state.selectedCells);
  const styles = useStyles();
  const { tab } = useView();
  if (!review || !selectedCells) return null;
  const { area, input } = selectedCells;
  const cell = readableAddress(formatArea(area));
  const count = tab === 'findings' ? 0 : findingsAt(review, area).length;
  const told =
    input !== null
      ? {
          text: format(strings.cells.input, { cell }),
          action: strings.findings.fillIn,
          open: () => session.open('score', input),
        }
      : {
          text: format(strings.cells.findings, { cell, count }),
          action: strings.overview.view,
          open: () => session.open('findings'),
        };
  if (input === null && count === 0) return null;
  return (
    <section className={styles.notice} aria-label={strings.cells.selected}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{told.text}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={told.open}>
            {told.action}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}
