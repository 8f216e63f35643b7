import type { Rule } from '../../analysis/rule';
import { peopleListDiffers } from './people-list-differs';
import { positionMissing } from './position-missing';
import { positionZoneUnknown } from './position-zone-unknown';
import { zoneWorkersAboveStaff } from './zone-workers-above-staff';
import { zoneWorkersDiffer } from './zone-workers-differ';
import { zoneWorkersPosition } from './zone-workers-position';
import { educationNamesDiffer } from './education-names-differ';
import { educationHoursDiffer } from './education-hours-differ';

export const ACROSS_RULES: readonly Rule[] = [
  zoneWorkersAboveStaff,
  zoneWorkersPosition,
  zoneWorkersDiffer,
  positionZoneUnknown,
  positionMissing,
  peopleListDiffers,
  educationNamesDiffer,
  educationHoursDiffer,
];
