/** Rates above this are worth a look; above the other they are hardly meant (fractions). */
export const ABOVE = 2;
export const FAR_ABOVE = 3;
