import { Button, tokens } from '@fluentui/react-components';
import { problemText, type Strings } from '../../strings';
import type { HostProblem } from '../../workbook/host';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';

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
  // What is only out of reach may be there the next time.
  const mayCome = problem.code === 'no-office';
  return (
    <main className={styles.page}>
      <section className={layout.stack} role="alert">
        <h1 className={layout.heading}>{mayCome ? strings.tooOld.unreached : strings.tooOld.title}</h1>
        <p className={layout.muted}>{problemText(problem, strings)}</p>
        {mayCome && (
          <Button appearance="primary" onClick={() => location.reload()}>
            {strings.actions.retry}
          </Button>
        )}
      </section>
    </main>
  );
}
