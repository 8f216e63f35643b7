import { Field, Input, tokens } from '@fluentui/react-components';
import { makeStyles } from '../shared/make-styles';
import { usePane } from '../state/context';
import { numberProblem, type FormPart } from './form-part';

const useStyles = makeStyles({
  field: {
    gridTemplateColumns: '1fr 116px',
    '& > label': { paddingTop: '5px', paddingRight: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  },
  // A Field spans its control over its second column; the width comes from there.
  input: {
    minWidth: 0,
    width: '116px',
    '& input': { minWidth: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  },
  unit: { whiteSpace: 'nowrap', minWidth: '30px', color: tokens.colorNeutralForeground2 },
});

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  /** Of its parameter. */
  readonly path: string;
  readonly problems: FormPart['problems'];
  readonly minimum?: number;
  readonly maximum: number;
  /** Without decimals. */
  readonly isWhole?: boolean;
  /** Shown behind the number; `/ 20` by default. */
  readonly unit?: string;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
  readonly onCommit: () => void;
}

/** A number checked while it is typed: label on the left, number and its limit on the right. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, path, problems, minimum = 0, maximum, isWhole = false } = props;
  const { unit = `/ ${maximum}`, hint, onChange, onCommit } = props;
  const { strings } = usePane();
  const styles = useStyles();
  const message = numberProblem(problems.get(path), { minimum, maximum, isWhole }, strings);
  return (
    <Field
      className={styles.field}
      orientation="horizontal"
      label={label}
      {...(message === undefined ? {} : { validationMessage: message })}
      {...(hint === undefined ? {} : { hint })}
    >
      <Input
        className={styles.input}
        data-field={path}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        contentAfter={<span className={styles.unit}>{unit}</span>}
        onChange={(_, data) => onChange(data.value)}
        onBlur={onCommit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onCommit();
        }}
      />
    </Field>
  );
}
