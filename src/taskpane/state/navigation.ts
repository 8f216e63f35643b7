export type TabId = 'findings' | 'indicators' | 'staffing' | 'score' | 'paragraphs';

/** What somebody was led to: a new one each time, so that being led to the same place twice is noticed. */
export interface View {
  readonly tab: TabId;
  /** A field of the score form, by the path of its parameter: `headcount.0.count`. */
  readonly field: string | null;
}

/** Where in the pane one is. Apart from its state, so that what shows that is not drawn anew for a press on a tab. */
export class Navigation {
  /** Where one is until one is led somewhere. */
  readonly first: View = { tab: 'findings', field: null };
  private view = this.first;
  private readonly listeners = new Set<() => void>();

  readonly getView = (): View => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Leads to a tab and, in the score form, to the field of a parameter. */
  open(tab: TabId, field: string | null = null): void {
    this.view = { tab, field };
    for (const listener of this.listeners) listener();
  }
}
