/** How a contract and its renewal are written. */
export const BOTH_CONTRACTS =
  'enter both, “2023.11.1-2025.10.31; 2025.11.1-2027.10.31”; in columns of their own, the first start and the last end';
