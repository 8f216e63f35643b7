import { STAGES } from '../assessment/stages';
import type { Agreement } from '../checks/analysis/agreement';
import {
  FORM_KINDS,
  isMainForm,
  MAIN_FORMS,
  type FormKind,
  type HiddenPart,
  type Inference,
  type RecognisedForm,
  type Station,
} from '../forms/station';
import { dateText, format, stringsFor, type Language, type Strings } from '../strings';
import { columnName, formatArea, formatCell, readableAddress } from '../workbook/address';
import type { RecognitionReport } from './report';

const COUNTED = ['zones', 'groups', 'items', 'workers', 'months'] as const;

/** The forms that are looked for, by their short names. */
export function formList({ forms, listSeparator }: Strings): string {
  return MAIN_FORMS.map((form) => forms.short[form]).join(listSeparator);
}

/** What was read where, what was not, and what was concluded: one line each. */
export function recognitionReport(
  station: Station,
  agreements: ReadonlyMap<FormKind, Agreement>,
  inferences: readonly Inference[],
  language: Language,
): RecognitionReport {
  const strings = stringsFor(language);
  const { lines } = strings.recognition;
  return {
    forms: FORM_KINDS.flatMap((form) => {
      const found = station.recognised.find((entry) => entry.form === form);
      if (!found && !isMainForm(form)) return [];
      const { zones = 0, groups = 0, items = 0, workers = 0, months = 0 } = found ?? {};
      const areas = (found?.areas ?? []).map(formatArea);
      const agreement = agreements.get(form);
      const detail = found ? foundText(found, agreement, strings) : lines.notFound;
      const text = format(lines.form, { form: strings.forms[form], detail });
      return {
        form,
        found: found !== undefined,
        areas,
        zones,
        groups,
        items,
        workers,
        months,
        ...(agreement && { agreement }),
        text,
      };
    }),
    unread: station.unread.map(({ area, reason }) => ({
      area: formatArea(area),
      reason,
      text: format(lines.unread[reason], { area: readableAddress(formatArea(area)) }),
    })),
    hidden: station.hidden.map((part) => ({
      sheet: part.sheet,
      kind: part.kind,
      text: hiddenText(part, strings),
    })),
    inferred: [...station.inferences, ...inferences].map((inference) => ({
      what: inference.what,
      value: inferredValue(inference),
      cells: inference.cells.map(formatCell),
      text: inferredText(inference, strings),
    })),
  };
}

function foundText(
  found: RecognisedForm,
  agreement: Agreement | undefined,
  { recognition: { lines } }: Strings,
): string {
  const counts = COUNTED.filter((key) => found[key] > 0)
    .map((key) => format(lines.counts[key], { count: found[key] }))
    .join(lines.countSeparator);
  return agreement ? format(lines.agreement, { counts, ...agreement }) : counts;
}

function hiddenText({ sheet, kind, indexes }: HiddenPart, { recognition: { lines }, listSeparator }: Strings): string {
  if (kind === 'sheet') return format(lines.hidden.sheet, { sheet });
  const places = indexes.map((index) => (kind === 'row' ? String(index + 1) : columnName(index)));
  return format(lines.hidden[kind], { sheet, places: places.join(listSeparator) });
}

/** What was concluded, as data: days and months as they compare. */
function inferredValue(inference: Inference): string {
  if ('value' in inference) return inference.value;
  return [inference.first, inference.last].join(inference.what === 'year' ? ' … ' : ' – ');
}

function inferredText(inference: Inference, strings: Strings): string {
  const { inferred } = strings.recognition.lines;
  if ('value' in inference) return format(inferred[inference.what], { value: stageName(inference.value, strings) });
  const { first, last } = inference;
  return format(inferred[inference.what], {
    first: dateText(first, strings.dates),
    last: dateText(last, strings.dates),
  });
}

/** A stage by its name, anything else as it stands. */
function stageName(value: string, { stages }: Strings): string {
  const stage = STAGES.find((each) => each === value);
  return stage ? stages.short[stage] : value;
}
