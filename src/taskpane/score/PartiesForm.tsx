import { Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { SCHEMES, type SchemeParty } from '../../assessment/schemes';
import { format } from '../../strings';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { plain } from '../shared/number-text';
import { usePane } from '../state/context';
import type { FormPart } from './form-part';
import { NumberField } from './NumberField';
import { EMPTY_PARTY, schemeOf, zoneField, type PartyDraft } from './score-form';
import { typedNumber } from '../../report/typed-number';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  party: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  partyName: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  mode: { marginLeft: '-8px', marginTop: '-6px' },
});

interface PartiesFormProps extends FormPart {
  readonly zones: readonly string[];
}

/** The marks of all parties under the chosen rules. */
export function PartiesForm(props: PartiesFormProps) {
  const { draft, choose } = props;
  const { strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const scheme = schemeOf(draft.scheme);
  return (
    <section className={layout.card} aria-label={strings.score.scores}>
      <h2 className={layout.heading}>{strings.score.scores}</h2>
      <Select
        data-field="scheme"
        aria-label={strings.score.scheme}
        value={draft.scheme}
        onChange={(_, { value }) => choose({ scheme: value })}
      >
        {SCHEMES.map(({ id }) => (
          <option key={id} value={id}>
            {strings.schemes.names[id]}
          </option>
        ))}
      </Select>
      <div className={styles.fields}>
        {scheme?.parties.map((party) => (
          <Party key={party.key} party={party} {...props} />
        ))}
      </div>
    </section>
  );
}

function Party({ party, ...props }: PartiesFormProps & { readonly party: SchemeParty }) {
  const { draft, problems, change, choose, commit } = props;
  const { strings } = usePane();
  const styles = useStyles();
  const value = draft.parties[party.key] ?? EMPTY_PARTY;
  const withParty = (changes: Partial<PartyDraft>) => ({
    parties: { ...draft.parties, [party.key]: { ...value, ...changes } },
  });
  const name = strings.schemes.parties[party.key];
  const whole = (
    <NumberField
      label={party.items.length > 0 ? strings.score.wholeMark : name}
      value={value.whole}
      path={`scores.${party.key}`}
      problems={problems}
      maximum={party.full}
      onChange={(text) => change(withParty({ whole: text }))}
      onCommit={commit}
    />
  );
  if (party.items.length === 0) return whole;
  return (
    <div className={styles.party} role="group" aria-label={name}>
      <h3 className={styles.partyName}>{name}</h3>
      <RadioGroup
        className={styles.mode}
        layout="horizontal"
        aria-label={strings.score.wholeOrItems}
        value={value.byItems ? 'items' : 'whole'}
        onChange={(_, data) => choose(withParty({ byItems: data.value === 'items' }))}
      >
        <Radio value="whole" label={strings.score.whole} />
        <Radio value="items" label={strings.score.byItems} />
      </RadioGroup>
      {value.byItems ? (
        <Items party={party} value={value} set={(changes) => change(withParty(changes))} {...props} />
      ) : (
        whole
      )}
    </div>
  );
}

interface ItemsProps extends PartiesFormProps {
  readonly party: SchemeParty;
  readonly value: PartyDraft;
  readonly set: (changes: Partial<PartyDraft>) => void;
}

function Items({ party, value, set, problems, commit, zones }: ItemsProps) {
  const { strings } = usePane();
  const layout = useLayout();
  const field = (key: string, label: string, full: number) => (
    <NumberField
      key={key}
      label={label}
      value={value.items[key] ?? ''}
      path={`scores.${party.key}.${key}`}
      problems={problems}
      maximum={full}
      onChange={(text) => set({ items: { ...value.items, [key]: text } })}
      onCommit={commit}
    />
  );
  const isUnused = Object.values(value.items).every((text) => text.trim() === '');
  return (
    <>
      {isUnused && value.whole.trim() !== '' && (
        <p className={layout.muted}>{format(strings.score.wholeCounts, { mark: value.whole })}</p>
      )}
      {party.items.map((item) => {
        const label = strings.schemes.items[item.key];
        if (!item.perZone) return field(item.key, label, item.full);
        const marks = zones.map((zone) => typedNumber(value.items[zoneField(item, zone)] ?? ''));
        const isUsable = marks.every((mark) => typeof mark === 'number' && mark >= 0 && mark <= item.full);
        const mean = marks.reduce<number>((sum, mark) => sum + Number(mark), 0) / marks.length;
        return [
          <p key={`${item.key} hint`} className={layout.muted}>
            {zones.length === 0
              ? strings.score.noZones
              : format(strings.score.qualityHint, { item: label, full: item.full })}
          </p>,
          ...zones.map((zone) =>
            field(zoneField(item, zone), format(strings.score.qualityOf, { item: label, zone }), item.full),
          ),
          zones.length > 0 && isUsable && (
            <p key={item.key} className={layout.muted}>
              {format(strings.score.qualityMean, { mean: plain(mean) })}
            </p>
          ),
        ];
      })}
    </>
  );
}
