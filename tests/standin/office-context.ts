/** What the library lacks when it is loaded alone: the parts of `Office` that the loader would have supplied. */
export interface OfficeContextOptions {
  /** Highest ExcelApi that this Excel claims to know. */
  readonly apiVersion?: string;
  readonly displayLanguage?: string;
  readonly host?: string | null;
  /** Until this is settled Office is not ready. */
  readonly ready?: Promise<void>;
  readonly theme?: Readonly<Record<string, unknown>>;
}

/** Compares versions part by part: 1.9 < 1.13. */
function isAtLeast(version: string, minimum: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [minimumMajor = 0, minimumMinor = 0] = minimum.split('.').map(Number);
  return major > minimumMajor || (major === minimumMajor && minor >= minimumMinor);
}

/** The library's `Office` with what it lacks; its own `context` cannot be changed, so a new object stands before it. */
export function completeOffice(office: object, options: OfficeContextOptions = {}): unknown {
  const { apiVersion = '1.17', displayLanguage = 'zh-CN', host = 'Excel' } = options;
  const { theme = { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000', isDarkTheme: false } } = options;
  const info = { host, platform: 'OfficeOnline' };
  const added = {
    HostType: { Excel: 'Excel', Word: 'Word' },
    PlatformType: { OfficeOnline: 'OfficeOnline' },
    onReady: async (callback?: (ready: typeof info) => void) => {
      await options.ready;
      callback?.(info);
      return info;
    },
    context: {
      ...info,
      displayLanguage,
      contentLanguage: displayLanguage,
      officeTheme: theme,
      diagnostics: { ...info, version: '16.0.17328.20184' },
      requirements: {
        isSetSupported: (name: string, minimum = '1.1') => {
          if (name === 'ExcelApi') return isAtLeast(apiVersion, minimum);
          // The web has all that any Excel has.
          return name === 'ExcelApiOnline' && isAtLeast(apiVersion, '1.17');
        },
      },
    },
  };
  return Object.create(office, Object.getOwnPropertyDescriptors(added));
}
