import { mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RecognitionReport } from '../../report/report';
import { format } from '../../strings';
import { CellLink } from '../shared/CellLink';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { usePane } from '../state/context';

const useStyles = makeStyles({
  panel: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    '> summary': {
      cursor: 'pointer',
      color: tokens.colorNeutralForeground2,
      borderRadius: tokens.borderRadiusSmall,
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    },
  },
  title: {
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { overflowWrap: 'anywhere' },
  form: { display: 'flex', columnGap: tokens.spacingHorizontalS, '> :first-child': { flexShrink: 0 } },
});

/** What was read, what was not, and what was concluded: nobody should take silence for approval. */
export function Recognition({ recognition }: { readonly recognition: RecognitionReport }) {
  const { strings } = usePane();
  const styles = useStyles();
  const layout = useLayout();
  const { forms, unread, hidden, inferred } = recognition;
  const found = forms.filter((form) => form.found).length;
  return (
    <details className={styles.panel}>
      <summary>
        {strings.recognition.title} · {format(strings.recognition.summary, { found, all: forms.length })}
      </summary>
      <ul className={layout.plainList}>
        {forms.map(({ form, found: isFound, areas, text }) => (
          <li key={form} className={mergeClasses(styles.line, styles.form)}>
            <span className={isFound ? layout.success : layout.danger}>
              {isFound ? `✓ ${strings.recognition.found}` : `✖ ${strings.recognition.missing}`}
            </span>
            <CellLink cell={areas[0]}>{text}</CellLink>
          </li>
        ))}
      </ul>
      <Part title={strings.recognition.unread}>
        {unread.map(({ area, text }) => (
          <li key={area} className={styles.line}>
            <CellLink cell={area}>{text}</CellLink>
          </li>
        ))}
      </Part>
      <Part title={strings.recognition.hidden}>
        {hidden.map(({ text }) => (
          <li key={text} className={styles.line}>
            {text}
          </li>
        ))}
      </Part>
      <Part title={strings.recognition.inferred}>
        {inferred.map(({ cells, text }) => (
          <li key={text} className={styles.line}>
            <CellLink cell={cells[0]}>{text}</CellLink>
          </li>
        ))}
      </Part>
    </details>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  const layout = useLayout();
  const styles = useStyles();
  if (children.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul className={layout.plainList}>{children}</ul>
    </>
  );
}
