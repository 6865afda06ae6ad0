/** A line without surrounding white space, and where it stands in the source. Blank lines are only remembered. */
export interface SourceLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly blankBefore: boolean;
  /** Page of the source, from 0, where form feeds part them. */
  readonly page: number;
}

/** Lines by LF, CRLF, CR, form feed or the Unicode separators; white space as `String.trim` sees it. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let blankBefore = false;
  let page = 0;
  let at = 0;
  for (const raw of text.split(/[\n\r\f\u2028\u2029]/)) {
    const breaker = text[at - 1];
    if (breaker === '\f') page += 1;
    const trimmed = raw.trim();
    if (trimmed === '') {
      // CR LF leaves an empty string between the two, and a page end is no blank line either.
      const isWithin = breaker === '\r' && text[at] === '\n';
      blankBefore ||= lines.length > 0 && !isWithin && breaker !== '\f' && text[at] !== '\f';
    } else {
      const start = at + raw.indexOf(trimmed);
      lines.push({ text: trimmed, start, end: start + trimmed.length, blankBefore, page });
      blankBefore = false;
    }
    at += raw.length + 1;
  }
  return lines;
}
