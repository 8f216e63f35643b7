import { Button, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { WorkbenchStrings } from '../strings';
import { CrashBoundary } from '../taskpane/frame/CrashBoundary';
import { makeStyles } from '../taskpane/shared/make-styles';

const useStyles = makeStyles({
  message: { margin: 'auto', padding: tokens.spacingHorizontalXL },
});

interface SheetsBoundaryProps {
  readonly strings: WorkbenchStrings;
  readonly children: ReactNode;
}

/** Keeps sheets that cannot be drawn from taking the page with them, and what was entered in other workbooks. */
export function SheetsBoundary({ strings, children }: SheetsBoundaryProps) {
  const styles = useStyles();
  return (
    <CrashBoundary
      fallback={(_, reset) => (
        <div className={styles.message} role="alert">
          <p>{strings.sheetsBroken}</p>
          <Button onClick={reset}>{strings.showAgain}</Button>
        </div>
      )}
    >
      {children}
    </CrashBoundary>
  );
}
