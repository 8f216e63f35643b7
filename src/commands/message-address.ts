import type { Language } from '../strings';
import type { ApplyOutcome, HostProblemCode } from '../workbook/host';

/** What a command has to say; told by a page of its own, as a ribbon command has no pane to speak in. */
export type Message = { readonly language: Language } & (
  | { readonly code: HostProblemCode; readonly detail: string }
  /** It was done, and there is something to look after. */
  | { readonly outcome: ApplyOutcome }
);

/** What a summary may leave to be looked after. */
const LISTS = ['inputsFrom', 'inputsLeft', 'notes'] as const;

/** A message as the fragment of the page's address: a fragment, unlike a query, is never sent to a server. */
export function toFragment({ language, ...message }: Message): string {
  const fields =
    'outcome' in message
      ? LISTS.flatMap((list) => (message.outcome[list] ?? []).map((entry) => [list, entry]))
      : Object.entries(message);
  return `#${new URLSearchParams([['language', language], ...fields]).toString()}`;
}

/** The fields of a fragment as they stand; whether they make sense is for the reader to see. */
export function fromFragment(fragment: string) {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const field = (name: string): string => fields.get(name) ?? '';
  return {
    language: field('language'),
    code: field('code'),
    detail: field('detail'),
    inputsFrom: fields.getAll('inputsFrom'),
    inputsLeft: fields.getAll('inputsLeft'),
    notes: fields.getAll('notes'),
  };
}
