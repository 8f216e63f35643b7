/** The page that tells why a ribbon command did nothing. */
import { languageFor, problemText, stringsFor } from '../strings';
import type { HostProblemCode } from '../workbook/host';
import { fromFragment } from './message-address';

const { language: locale, code, detail } = fromFragment(location.hash);
const language = languageFor(locale);
const strings = stringsFor(language);

function isProblem(text: string): text is HostProblemCode {
  return Object.hasOwn(strings.problems, text);
}

function element(tag: 'h1' | 'p', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

document.documentElement.lang = language;
document.title = strings.app.name;
document
  .getElementById('message')
  ?.append(
    element('h1', strings.problemTitles.summary),
    element('p', problemText({ code: isProblem(code) ? code : 'unknown', detail }, strings)),
  );
