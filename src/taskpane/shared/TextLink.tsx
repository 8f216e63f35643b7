import { mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { makeStyles } from './make-styles';

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

interface TextLinkProps {
  readonly onFollow: () => void;
  readonly title?: string;
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Text that leads to another place of the pane or of the workbook. */
export function TextLink({ onFollow, title, label, className, children }: TextLinkProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.link, className)}
      title={title}
      aria-label={label}
      onClick={onFollow}
    >
      {children}
    </button>
  );
}
