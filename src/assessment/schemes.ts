/** A label in both languages of the interface. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** A part of a party's mark that is scored by itself. */
export interface SchemeItem {
  readonly key: string;
  readonly full: number;
  readonly label: Label;
  /** Scored once per zone; the arithmetic mean of the zones counts (rule A4). */
  readonly perZone: boolean;
}

export interface SchemeParty {
  readonly key: string;
  readonly full: number;
  readonly label: Label;
  /** Empty: only ever one number. Otherwise either one number or all of these. */
  readonly items: readonly SchemeItem[];
}

/** Who scores how much of 100. A new scheme is a new entry of `SCHEMES`. */
export interface Scheme {
  readonly id: string;
  readonly label: Label;
  readonly parties: readonly SchemeParty[];
}

const item = (key: string, full: number, zh: string, en: string, perZone = false): SchemeItem => ({
  key,
  full,
  label: { zh, en },
  perZone,
});

const party = (key: string, full: number, zh: string, en: string, items: readonly SchemeItem[] = []): SchemeParty => ({
  key,
  full,
  label: { zh, en },
  items,
});

export const SCHEMES: readonly Scheme[] = [
  {
    // Rules A1 and A3.
    id: '2023',
    label: { zh: '2023 年办法（四方评分）', en: '2023 rules (four parties)' },
    parties: [
      party('purchaser', 20, '购买方评估', 'Purchaser'),
      party('supervisor', 10, '监督方评估', 'Supervisor'),
      party('guidance', 15, '市督导中心评估', 'City guidance centre'),
      party('thirdParty', 55, '第三方专业评估', 'Third-party evaluator', [
        item('monitoring', 10, '服务监测', 'Service monitoring'),
        item('effectiveness', 15, '服务成效', 'Service effect'),
        item('operation', 10, '运营管理', 'Operations'),
        item('quality', 20, '服务质量', 'Service quality', true),
      ]),
    ],
  },
  {
    // Rule A2.
    id: '2018',
    label: { zh: '2018 年办法（三方评分）', en: '2018 rules (three parties)' },
    parties: [
      party('thirdParty', 70, '第三方专业评估', 'Third-party evaluator'),
      party('purchaser', 20, '购买方评估', 'Purchaser'),
      party('supervisor', 10, '监督方评估', 'Supervisor'),
    ],
  },
];

export const DEFAULT_SCHEME = '2023';

export function findScheme(id: string): Scheme | undefined {
  return SCHEMES.find((scheme) => scheme.id === id);
}
