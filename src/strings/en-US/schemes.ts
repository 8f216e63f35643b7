import type { TextsOf } from '../format';
import type { schemes as master } from '../zh-CN/schemes';

export const schemes: TextsOf<typeof master> = {
  names: {
    '2023': '2023 rules (four parties)',
    '2018': '2018 rules (three parties)',
  },
  parties: {
    purchaser: 'Purchaser',
    supervisor: 'Supervisor',
    guidance: 'City guidance centre',
    thirdParty: 'Third-party evaluator',
  },
  items: {
    monitoring: 'Service monitoring',
    effectiveness: 'Service effect',
    operation: 'Operations',
    quality: 'Service quality',
  },
};
