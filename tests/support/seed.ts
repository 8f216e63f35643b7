const IN_CI = 20250331;

/**
 * Where random tests begin: a new place each time, the place `LAYOUTS_SEED` names to repeat a failed run,
 * and always the same place in continuous integration, which judges a change and not the dice.
 */
export const SEED = Number(
  process.env['LAYOUTS_SEED'] ?? (process.env['CI'] === 'true' ? IN_CI : Math.floor(Math.random() * 0x7fffffff)),
);
