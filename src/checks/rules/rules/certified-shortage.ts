import type { Rule } from '../../analysis/rule';
import { shortage } from '../../analysis/shortage';

export const certifiedShortage: Rule = {
  id: 'certified-shortage',
  family: 'rules',
  severity: 'warning',
  impact: 'total',
  basis: 'B11',
  run: (context) => shortage(context, 'certified-shortage'),
};
