import { Button, mergeClasses, tokens } from '@fluentui/react-components';
import type { Review } from '../../report/review';
import { useLostFocus } from '../shared/focus';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { usePane, usePaneState } from '../state/context';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  title: { outlineStyle: 'none' },
  text: { margin: 0 },
});

/** No official form: what was looked for, and what there is. */
export function NoForms({ review }: { readonly review: Review }) {
  const { session, strings } = usePane();
  const running = usePaneState((state) => state.running);
  const layout = useLayout();
  const styles = useStyles();
  const heading = useLostFocus();
  const { sheets } = review.station;
  return (
    <section className={styles.page} aria-label={strings.noForms.title}>
      <h1 ref={heading} tabIndex={-1} className={mergeClasses(layout.heading, styles.title)}>
        {strings.noForms.title}
      </h1>
      <div>
        <p className={styles.text}>{strings.noForms.lookedFor}</p>
        <ul className={styles.list}>
          {review.report.recognition.forms.map(({ form }) => (
            <li key={form}>{strings.forms[form]}</li>
          ))}
        </ul>
      </div>
      <div>
        <p className={styles.text}>{sheets.length > 0 ? strings.noForms.sheets : strings.noForms.noSheets}</p>
        <ul className={styles.list}>
          {sheets.map((sheet) => (
            <li key={sheet}>{sheet}</li>
          ))}
        </ul>
      </div>
      <p className={layout.muted}>{strings.noForms.advice}</p>
      <div>
        <Button appearance="primary" disabledFocusable={running !== null} onClick={() => void session.check()}>
          {strings.actions.recheck}
        </Button>
      </div>
    </section>
  );
}
