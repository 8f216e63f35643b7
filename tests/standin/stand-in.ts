import { type AreaRef, areaA1 } from '../../src/workbook/address';
import type { CellValue, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { runBatch } from './batch';
import type { Book, Page } from './book';
import { workbookRemote } from './objects/workbook';
import { ACTION, type RequestBody, type ResponseBody } from './wire';

/** The seam of office.js: a session of ours in the place of Excel's own. */
export interface OfficeExtensionSeam {
  readonly SessionBase: SessionBaseClass;
  readonly Constants: { readonly eventWorkbookId: string; readonly eventMessageCategory: number };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: unknown): void;
}

interface SessionBaseClass {
  new (): object;
  _overrideSession?: object;
}

interface RequestMessage {
  readonly Body: RequestBody;
}

interface ResponseMessage {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: ResponseBody;
}

export interface RoundTrip {
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Excel's error code, where the batch failed. */
  readonly error: string | null;
}

/** A failure in the midst of a batch. */
export interface Fault {
  /** Counted from the next batch on, which is 0. */
  readonly batch: number;
  readonly action: number;
  readonly code: string;
}

/** Excel on the web takes and gives at most this much at once. */
const MOST_BYTES = 5 * 1024 * 1024;
const CHANGED_EVENT = 10;
const SELECTED_EVENT = 14;
/** Numbers of events in office.js. */
const SHEET_EVENTS = { added: 13, deleted: 15, renamed: 25 } as const;

function byteLength(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

function failed(code: string): ResponseBody {
  return { Results: [], Error: { Code: code, Message: code, Location: '', ActionIndex: 0 } };
}

/** Whether a batch neither asks nor changes anything, as the closing one of `Excel.run`: it only gives up references. */
function isReleaseOfReferences({ Actions }: RequestBody): boolean {
  return Actions.every(({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === ACTION.instantiate);
}

/** An in-memory Excel: answers the office.js of one page, counts what passes, and lets tests look and meddle. */
export class StandIn implements Page {
  /** Those of the add-in, without the closing batches of `Excel.run` that only release references. */
  readonly roundTrips: RoundTrip[] = [];
  /** A person is typing into a cell: Excel refuses every batch. */
  isCellBeingEdited = false;
  mostBytes = MOST_BYTES;
  /** Code of the error with which the next batch fails before anything is carried out. */
  failNextWith: string | null = null;
  /** Excel does not answer, and carries nothing out, until this is settled. */
  silence: Promise<void> | null = null;
  /** Somebody else does something just before the batch of this number, counted from 0. */
  meddle: { readonly batch: number; readonly act: (book: Book) => void } | null = null;
  /** The action of a batch to come that fails; what came before it in the batch stays, as in Excel. */
  fault: Fault | null = null;
  /** How many actions each batch had, as far as it was carried out. */
  readonly actions: number[] = [];

  private readonly references = new Map<string, ReturnType<typeof workbookRemote>>();
  private lastReference = 0;
  private isListening = false;
  private isListeningToSelections = false;
  private isListeningToSheets = false;

  constructor(
    readonly book: Book,
    private readonly seam: OfficeExtensionSeam,
  ) {
    book.pages.push(this);
    const execute = (message: RequestMessage) => this.execute(message);
    seam.SessionBase._overrideSession = new (class extends seam.SessionBase {
      _createRequestExecutorOrNull() {
        return {
          executeAsync: (_customData: unknown, _flags: unknown, message: RequestMessage) => execute(message),
        };
      }
    })();
    seam._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  }

  /** What the workbook holds now. */
  snapshot(): WorkbookSnapshot {
    return this.book.toSnapshot();
  }

  resetRoundTrips(): void {
    this.roundTrips.length = 0;
  }

  /** A person changes a cell: the add-in is told. */
  editCell(sheet: string, row: number, column: number, value: CellValue): void {
    const found = this.book.findSheet(sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    found.setContent(row, column, { value, formula: null });
    for (const page of this.book.pages)
      page.tell({ sheet, top: row, left: column, bottom: row, right: column }, 'Unknown');
  }

  /** A person selects cells: the add-in is told. */
  selectCells({ sheet, ...area }: AreaRef): void {
    if (!this.isListeningToSelections) return;
    this.send(SELECTED_EVENT, { worksheetId: this.book.findSheet(sheet)?.id, address: areaA1(area) });
  }

  /** A person adds, deletes or renames a sheet, which the book then has already: the add-in is told. */
  tellOfSheet(event: keyof typeof SHEET_EVENTS, worksheetId: string): void {
    if (this.isListeningToSheets) this.send(SHEET_EVENTS[event], { source: 'Local', worksheetId });
  }

  private async execute(message: RequestMessage): Promise<ResponseMessage> {
    // As far away as Excel is: never within the same turn.
    await Promise.resolve();
    await this.silence;
    // Copies, as after a journey over the wire: the two sides share no object.
    const request = structuredClone(message.Body);
    const isRelease = isReleaseOfReferences(request);
    const body = structuredClone(isRelease ? this.released(request) : this.limited(request));
    const answer = { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {}, Body: body };
    if (!isRelease) {
      this.roundTrips.push({
        requestBytes: byteLength(request),
        responseBytes: byteLength(body),
        error: body.Error?.Code ?? null,
      });
    }
    return answer;
  }

  /** Counts as no batch of the add-in's, and never fails. */
  private released(request: RequestBody): ResponseBody {
    const { fault } = this;
    this.fault = null;
    const body = this.answer(request);
    this.actions.pop();
    this.fault = fault;
    return body;
  }

  private limited(request: RequestBody): ResponseBody {
    if (this.isCellBeingEdited) return failed('InvalidOperationInCellEditMode');
    if (this.failNextWith !== null) {
      const code = this.failNextWith;
      this.failNextWith = null;
      return failed(code);
    }
    const { meddle } = this;
    if (meddle?.batch === 0) meddle.act(this.book);
    this.meddle = meddle && meddle.batch > 0 ? { ...meddle, batch: meddle.batch - 1 } : null;
    if (byteLength(request) > this.mostBytes) return failed('RequestPayloadSizeLimitExceeded');
    const body = this.answer(request);
    return byteLength(body) > this.mostBytes ? failed('ResponsePayloadSizeLimitExceeded') : body;
  }

  private answer(request: RequestBody): ResponseBody {
    const { fault } = this;
    const isHere = fault?.batch === 0;
    const before = new Set(this.book.sheets);
    this.fault = fault && !isHere ? { ...fault, batch: fault.batch - 1 } : null;
    const body = runBatch(
      {
        workbook: workbookRemote(this.book, {
          changes: (isOn) => (this.isListening = isOn),
          selections: (isOn) => (this.isListeningToSelections = isOn),
          sheets: (isOn) => (this.isListeningToSheets = isOn),
        }),
        references: this.references,
        newReference: () => `r${(this.lastReference += 1)}`,
      },
      request,
      isHere ? fault : null,
    );
    this.book.isSuspended = false;
    this.actions.push(body.Error?.ActionIndex ?? request.Actions.length);
    const added = this.book.sheets.filter((sheet) => !before.has(sheet));
    const changes = this.book.changes.splice(0);
    for (const page of this.book.pages) {
      for (const sheet of added) page.tellOfSheet('added', sheet.id);
      // "The event is triggered by the Office JS API of the current add-in", whichever of its pages that was.
      for (const change of changes) page.tell(change, 'ThisLocalAddin');
    }
    return body;
  }

  /** Somebody changes cells: the add-in is told. */
  tell(area: AreaRef, triggerSource: 'Unknown' | 'ThisLocalAddin'): void {
    if (!this.isListening) return;
    this.send(CHANGED_EVENT, {
      source: 'Local',
      changeType: 'RangeEdited',
      worksheetId: this.book.findSheet(area.sheet)?.id,
      address: areaA1(area),
      triggerSource,
    });
  }

  private send(messageType: number, event: object): void {
    this.seam._testTriggerRichApiMessageEvent({
      entries: [
        {
          messageCategory: this.seam.Constants.eventMessageCategory,
          messageType,
          targetId: this.seam.Constants.eventWorkbookId,
          message: JSON.stringify(event),
        },
      ],
    });
  }
}
