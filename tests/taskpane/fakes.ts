import type { Parameters } from '../../src/assessment/parameters';
import { setAside } from '../../src/report/set-aside';
import type { StationReport } from '../../src/report/report';
import type { ReviewOptions } from '../../src/report/review';
import type { InputsKeeper } from '../../src/taskpane/state/inputs-keeper';
import type { PaneActions } from '../../src/taskpane/state/pane-actions';
import { failure, success, type Host, type HostProblemCode, type SelectedCells } from '../../src/workbook/host';
import { formatArea, parseReference } from '../../src/workbook/address';
import { reviewOf } from './fixture';

/** A workbook that notes what it is asked for. */
export class FakeHost implements Host {
  capabilities: Host['capabilities'] = {
    read: { supported: true },
    charts: { supported: true },
    pageLayout: { supported: true },
  };
  writesInPlace = true;
  readonly visited: string[] = [];
  private listener: () => void = () => undefined;
  private selectListener: (selected: SelectedCells) => void = () => undefined;

  read: Host['read'] = () => Promise.resolve(failure('unknown'));
  apply: Host['apply'] = () => Promise.resolve(failure('unknown'));
  clearHighlights: Host['clearHighlights'] = () => Promise.resolve(success({ protectedSheets: [] }));
  goTo: Host['goTo'] = (area) => {
    this.visited.push(formatArea(area));
    return Promise.resolve(success(undefined));
  };
  onChange(listener: () => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = () => undefined;
    };
  }

  onSelect(listener: (selected: SelectedCells) => void): () => void {
    this.selectListener = listener;
    return () => {
      this.selectListener = () => undefined;
    };
  }

  /** Somebody selects a cell. */
  select(address: string, input: string | null = null): void {
    const area = parseReference(address);
    if (area) this.selectListener({ area, input });
  }

  /** Somebody edits the workbook. */
  change(): void {
    this.listener();
  }
}

/** Keeps what it is given, and offers what was filled in earlier. */
export class FakeInputs implements InputsKeeper {
  readonly kept: Parameters[] = [];
  private listener: () => void = () => undefined;

  constructor(public offer: Parameters | null = null) {}

  hasOffer = (): boolean => this.offer !== null;
  take(): Parameters | null {
    const { offer } = this;
    this.offer = null;
    return offer;
  }
  decline(): void {
    this.offer = null;
  }
  keep(parameters: Parameters): void {
    this.kept.push(parameters);
  }
  keepSetAside(): void {
    // Nothing asks.
  }
  keepRefused(): void {
    // Nothing asks.
  }
  saving(): void {
    // Nothing waits for it.
  }
  onWithdrawn(listener: () => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = () => undefined;
    };
  }

  /** All that was kept is cleared. */
  withdraw(): void {
    this.offer = null;
    this.listener();
  }
}

/** Single actions may be replaced in the course of a test. */
type Replaceable = { -readonly [Name in keyof PaneActions]: PaneActions[Name] };

export interface FakeActions extends Replaceable {
  /** Options of every call, by action. */
  readonly calls: [name: string, options: ReviewOptions][];
}

/** Actions that succeed with the fixture; single ones can be replaced. */
export function fakeActions(replaced: Partial<PaneActions> = {}): FakeActions {
  const calls: FakeActions['calls'] = [];
  const reviewed = (options: ReviewOptions) => reviewOf(undefined, options.parameters, options.setAside);
  const written = (options: ReviewOptions) => success({ review: reviewed(options), outcome: { protectedSheets: [] } });
  return {
    calls,
    review: (_, options) => {
      calls.push(['review', options]);
      return reviewed(options);
    },
    check: (_, options) => {
      calls.push(['check', options]);
      return Promise.resolve(success(reviewed(options)));
    },
    isSummaryInForce: () => false,
    setAside,
    highlight: (_, options) => {
      calls.push(['highlight', options]);
      return Promise.resolve(written(options));
    },
    writeSummary: (_, options) => {
      calls.push(['writeSummary', options]);
      return Promise.resolve(written(options));
    },
    saveInputs: (_, options) => {
      calls.push(['saveInputs', options]);
      return Promise.resolve(success(reviewed(options)));
    },
    ...replaced,
  };
}

/** Actions whose check finds this report. */
export const reporting = (stationReport: StationReport, parameters?: Parameters): FakeActions =>
  fakeActions({
    check: (_, options) => Promise.resolve(success(reviewOf(stationReport, parameters ?? options.parameters))),
  });

export function failing(code: HostProblemCode, detail = ''): () => Promise<ReturnType<typeof failure>> {
  return () => Promise.resolve(failure(code, detail));
}

/** A promise that is settled by hand. */
export function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
