import type { Rule } from '../../analysis/rule';
import { certifiedShortage } from './certified-shortage';
import { headcountMissing } from './headcount-missing';
import { headcountReduced } from './headcount-reduced';
import { indicatorBehind } from './indicator-behind';
import { retentionAtLimit } from './retention-at-limit';
import { retentionLow } from './retention-low';
import { staffShortage } from './staff-shortage';
import { zoneUnderstaffed } from './zone-understaffed';
import { satisfactionFew } from './satisfaction-few';
import { satisfactionLow } from './satisfaction-low';
import { educationLow } from './education-low';

export const EVALUATION_RULES: readonly Rule[] = [
  staffShortage,
  certifiedShortage,
  headcountReduced,
  headcountMissing,
  retentionLow,
  retentionAtLimit,
  indicatorBehind,
  zoneUnderstaffed,
  satisfactionFew,
  satisfactionLow,
  educationLow,
];
