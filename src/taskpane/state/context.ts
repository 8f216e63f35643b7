import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Language, Strings } from '../../strings';
import type { View } from './navigation';
import type { PaneState } from './pane-state';
import type { Session } from './session';

/** What every component of the pane may use. */
export interface Pane {
  readonly session: Session;
  readonly state: PaneState;
  readonly strings: Strings;
  readonly language: Language;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane needs a PaneContext above it');
  return pane;
}

/** Where in the pane one is. */
export function useView(): View {
  const { navigation } = usePane().session;
  return useSyncExternalStore(navigation.subscribe, navigation.getView);
}
