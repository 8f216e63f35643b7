/** How long a file is checked before it is given up, in seconds: the largest submission seen takes a tenth of one. */
export const SECONDS_FOR_A_FILE = 30;

/** What V8 may hold for a file, in megabytes: the largest workbook that is read at all takes less (docs/reliability.md). */
const MEGABYTES_FOR_A_FILE = 1024;

export interface FileLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

export const FILE_LIMITS: FileLimits = { seconds: SECONDS_FOR_A_FILE, megabytes: MEGABYTES_FOR_A_FILE };

/** Files that may be checked ahead of one that takes long: their results wait for its turn. */
export const FILES_AHEAD = 64;
