/** The least retention rate, as a fraction (rule B13). */
export const MINIMUM_RETENTION = 0.8;
