import { findMarkers } from '../markers/find-markers.ts';
import type { Kinds } from './classify-lines.ts';
import type { SourceLine } from './source-lines.ts';
import { looksLikeTitle } from './titles.ts';

/** How many lines at the top and at the foot of a page may be its head and foot. */
const reach = 3;
const headLimit = 80;

/**
 * What is printed on every page: a line that stands, but for its digits, beside the page break more than once. Pages
 * are parted by form feeds (PDF) or by page numbers. The first time, a title may be meant: it is kept.
 */
export function runningHeads(lines: readonly SourceLine[], kinds: Kinds): number[] {
  const { beside, breaks } = besidePageBreaks(lines, kinds);
  const byText = Map.groupBy(
    beside.filter((index) => mayBeHead(lines[index] as SourceLine) && kinds[index] === null),
    (index) => skeleton((lines[index] as SourceLine).text),
  );
  const heads: number[] = [];
  for (const [text, indexes] of byText) {
    if (indexes.length < 2 || indexes.length * 2 < breaks) continue;
    const everywhere = new Set(indexes);
    const first = indexes[0] as number;
    const isTitle = first < reach && looksLikeTitle(text) && !isTitledBelow(lines, first);
    for (const index of everywhere) if (!(isTitle && index === first)) heads.push(index);
  }
  return heads;
}

/** The title proper stands under the head of the first page. */
function isTitledBelow(lines: readonly SourceLine[], index: number): boolean {
  return lines.slice(index + 1, index + reach).some((line) => looksLikeTitle(line.text));
}

function mayBeHead({ text }: SourceLine): boolean {
  if (text.length > headLimit || /[。；;：:，,！!？?]$/.test(text)) return false;
  return !findMarkers(text.slice(0, 24), 0).some((one) => one.atLineStart);
}

function besidePageBreaks(lines: readonly SourceLine[], kinds: Kinds): { beside: number[]; breaks: number } {
  const found = new Set<number>();
  const near = (from: number, step: 1 | -1) => {
    let steps = 0;
    for (let i = from; lines[i] && steps < reach; i += step) {
      if (kinds[i] === 'page-number') continue;
      found.add(i);
      steps += 1;
      if (lines[i + step]?.page !== lines[from]?.page) break;
    }
  };
  let breaks = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const isNumber = kinds[index] === 'page-number';
    if (!isNumber && !(before && before.page !== line.page)) return;
    breaks += 1;
    near(isNumber ? index + 1 : index, 1);
    near(index - 1, -1);
  });
  if (breaks > 0) {
    near(0, 1);
    near(lines.length - 1, -1);
  }
  return { beside: [...found].sort((a, b) => a - b), breaks };
}

const skeleton = (text: string) => text.replace(/[0-9０-９]+/g, '#').replace(/\s/g, '');
