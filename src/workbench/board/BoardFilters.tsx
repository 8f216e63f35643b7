import { SearchBox, ToggleButton, tokens } from '@fluentui/react-components';
import type { WorkbenchStrings } from '../../strings';
import { makeStyles } from '../../taskpane/shared/make-styles';
import { FILTERS, type Arrangement, type Filter } from './arrange';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  search: { flexGrow: 1, flexBasis: '180px', maxWidth: '360px' },
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  filter: { minWidth: 'auto', whiteSpace: 'nowrap' },
});

interface BoardFiltersProps {
  readonly arrangement: Arrangement;
  /** How many files each would show. */
  readonly counts: { readonly [filter in Filter]: number };
  readonly strings: WorkbenchStrings;
  readonly onChange: (arrangement: Arrangement) => void;
}

/** What of the board is shown: by words, and by why to look. */
export function BoardFilters({ arrangement, counts, strings, onChange }: BoardFiltersProps) {
  const styles = useStyles();
  const { filters, text } = arrangement;
  const toggle = (filter: Filter) => {
    const others = [...filters].filter((each) => each !== filter);
    onChange({ ...arrangement, filters: new Set(filters.has(filter) ? others : [...others, filter]) });
  };
  return (
    <div className={styles.bar}>
      <SearchBox
        className={styles.search}
        size="small"
        placeholder={strings.board.search}
        aria-label={strings.board.search}
        value={text}
        onChange={(_, { value }) => onChange({ ...arrangement, text: value })}
      />
      <div role="group" aria-label={strings.board.filters} className={styles.group}>
        {FILTERS.map((filter) => (
          <ToggleButton
            key={filter}
            className={styles.filter}
            size="small"
            checked={filters.has(filter)}
            onClick={() => toggle(filter)}
          >
            {strings.board.filter[filter]} {counts[filter]}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}
