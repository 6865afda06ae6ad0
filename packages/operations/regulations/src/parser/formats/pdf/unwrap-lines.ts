import { noiseKind } from '../../lines/noise-patterns.ts';
import { findMarkers } from '../../markers/find-markers.ts';
import { lineStartMarker } from '../../markers/line-start-markers.ts';
import type { PageLine } from './lines-of-page.ts';

/**
 * Pages as text: a line that fills the column goes on in the next one, unless that is set in or begins with a number.
 * Pages are parted by form feeds; what runs on over the page's end is put together by the parser.
 */
export function unwrapLines(pages: readonly (readonly PageLine[])[]): string {
  const right = columnEdge(pages.flat().map((line) => line.right));
  return pages
    .map((page) => {
      const left = Math.min(...page.map((line) => line.left));
      let text = '';
      page.forEach((line, i) => {
        const before = page[i - 1];
        if (before) text += goesOn(before, line, { left, right }) ? glue(before.text, line.text) : '\n';
        text += line.text;
      });
      return text;
    })
    .join('\n\f');
}

/** Where most full lines end: the edge that a tenth of all lines reach. */
function columnEdge(rights: readonly number[]): number {
  const sorted = [...rights].sort((a, b) => b - a);
  return sorted[Math.floor(sorted.length / 10)] ?? 0;
}

function goesOn(before: PageLine, line: PageLine, column: { left: number; right: number }): boolean {
  if (before.right < column.right - before.size * 1.6) return false;
  if (Math.abs(before.size - line.size) > 0.6 || noiseKind(before.text) || noiseKind(line.text)) return false;
  if (line.left > Math.max(column.left, before.left) + line.size * 1.2) return false;
  return lineStartMarker(line.text, 0) === null && !findMarkers(line.text.slice(0, 24), 0)[0]?.atLineStart;
}

function glue(before: string, after: string): string {
  if (/[A-Za-z]-$/.test(before)) return '';
  return /[\x20-\x7e]$/.test(before) && /^[\x20-\x7e]/.test(after) ? ' ' : '';
}
