export interface Stretch {
  readonly start: number;
  readonly end: number;
}
/** A sentence with its clauses; offsets of the normal text. */
export interface Sentence extends Stretch {
  readonly clauses: readonly Stretch[];
}

const sentenceEnds = new Set('。！？；;!?\n');
const clauseEnds = new Set('，,:：');
/** What nobody ends with a full stop (a table poured into a text) is cut, so that time stays linear. */
const longestSentence = 400;

/** Cuts a normal text into sentences and these into clauses. A full stop inside a number or a label is no end. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let clauseStart = 0;
  let clauses: Stretch[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const char = text.charAt(at);
    const endsSentence =
      at === text.length ||
      sentenceEnds.has(char) ||
      (char === '.' && isFullStop(text, at)) ||
      at - start >= longestSentence;
    if (!endsSentence && !(clauseEnds.has(char) && !betweenDigits(text, at))) continue;
    if (at > clauseStart) clauses.push({ start: clauseStart, end: at });
    clauseStart = at + 1;
    if (!endsSentence) continue;
    if (clauses.length > 0) sentences.push({ start, end: at, clauses });
    start = at + 1;
    clauses = [];
  }
  return sentences;
}

function isFullStop(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (next !== '' && next !== ' ' && next !== '\n') return false;
  // "p.m." and "no." are abbreviations.
  return !/(?:\b[a-z]|\bno|\betc)$/.test(text.slice(Math.max(0, at - 4), at));
}

function betweenDigits(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
}
