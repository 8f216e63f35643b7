import { makeStyles, tokens } from '@fluentui/react-components';
import { problemText, type Strings } from '../../strings';
import type { HostProblem } from '../../workbook/host';
import { useLayout } from '../shared/layout';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL },
});

interface UnsupportedProps {
  readonly problem: HostProblem;
  readonly strings: Strings;
}

/** In place of everything else where no workbook can be read. */
export function Unsupported({ problem, strings }: UnsupportedProps) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <section className={layout.stack} role="alert">
        <h1 className={layout.heading}>{strings.tooOld.title}</h1>
        <p className={layout.muted}>{problemText(problem, strings)}</p>
      </section>
    </main>
  );
}
