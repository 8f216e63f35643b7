/**
 * For styles while the system forces its own colours: text and borders then take them by themselves, the shapes of a
 * drawing keep colours that may be those of the background.
 */
export const FORCED_COLORS = '@media (forced-colors: active)';
