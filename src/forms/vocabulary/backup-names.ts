import type { NormalText } from '../values/text';
import { meaningOf, means, type Row } from './table';

/** Names of sheets that hold an earlier state of another one. */
export const BACKUP_NAMES: readonly Row<'backup' | 'draft'>[] = [
  {
    pattern: /备份|副本|复制|复件|旧|原表|copy|backup|\(\d{1,2}\)$/i,
    meaning: 'backup',
    examples: ['附件2备份', '附件2 (2)', '附件2 - 副本', '旧附件2', 'Copy of 附件2'],
    not: ['附件2', '附件2（下）', '附件2（2024年）', '附件2（初稿）'],
  },
  {
    pattern: /[草初]稿|第[一二三四\d]稿|作废/,
    meaning: 'draft',
    examples: ['附件2（初稿）', '附件2草稿', '附件1-1第一稿', '附件2（作废）'],
    not: ['附件2 (2)', '附件2定稿'],
  },
];

/** Whether a name calls its sheet a copy of another one, or a draft. */
export function namesBackup(name: NormalText): boolean {
  return meaningOf(BACKUP_NAMES, name) !== null;
}

/** Whether a name says that another sheet took the place of this one. */
export function namesDraft(name: NormalText): boolean {
  return means(BACKUP_NAMES, name, 'draft');
}
