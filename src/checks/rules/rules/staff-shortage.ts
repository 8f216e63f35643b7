import type { Rule } from '../../analysis/rule';
import { shortage } from '../../analysis/shortage';

export const staffShortage: Rule = {
  id: 'staff-shortage',
  family: 'rules',
  severity: 'warning',
  impact: 'total',
  basis: 'A7',
  run: (context) => shortage(context, 'staff-shortage'),
};
