export interface TextPart {
  text: string;
  isQuoted: boolean;
  /** Where it begins in the whole (UTF-16). */
  at: number;
}

/** A text in parts, those that stand in one of the quotes marked; quotes may overlap, and one not found marks nothing. */
export function quotedText(text: string, quotes: readonly string[]): TextPart[] {
  const spans = quotes
    .filter((quote) => quote !== '')
    .map((quote) => ({ from: text.indexOf(quote), to: text.indexOf(quote) + quote.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from);
  const parts: TextPart[] = [];
  let at = 0;
  const add = (to: number, isQuoted: boolean) => {
    if (to > at) parts.push({ text: text.slice(at, to), isQuoted, at });
    at = Math.max(at, to);
  };
  for (const { from, to } of spans) {
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return parts;
}
