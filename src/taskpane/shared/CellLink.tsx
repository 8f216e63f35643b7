import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { format } from '../../strings';
import { readableAddress } from '../../workbook/address';
import { usePane } from '../state/context';

const useStyles = makeStyles({
  link: {
    appearance: 'none',
    border: 'none',
    background: 'none',
    padding: 0,
    margin: 0,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'inherit',
    cursor: 'pointer',
    fontVariantNumeric: 'tabular-nums',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorNeutralStroke1Hover,
    textUnderlineOffset: '3px',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': {
      color: tokens.colorBrandForegroundLink,
      textDecorationStyle: 'solid',
      textDecorationColor: 'currentColor',
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

interface CellLinkProps {
  /** As the report gives it; null shows the figure without a link. */
  readonly cell: string | null | undefined;
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A figure that goes to the cell it came from. */
export function CellLink({ cell, label, className, children }: CellLinkProps) {
  const { session, strings } = usePane();
  const styles = useStyles();
  if (!cell) return <span className={className}>{children}</span>;
  const title = format(strings.cells.goTo, { cell: readableAddress(cell) });
  return (
    <button
      type="button"
      className={mergeClasses(styles.link, className)}
      title={title}
      aria-label={label}
      onClick={() => void session.goTo(cell)}
    >
      {children}
    </button>
  );
}
