/** What a collection of office.js is made of, as far as it matters here. */
interface BatchApi {
  readonly BatchApiHelper: {
    createPropertyObject(type: unknown, parent: object, name: string, isCollection: boolean, flags: number): unknown;
  };
}

function hasBatchApi(library: object): library is BatchApi {
  return 'BatchApiHelper' in library;
}

/** The office.js of the package knows no notes, which came with 1.18; that of Microsoft's server does. Gives how to forget them. */
export function withNotes(): () => void {
  const library: object = OfficeExtension;
  if (!hasBatchApi(library)) throw new Error('office.js is made otherwise');
  const { BatchApiHelper } = library;
  Object.defineProperty(Excel.Worksheet.prototype, 'notes', {
    configurable: true,
    get(this: object) {
      // Any collection that can be counted will do.
      return BatchApiHelper.createPropertyObject(Excel.CommentCollection, this, 'Notes', true, 4);
    },
  });
  return () => void Reflect.deleteProperty(Excel.Worksheet.prototype, 'notes');
}
