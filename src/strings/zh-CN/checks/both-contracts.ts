/** How a contract and its renewal are written. */
export const BOTH_CONTRACTS =
  '前后两份都写，如“2023.11.1-2025.10.31；2025.11.1-2027.10.31”，起、止分两栏的写第一份的起和最后一份的止';
