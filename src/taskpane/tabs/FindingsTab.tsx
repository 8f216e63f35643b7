import { Button, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Copy16Regular } from '@fluentui/react-icons';
import { memo, useDeferredValue, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { format } from '../../strings';
import { copyText } from '../shared/clipboard';
import { useLayout } from '../shared/layout';
import { makeStyles } from '../shared/make-styles';
import { usePane, usePaneState } from '../state/context';
import {
  filterFindings,
  groupFindings,
  NO_FILTER,
  standingIn,
  type FindingFilter,
  type FindingGroup,
  type ListedFinding,
} from '../state/finding-list';
import { findingsTable } from '../state/findings-table';
import { ChangesSince } from './ChangesSince';
import { FindingFilters } from './FindingFilters';
import { FindingItem } from './FindingItem';

const useStyles = makeStyles({
  tools: {
    position: 'sticky',
    top: '44px',
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  shown: { flexGrow: 1 },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  groupTitle: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  items: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

interface FindingsTabProps {
  readonly findings: readonly ListedFinding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** All findings, to be filtered, gone through, copied and set aside. */
export function FindingsTab({ findings, filter, onFilter }: FindingsTabProps) {
  const { session, strings } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  // What was typed or pressed shows at once; the list follows.
  const applied = useDeferredValue(filter);
  const groups = useMemo(
    () => groupFindings(filterFindings(findings, applied), applied.order, strings),
    [findings, applied, strings],
  );
  const visible = groups.flatMap((group) => group.findings);
  const handled = usePaneState((state) => findings.filter(({ key }) => state.handled.has(key)).length);

  const itemOf = (key: string): HTMLElement | undefined => {
    const items = list.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [];
    return [...items].find(({ dataset }) => dataset['finding'] === key);
  };

  const clearFilters = (): void => onFilter({ ...NO_FILTER, order: filter.order });

  const sought = usePaneState((state) => state.sought);
  useEffect(() => {
    if (sought === null) return;
    const item = itemOf(sought);
    const isListed = findings.some(({ key }) => key === sought);
    if (!item && isListed) {
      // The list follows, and the card with it.
      clearFilters();
      return;
    }
    // The focus stays where it is: somebody may be looking at a cell in the workbook.
    item?.scrollIntoView({ block: 'nearest' });
    // A filter that is set later may well hide the card.
    session.endSearch();
  }, [session, sought, groups]);

  const move = (step: number): void => {
    const { selected } = session.getState();
    const index = visible.findIndex(({ key }) => key === selected);
    const next = visible[index < 0 ? (step > 0 ? 0 : visible.length - 1) : index + step];
    if (!next) return;
    itemOf(next.key)?.focus();
    void session.select(next.finding);
    // Once it has opened.
    requestAnimationFrame(() => itemOf(next.key)?.closest('li')?.scrollIntoView({ block: 'nearest' }));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const onItem = event.target instanceof HTMLElement && event.target.dataset['finding'] !== undefined;
    if (step === undefined || !onItem) return;
    event.preventDefault();
    move(step);
  };

  const copyAll = async (): Promise<void> => {
    const copied = await copyText(findingsTable(visible, strings));
    session.report({ kind: copied ? 'copied' : 'copyFailed' });
  };

  if (findings.length === 0) {
    return (
      <div className={layout.stack}>
        <ChangesSince />
        <p className={layout.muted}>{strings.findings.none}</p>
      </div>
    );
  }

  return (
    <div className={layout.stack}>
      <ChangesSince />
      <FindingFilters findings={findings} filter={filter} onFilter={onFilter} />
      <div className={styles.tools}>
        <span className={`${layout.muted} ${styles.shown}`}>
          {format(strings.findings.shown, { shown: standingIn(visible).length, all: standingIn(findings).length })}
          {handled > 0 && format(strings.findings.handledCount, { count: handled })}
        </span>
        <Tooltip content={strings.findings.previous} relationship="label">
          <Button size="small" appearance="subtle" icon={<ArrowUp16Regular />} onClick={() => move(-1)} />
        </Tooltip>
        <Tooltip content={strings.findings.next} relationship="label">
          <Button size="small" appearance="subtle" icon={<ArrowDown16Regular />} onClick={() => move(1)} />
        </Tooltip>
        <Button size="small" appearance="subtle" icon={<Copy16Regular />} onClick={() => void copyAll()}>
          {strings.findings.copyAll}
        </Button>
      </div>
      {visible.length === 0 && (
        <div className={layout.spread}>
          <p className={layout.muted}>{strings.findings.noMatch}</p>
          <Button size="small" onClick={clearFilters}>
            {strings.findings.clearFilters}
          </Button>
        </div>
      )}
      <div ref={list} className={layout.stack} onKeyDown={onKeyDown}>
        <FindingGroups groups={groups} />
      </div>
      <p className={layout.muted}>{strings.findings.keys}</p>
    </div>
  );
}

/** The cards, drawn anew when there are other ones, not while somebody types. */
const FindingGroups = memo(function FindingGroups({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const layout = useLayout();
  const styles = useStyles();
  return groups.map(({ name, findings: members }) => (
    <section key={name} className={styles.group} aria-label={name}>
      <h3 className={`${layout.heading} ${styles.groupTitle}`}>
        {name} {members.length}
      </h3>
      <ul className={`${layout.plainList} ${styles.items}`}>
        {members.map((listed, index) => (
          <FindingItem key={`${listed.key} ${index}`} listed={listed} />
        ))}
      </ul>
    </section>
  ));
});
