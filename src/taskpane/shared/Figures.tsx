import { mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CellLink } from './CellLink';
import { useLayout } from './layout';
import { makeStyles } from './make-styles';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    rowGap: tokens.spacingVerticalS,
    columnGap: '12px',
    margin: 0,
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: 'right' },
  note: { display: 'block' },
});

/** Names on the left, figures on the right. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <dl className={useStyles().figures}>{children}</dl>;
}

interface FigureProps {
  readonly label: string;
  readonly cell?: string | null | undefined;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** One figure, which goes to its cell, with what is to be said of it. */
export function Figure({ label, cell, note, children }: FigureProps) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        <CellLink cell={cell} className={layout.strong}>
          {children}
        </CellLink>
        {note && <span className={mergeClasses(layout.muted, styles.note)}>{note}</span>}
      </dd>
    </>
  );
}
