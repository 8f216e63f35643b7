import { Button } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import { PARAGRAPHS } from '../../report/paragraphs';
import type { Review } from '../../report/review';
import { format, type Strings } from '../../strings';
import { GradeConditions } from '../score/GradeConditions';
import { OpenVetoes } from '../score/OpenVetoes';
import { copyText } from '../shared/clipboard';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { usePane } from '../state/context';
import { Rectification } from './Rectification';

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: '22px', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', userSelect: 'text' },
  copy: { flexShrink: 0 },
});

/** What is said where a paragraph has nothing to say. */
const EMPTY = {
  indicators: 'none',
  staffing: 'none',
  praise: 'noPraise',
  attention: 'noAttention',
  result: 'noResult',
} as const;

/** All paragraphs under their titles. */
function allOf({ report: { paragraphs } }: Review, strings: Strings): string {
  return PARAGRAPHS.flatMap((name) =>
    paragraphs[name] ? [`${strings.paragraphs[name]}\n${paragraphs[name]}`] : [],
  ).join('\n\n');
}

/** The paragraphs for the report, and the list of what to put right. */
export function ParagraphsTab({ review }: { readonly review: Review }) {
  const { paragraphs } = review.report;
  const { session, strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();

  const copy = async (text: string): Promise<void> => {
    session.report({ kind: (await copyText(text)) ? 'copied' : 'copyFailed' });
  };

  return (
    <div className={layout.stack}>
      <div className={layout.spread}>
        <p className={layout.muted}>{strings.paragraphs.hint}</p>
        <Button
          className={styles.copy}
          size="small"
          icon={<Copy16Regular />}
          onClick={() => void copy(allOf(review, strings))}
        >
          {strings.paragraphs.copyAll}
        </Button>
      </div>
      {PARAGRAPHS.map((name) => (
        <section key={name} className={layout.card} aria-label={strings.paragraphs[name]}>
          <div className={layout.spread}>
            <h2 className={layout.heading}>{strings.paragraphs[name]}</h2>
            {paragraphs[name] && (
              <Button
                className={styles.copy}
                size="small"
                icon={<Copy16Regular />}
                aria-label={format(strings.labelled, {
                  label: strings.paragraphs.copy,
                  text: strings.paragraphs[name],
                })}
                onClick={() => void copy(paragraphs[name])}
              >
                {strings.paragraphs.copy}
              </Button>
            )}
          </div>
          {paragraphs[name] ? (
            <>
              <p className={styles.text}>{paragraphs[name]}</p>
              {name === 'result' && (
                <>
                  <OpenVetoes assessment={review.assessment} />
                  <GradeConditions report={review.report} />
                </>
              )}
            </>
          ) : (
            <p className={layout.muted}>{strings.paragraphs[EMPTY[name]]}</p>
          )}
        </section>
      ))}
      <Rectification review={review} />
    </div>
  );
}
