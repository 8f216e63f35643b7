import { piecesOf, squash, type NormalText } from './text';

const SENTENCE_END = /[;。]/;
const CLAUSE_END = /[,、]|(?<=离职|入职|购买)(?=\d{4}年)/;

/** The sentences of a remark; a line is one at least. */
export function sentencesOf(remark: string): readonly NormalText[] {
  return piecesOf(squash(remark.replace(/[\r\n]+/g, ';')), SENTENCE_END);
}

/** What stands between commas in a sentence; what an enumeration names one by one is a clause each. */
export function clausesOf(sentence: NormalText): readonly NormalText[] {
  return piecesOf(sentence, CLAUSE_END);
}
