/** @jest-environment jsdom */
import { officeLook, onLookChange } from '../../src/excel/theme';

let hasForcedColors = false;

function setTheme(officeTheme: Partial<Office.OfficeTheme> | undefined): void {
  Object.assign(globalThis, { Office: { context: { officeTheme } } });
}

beforeEach(() => {
  hasForcedColors = false;
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: hasForcedColors,
      media: query,
      onchange: null,
      addListener: jest.fn(),
      removeListener: jest.fn(),
    });
});

describe('the look that Office asks for', () => {
  it.each([
    ['light where there is no theme', undefined, 'light'],
    ['light', { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#262626', isDarkTheme: false }, 'light'],
    [
      'dark by what Office says',
      { bodyBackgroundColor: '#292929', bodyForegroundColor: '#FFFFFF', isDarkTheme: true },
      'dark',
    ],
    ['dark by its colours', { bodyBackgroundColor: '#292929', bodyForegroundColor: '#FFFFFF' }, 'dark'],
    [
      'high contrast by its colours',
      { bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFF00' },
      'highContrast',
    ],
  ])('is %s', (_case, theme, look) => {
    setTheme(theme);
    expect(officeLook()).toBe(look);
  });

  it('is high contrast where the system forces its colours', () => {
    setTheme({ bodyBackgroundColor: '#FFFFFF' });
    hasForcedColors = true;
    expect(officeLook()).toBe('highContrast');
  });

  it('is told once when it has changed, until stopped', () => {
    setTheme({ isDarkTheme: false });
    const listener = jest.fn();
    const stop = onLookChange(listener);
    window.dispatchEvent(new Event('focus'));
    expect(listener).not.toHaveBeenCalled();
    setTheme({ isDarkTheme: true });
    window.dispatchEvent(new Event('focus'));
    window.dispatchEvent(new Event('focus'));
    expect(listener.mock.calls).toEqual([['dark']]);
    stop();
    setTheme({ isDarkTheme: false });
    window.dispatchEvent(new Event('focus'));
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
