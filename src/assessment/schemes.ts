export type SchemeId = '2023' | '2018';
export type PartyKey = 'purchaser' | 'supervisor' | 'guidance' | 'thirdParty';
export type ItemKey = 'monitoring' | 'effectiveness' | 'operation' | 'quality';

/** A part of a party's mark that is scored by itself. */
export interface SchemeItem {
  readonly key: ItemKey;
  readonly full: number;
  /** Scored once per zone; the arithmetic mean of the zones counts (rule A4). */
  readonly perZone: boolean;
}

export interface SchemeParty {
  readonly key: PartyKey;
  readonly full: number;
  /** Empty: only ever one number. Otherwise either one number or all of these. */
  readonly items: readonly SchemeItem[];
}

/** Who scores how much of 100. A new scheme is a new entry of `SCHEMES`; its words are told by the keys. */
export interface Scheme {
  readonly id: SchemeId;
  readonly parties: readonly SchemeParty[];
}

const item = (key: ItemKey, full: number, perZone = false): SchemeItem => ({ key, full, perZone });

const party = (key: PartyKey, full: number, items: readonly SchemeItem[] = []): SchemeParty => ({ key, full, items });

export const SCHEMES: readonly Scheme[] = [
  {
    // Rules A1 and A3.
    id: '2023',
    parties: [
      party('purchaser', 20),
      party('supervisor', 10),
      party('guidance', 15),
      party('thirdParty', 55, [
        item('monitoring', 10),
        item('effectiveness', 15),
        item('operation', 10),
        item('quality', 20, true),
      ]),
    ],
  },
  {
    // Rule A2.
    id: '2018',
    parties: [party('thirdParty', 70), party('purchaser', 20), party('supervisor', 10)],
  },
];

export const DEFAULT_SCHEME: SchemeId = '2023';

export function findScheme(id: string): Scheme | undefined {
  return SCHEMES.find((scheme) => scheme.id === id);
}
