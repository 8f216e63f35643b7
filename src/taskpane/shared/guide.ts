/** The user guide of the build, beside the pages; opens in a window of its own. */
export const GUIDE = { href: 'docs/user-guide.html', target: '_blank', rel: 'noreferrer' } as const;
