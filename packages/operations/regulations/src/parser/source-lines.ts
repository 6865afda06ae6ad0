/** A line without surrounding white space, and where it stands in the source. Blank lines are only remembered. */
export interface SourceLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly blankBefore: boolean;
}

/** Lines by LF, CRLF, CR or the Unicode separators; white space as `String.trim` sees it. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let blankBefore = false;
  let at = 0;
  for (const raw of text.split(/[\n\r\u2028\u2029]/)) {
    const trimmed = raw.trim();
    if (trimmed === '') {
      // CR LF leaves an empty string between the two: that is no blank line.
      blankBefore ||= lines.length > 0 && !(text[at - 1] === '\r' && text[at] === '\n');
    } else {
      const start = at + raw.indexOf(trimmed);
      lines.push({ text: trimmed, start, end: start + trimmed.length, blankBefore });
      blankBefore = false;
    }
    at += raw.length + 1;
  }
  return lines;
}
