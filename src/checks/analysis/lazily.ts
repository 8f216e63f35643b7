/**
 * Makes objects of what is given and of fields that are computed from it, and from one another, when they are first
 * read, and kept; none of them is undefined. The fields stand on one prototype: all the objects have one shape, and what
 * reads them is compiled once.
 */
export function lazily<Given extends object, Fields extends object>(compute: {
  readonly [Name in keyof Fields]: (whole: Given & Fields) => Fields[Name];
}): (given: Given) => Given & Fields {
  class Whole {
    readonly #known = new Map<keyof Fields, unknown>();

    static {
      for (const [name, work] of Object.entries<(whole: Given & Fields) => unknown>(compute)) {
        const key = name as keyof Fields;
        Object.defineProperty(Whole.prototype, name, {
          enumerable: true,
          get(this: Whole & Given & Fields) {
            const known = this.#known.get(key);
            if (known !== undefined) return known;
            const value = work(this);
            this.#known.set(key, value);
            return value;
          },
        });
      }
    }

    constructor(given: Given) {
      Object.assign(this, given);
    }
  }
  return (given) => new Whole(given) as Whole & Given & Fields;
}
