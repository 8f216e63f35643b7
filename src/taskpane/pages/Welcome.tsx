import { Button, Link, tokens } from '@fluentui/react-components';
import {
  ArrowSync24Regular,
  DocumentSearch24Regular,
  Calculator24Regular,
  DocumentTable24Regular,
  ShieldCheckmark24Regular,
} from '@fluentui/react-icons';
import { GUIDE } from '../shared/guide';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { usePane, usePaneState } from '../state/context';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalM,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  step: { display: 'flex', columnGap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0, display: 'inline-flex' },
  text: { margin: 0 },
});

/** First run: what will be read and written, and that nothing leaves the computer. */
export function Welcome() {
  const { session, strings } = usePane();
  const running = usePaneState((state) => state.running);
  const layout = useLayout();
  const styles = useStyles();
  const steps = [
    { icon: <DocumentSearch24Regular />, text: strings.welcome.read },
    { icon: <Calculator24Regular />, text: strings.welcome.recompute },
    { icon: <DocumentTable24Regular />, text: strings.welcome.write },
    { icon: <ShieldCheckmark24Regular />, text: strings.welcome.privacy },
  ];
  return (
    <div className={styles.page}>
      <div>
        <h1 className={styles.name}>{strings.app.name}</h1>
        <p className={layout.muted}>{strings.app.tagline}</p>
      </div>
      <Button
        appearance="primary"
        size="large"
        icon={<ArrowSync24Regular />}
        disabledFocusable={running !== null}
        onClick={() => void session.check()}
      >
        {strings.actions.checkNow}
      </Button>
      <section className={layout.stack} aria-label={strings.welcome.title}>
        <h2 className={layout.heading}>{strings.welcome.title}</h2>
        <ul className={`${layout.plainList} ${layout.stack}`}>
          {steps.map(({ icon, text }) => (
            <li key={text} className={styles.step}>
              <span className={styles.icon} aria-hidden>
                {icon}
              </span>
              <p className={styles.text}>{text}</p>
            </li>
          ))}
        </ul>
        <p className={styles.text}>
          <Link {...GUIDE}>{strings.welcome.guide}</Link>
        </p>
      </section>
    </div>
  );
}
