import { ExcelError, notInStandin, NULL_OBJECT, type Remote, isRemote } from './remote';
import {
  type Action,
  ACTION,
  type ArgumentInfo,
  type ObjectPath,
  PATH,
  type RequestBody,
  type ResponseBody,
} from './wire';

/** What outlives a batch: the workbook object and the ranges that are held by reference. */
export interface BatchContext {
  readonly workbook: Remote;
  readonly references: Map<string, Remote>;
  newReference(): string;
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Carries out one message of office.js. */
class Batch {
  private readonly objects = new Map<number, Remote>();
  private readonly referenceOf = new Map<Remote, string>();

  constructor(
    private readonly context: BatchContext,
    private readonly request: RequestBody,
    private readonly fault: { readonly action: number; readonly code: string } | null,
  ) {}

  run(): ResponseBody {
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (this.fault?.action === index) throw new ExcelError(this.fault.code);
        results.push({ ActionId: action.Id, Value: this.carryOut(action) ?? null });
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        // What came before has been carried out and stays, as in Excel.
        const location = this.describe(action);
        return {
          Results: results,
          Error: { Code: error.code, Message: error.message, Location: location, ActionIndex: index },
        };
      }
    }
    return { Results: results };
  }

  private describe(action: Action): string {
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const object = this.objects.get(action.ObjectPathId);
    // What did not come into being is told by what was to give it: WorksheetCollection.Add.
    const [type, name] = object
      ? [object.type, action.Name]
      : [this.objects.get(path?.ParentObjectPathId ?? -1)?.type, path?.Name];
    return [type, name].filter(Boolean).join('.');
  }

  private carryOut(action: Action): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.instantiate(this.object(action.ObjectPathId));
      case ACTION.query:
        return this.query(this.object(action.ObjectPathId), this.selection(action));
      case ACTION.method:
        return this.callMethod(action);
      case ACTION.setProperty:
        this.setProperty(action);
        return null;
      case ACTION.trace:
        return null;
      default:
        throw notInStandin(`action of type ${action.ActionType}`);
    }
  }

  private instantiate(object: Remote): unknown {
    return object === NULL_OBJECT ? null : this.address(object);
  }

  /** By what the library finds the object again in a later batch. */
  private address(object: Remote): Readonly<Record<string, string>> {
    if (object.heldByReference) return { _ReferenceId: this.reference(object) };
    return object.id === undefined ? {} : { _Id: object.id };
  }

  private reference(object: Remote): string {
    const known = this.referenceOf.get(object);
    if (known) return known;
    const reference = this.context.newReference();
    this.referenceOf.set(object, reference);
    this.context.references.set(reference, object);
    return reference;
  }

  private callMethod(action: Action): unknown {
    const [first] = this.arguments(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') return this.context.references.delete(String(first));
    const object = this.object(action.ObjectPathId);
    if (action.Name === '_KeepReference') return null;
    return this.invoke(object, action.Name, action.ArgumentInfo);
  }

  private invoke(object: Remote, name: string, argumentInfo: ArgumentInfo | undefined): unknown {
    // Excel lets a method of a null object pass: `getItemOrNullObject(…).delete()` is its own idiom.
    if (object === NULL_OBJECT) return NULL_OBJECT;
    const method = object.call?.[name];
    if (!method) throw notInStandin(`${object.type}.${name}()`);
    return method(...this.arguments(argumentInfo));
  }

  private setProperty(action: Action): void {
    const object = this.object(action.ObjectPathId);
    const setter = object.set?.[action.Name];
    if (!setter) throw notInStandin(`setting ${object.type}.${action.Name}`);
    setter(this.arguments(action.ArgumentInfo)[0]);
  }

  private selection(action: Action): readonly string[] {
    const { Select = [], Expand = [] } = action.QueryInfo ?? {};
    if (Select.length === 0 || Expand.length > 0) throw notInStandin('load without the names of properties');
    return Select;
  }

  private query(object: Remote, selection: readonly string[]): unknown {
    if (object === NULL_OBJECT) return null;
    if (object.items) return { _Items: object.items().map((item) => this.properties(item, selection)) };
    return this.properties(object, selection);
  }

  private properties(object: Remote, selection: readonly string[]): Record<string, unknown> {
    const answer: Record<string, unknown> = { ...this.address(object) };
    const nested = new Map<string, string[]>();
    for (const path of selection) {
      const [head = '', ...rest] = path.split('/');
      const name = pascalCase(head);
      if (rest.length > 0) {
        nested.set(name, [...(nested.get(name) ?? []), rest.join('/')]);
        continue;
      }
      const getter = object.get?.[name];
      if (!getter) throw notInStandin(`reading ${object.type}.${name}`);
      answer[name] = getter();
    }
    for (const [name, paths] of nested) answer[name] = this.query(this.child(object, name), paths);
    return answer;
  }

  private child(object: Remote, name: string): Remote {
    if (object === NULL_OBJECT) return NULL_OBJECT;
    const child = object.child?.[name];
    if (!child) throw notInStandin(`${object.type}.${name}`);
    return child();
  }

  private arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) =>
      typeof references[index] === 'number' && references[index] !== 0 ? this.object(Number(argument)) : argument,
    );
  }

  /** Each path is followed once, when it is first needed: a method path such as `Add` must not act twice. */
  private object(pathId: number): Remote {
    const known = this.objects.get(pathId);
    if (known) return known;
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw new ExcelError('InvalidObjectPath', `path ${pathId} is missing`);
    const object = this.follow(path);
    this.objects.set(pathId, object);
    return object;
  }

  private follow(path: ObjectPath): Remote {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.context.workbook;
      case PATH.reference:
        return this.held(path.Name);
      case PATH.nullObject:
        return NULL_OBJECT;
      case PATH.property:
        return this.child(this.parent(path), path.Name);
      case PATH.indexer: {
        const parent = this.parent(path);
        if (!parent.item) throw notInStandin(`${parent.type}.getItem()`);
        return parent.item(path.ArgumentInfo?.Arguments?.[0]);
      }
      case PATH.method: {
        const parent = this.parent(path);
        const result = this.invoke(parent, path.Name, path.ArgumentInfo);
        if (!isRemote(result)) throw notInStandin(`${parent.type}.${path.Name}() as an object`);
        return result;
      }
      default:
        throw notInStandin(`object path of type ${path.ObjectPathType}`);
    }
  }

  private parent(path: ObjectPath): Remote {
    if (path.ParentObjectPathId === undefined) throw new ExcelError('InvalidObjectPath', 'a path without a parent');
    return this.object(path.ParentObjectPathId);
  }

  private held(reference: string): Remote {
    const object = this.context.references.get(reference);
    if (!object) throw new ExcelError('InvalidReference', `the reference ${reference} was given up`);
    return object;
  }
}

export function runBatch(
  context: BatchContext,
  request: RequestBody,
  fault: { readonly action: number; readonly code: string } | null,
): ResponseBody {
  return new Batch(context, request, fault).run();
}
