import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { usePane, useView } from '../state/context';
import type { FormPart } from './form-part';
import { NumberField } from './NumberField';
import { RULE_FIELDS } from './rule-draft';

const useStyles = makeStyles({
  header: { '& > button': { minHeight: '28px', padding: 0, fontWeight: tokens.fontWeightSemibold } },
  changed: { marginLeft: tokens.spacingHorizontalS },
  panel: { margin: 0 },
});

/** The numbers of the rules that the published reports leave unsure: shown only when opened. */
export function RulesForm({ draft, problems, change, commit }: FormPart) {
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  // Who was led to one of them sees it.
  const { field } = useView();
  const texts = strings.score.rules;
  const changed = Object.values(draft.rules).filter((text) => text.trim() !== '').length;
  return (
    <section className={layout.card} aria-label={texts.title}>
      <Accordion collapsible defaultOpenItems={field?.startsWith('rules.') ? ['rules'] : []}>
        <AccordionItem value="rules">
          <AccordionHeader as="h2" className={styles.header}>
            {texts.title}
            {changed > 0 && (
              <span className={`${layout.muted} ${styles.changed}`}>{format(texts.changed, { count: changed })}</span>
            )}
          </AccordionHeader>
          <AccordionPanel className={mergeClasses(layout.stack, styles.panel)}>
            <p className={layout.muted}>{texts.hint}</p>
            {RULE_FIELDS.map(({ path, label, isPercent, isWhole, usual, minimum, maximum }) => (
              <NumberField
                key={path}
                label={texts[label]}
                value={draft.rules[path] ?? ''}
                path={`rules.${path}`}
                problems={problems}
                minimum={minimum}
                maximum={maximum}
                isWhole={isWhole}
                unit={isPercent ? '%' : ''}
                hint={format(texts.usual, { value: isPercent ? `${usual}%` : usual })}
                onChange={(text) => change({ rules: { ...draft.rules, [path]: text } })}
                onCommit={commit}
              />
            ))}
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
}
