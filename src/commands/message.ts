/** The page that tells why a ribbon command did nothing, or what it leaves to be looked after. */
import { languageFor, outcomeSentences, problemText, stringsFor } from '../strings';
import type { ApplyNote, HostProblemCode } from '../workbook/host';
import { fromFragment } from './message-address';

const { language: locale, code, detail, inputsFrom, inputsLeft, notes } = fromFragment(location.hash);
const language = languageFor(locale);
const strings = stringsFor(language);

function isProblem(text: string): text is HostProblemCode {
  return Object.hasOwn(strings.problems, text);
}

function isNote(text: string): text is ApplyNote {
  return Object.hasOwn(strings.outcomes.notes, text);
}

function element(tag: 'h1' | 'p', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

const lookAfter = outcomeSentences(
  { protectedSheets: [], inputsFrom, inputsLeft, notes: notes.filter(isNote) },
  strings,
);
const isDone = code === '' && lookAfter.length > 0;
const title = isDone ? strings.outcomes.summaryWritten : strings.problemTitles.summary;
const problem = problemText({ code: isProblem(code) ? code : 'unknown', detail }, strings);
const texts = isDone ? lookAfter : [problem];

document.documentElement.lang = language;
document.title = strings.app.name;
document.getElementById('message')?.append(element('h1', title), ...texts.map((text) => element('p', text)));
