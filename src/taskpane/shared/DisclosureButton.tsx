import { tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { makeStyles } from './make-styles';

const useStyles = makeStyles({
  button: {
    appearance: 'none',
    border: 'none',
    background: 'none',
    padding: 0,
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface DisclosureButtonProps {
  readonly expanded: boolean;
  readonly onToggle: () => void;
  /** Id of what it shows. */
  readonly controls?: string;
  /** Where what it says is not enough out of its place. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A word or two that show and hide what follows. */
export function DisclosureButton({ expanded, onToggle, controls, label, children }: DisclosureButtonProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={expanded}
      aria-controls={expanded ? controls : undefined}
      aria-label={label}
      onClick={onToggle}
    >
      {children} <span aria-hidden>{expanded ? '▴' : '▾'}</span>
    </button>
  );
}
