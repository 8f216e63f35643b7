import { tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { format } from '../../strings';
import { DisclosureButton } from '../shared/DisclosureButton';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { usePane } from '../state/context';
import { findRule } from '../state/find-rule';
import type { Rule } from '../state/rulebook';

const useStyles = makeStyles({
  rule: {
    marginTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
});

/** The rule that a finding rests on (`B13`), opened where it stands. */
export function RuleBasis({ basis }: { readonly basis: string }) {
  const { strings } = usePane();
  const layout = useLayout();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const name = format(strings.findings.basis, { basis });
  return (
    <div className={layout.muted}>
      <DisclosureButton expanded={open} controls={panel} onToggle={() => setOpen(!open)}>
        {name}
      </DisclosureButton>
      {open && (
        <div id={panel} role="note" aria-label={name}>
          <RuleText id={basis} />
        </div>
      )}
    </div>
  );
}

/** What the rulebook says in the language that is shown, and how well that is known. */
function RuleText({ id }: { readonly id: string }) {
  const { strings, language } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const [rule, setRule] = useState<Rule | null>();
  useEffect(() => {
    let wanted = true;
    void findRule(language, id).then((found) => {
      if (wanted) setRule(found);
    });
    return () => {
      wanted = false;
    };
  }, [language, id]);

  if (rule === undefined) return null;
  if (rule === null) return <p className={layout.muted}>{strings.findings.ruleMissing}</p>;
  return (
    <div className={styles.rule}>
      <p className={styles.text}>{rule.text}</p>
      <p className={layout.muted}>{format(strings.findings.standing, { standing: rule.standing })}</p>
    </div>
  );
}
