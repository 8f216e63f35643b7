import { Button, tokens } from '@fluentui/react-components';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { usePane } from '../state/context';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL },
});

interface CrashProps {
  readonly onCopy: () => void;
  readonly onReset: () => void;
}

/** In place of the views after an error in one of them. */
export function Crash({ onCopy, onReset }: CrashProps) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  return (
    <section className={`${layout.stack} ${styles.page}`} role="alert">
      <h1 className={layout.heading}>{strings.crash.title}</h1>
      <p className={layout.muted}>{strings.crash.text}</p>
      <div className={layout.row}>
        <Button appearance="primary" onClick={onReset}>
          {strings.crash.reload}
        </Button>
        <Button onClick={onCopy}>{strings.actions.copyDiagnostics}</Button>
      </div>
    </section>
  );
}
