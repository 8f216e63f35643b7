/** An object whose fields are computed when they are first read, and kept. */
export function lazily<Fields extends object>(compute: {
  readonly [Name in keyof Fields]: () => Fields[Name];
}): Fields {
  const fields = {};
  for (const [name, work] of Object.entries<() => unknown>(compute)) {
    Object.defineProperty(fields, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = work();
        Object.defineProperty(fields, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return fields as Fields;
}
