import type { NormalText } from '../values/text';
import { means, type Row } from './table';

/** Names of sheets that hold an earlier state of another one. */
export const BACKUP_NAMES: readonly Row<'backup'>[] = [
  {
    pattern: /备份|副本|复制|复件|旧|原表|作废|[草初]稿|第[一二三四\d]稿|copy|backup|\(\d{1,2}\)$/i,
    meaning: 'backup',
    examples: ['附件2备份', '附件2 (2)', '附件2 - 副本', '旧附件2', '附件2（初稿）', 'Copy of 附件2'],
    not: ['附件2', '附件2（下）', '附件2（2024年）'],
  },
];

export function namesBackup(name: NormalText): boolean {
  return means(BACKUP_NAMES, name, 'backup');
}
