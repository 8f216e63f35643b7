/** Exit statuses of the contract. */
export const NO_ERRORS = 0;
export const HAS_ERRORS = 1;
export const UNUSABLE = 2;

/** What shells call a command that Ctrl-C ended. */
export const INTERRUPTED = 130;
