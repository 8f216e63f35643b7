import type { Rule } from '../../analysis/rule';
import { readingDoubtful } from './reading-doubtful';

export const READING_RULES: readonly Rule[] = [readingDoubtful];
