import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const HIGH_CONTRAST = window.matchMedia('(forced-colors: active)');
const DARK = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  for (const query of [HIGH_CONTRAST, DARK]) query.addEventListener('change', listener);
  return () => {
    for (const query of [HIGH_CONTRAST, DARK]) query.removeEventListener('change', listener);
  };
}

function currentTheme(): Theme {
  if (HIGH_CONTRAST.matches) return teamsHighContrastTheme;
  return DARK.matches ? webDarkTheme : webLightTheme;
}

/** The theme that the system asks for. */
export function useSystemTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme);
}
