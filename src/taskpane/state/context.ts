import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Language, Strings } from '../../strings';
import type { View } from './navigation';
import type { PaneState } from './pane-state';
import type { Session } from './session';

/** What every component of the pane may use. It stays the same until the language changes. */
export interface Pane {
  readonly session: Session;
  readonly strings: Strings;
  readonly language: Language;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane needs a PaneContext above it');
  return pane;
}

/** A part of the state; the component is drawn anew when that part changes, and for nothing else. */
export function usePaneState<T>(part: (state: PaneState) => T): T {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, () => part(session.getState()));
}

/** Where in the pane one is. */
export function useView(): View {
  const { navigation } = usePane().session;
  return useSyncExternalStore(navigation.subscribe, navigation.getView);
}
