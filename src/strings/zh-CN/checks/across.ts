export const across = {} as const;
