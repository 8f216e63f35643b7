import type { Language } from '../strings';
import type { HostProblemCode } from '../workbook/host';

/** Why a command did nothing; told by a page of its own, as a ribbon command has no pane to speak in. */
export interface Message {
  readonly language: Language;
  readonly code: HostProblemCode;
  readonly detail: string;
}

/** A message as the fragment of the page's address: a fragment, unlike a query, is never sent to a server. */
export function toFragment({ language, code, detail }: Message): string {
  return `#${new URLSearchParams({ language, code, detail }).toString()}`;
}

/** The fields of a fragment as they stand; whether they make sense is for the reader to see. */
export function fromFragment(fragment: string): Readonly<Record<keyof Message, string>> {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const field = (name: keyof Message) => fields.get(name) ?? '';
  return { language: field('language'), code: field('code'), detail: field('detail') };
}
