/** An error as Excel reports it: `code` is one of `Excel.ErrorCodes`. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
    this.name = 'ExcelError';
  }
}

/** The answer to whatever lies outside the slice of the API that the add-in uses. */
export function notInStandin(member: string): ExcelError {
  return new ExcelError('NotInStandin', `not in the stand-in: ${member}`);
}

export function invalid(message: string): ExcelError {
  return new ExcelError('InvalidArgument', message);
}

/** An object of Excel as office.js addresses it. Member names are PascalCase, as on the wire. */
export interface Remote {
  /** The class name, for messages. */
  readonly type: string;
  /** Ranges are held by reference over several batches. */
  readonly heldByReference?: boolean;
  /** What the library keeps to address an item of a collection again. */
  readonly id?: string;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  readonly child?: Readonly<Record<string, () => Remote>>;
  /** A method gives a plain value, another remote object, or nothing. */
  readonly call?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly items?: () => readonly Remote[];
  readonly item?: (key: unknown) => Remote;
}

/** What an `…OrNullObject` member gives when there is nothing. */
export const NULL_OBJECT: Remote = { type: 'NullObject' };

export function isRemote(value: unknown): value is Remote {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw invalid(`a text was expected, not ${JSON.stringify(value)}`);
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw invalid(`a number was expected, not ${JSON.stringify(value)}`);
  }
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalid(`true or false was expected, not ${JSON.stringify(value)}`);
  return value;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('an object was expected');
  return Object.fromEntries(Object.entries(value));
}

/** A choice among the words that Excel knows. */
export function asOneOf<T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalid(`${JSON.stringify(value)} is none of ${choices.join(', ')}`);
  return found;
}
