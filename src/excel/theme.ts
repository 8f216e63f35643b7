/** The look that Office asks the pane to take. */
export type OfficeLook = 'light' | 'dark' | 'highContrast';

const FORCED_COLORS = '(forced-colors: active)';

/** Whether every channel is fully on or off, as the colours of Windows' contrast themes are. */
function isPure(color: string): boolean {
  return /^#(?:00|FF){3}$/i.test(color);
}

function isBlack(color: string): boolean {
  return /^#0{6}$/.test(color);
}

/** Excel on the web, and older Excels, give none. */
function officeTheme(): Partial<Office.OfficeTheme> | undefined {
  return Office.context.officeTheme;
}

/** The present look; light where Office names none. */
export function officeLook(): OfficeLook {
  if (window.matchMedia(FORCED_COLORS).matches) return 'highContrast';
  const { bodyBackgroundColor = '#FFFFFF', bodyForegroundColor = '#000000', isDarkTheme } = officeTheme() ?? {};
  if (isBlack(bodyBackgroundColor) && isPure(bodyForegroundColor)) return 'highContrast';
  return (isDarkTheme ?? isDark(bodyBackgroundColor)) ? 'dark' : 'light';
}

/** Perceived brightness under one half; colours are `#RRGGBB`. */
function isDark(color: string): boolean {
  const channels = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  const [red = 255, green = 255, blue = 255] = channels;
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/**
 * Calls the listener with the new look. Excel raises no event for it: the look is compared when the person comes back
 * to the pane, and when the system switches to or from a contrast theme. Returns how to stop.
 */
export function onLookChange(listener: (look: OfficeLook) => void): () => void {
  let last = officeLook();
  const compare = () => {
    const look = officeLook();
    if (look === last) return;
    last = look;
    listener(look);
  };
  const media = window.matchMedia(FORCED_COLORS);
  window.addEventListener('focus', compare);
  media.addEventListener('change', compare);
  return () => {
    window.removeEventListener('focus', compare);
    media.removeEventListener('change', compare);
  };
}
