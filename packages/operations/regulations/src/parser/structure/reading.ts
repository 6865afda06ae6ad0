import { type ClassifiedLine, classifyLines } from '../lines/classify-lines.ts';
import { endsSentence, looksLikeHeading, looksLikeTitle } from '../lines/titles.ts';
import { findMarkers } from '../markers/find-markers.ts';
import { markSiblings, UpcomingNumbers } from '../markers/mark-siblings.ts';
import type { Candidate } from '../markers/marker-styles.ts';

/** A line of the text proper, with what decides how it is read. */
export interface ReadLine extends ClassifiedLine {
  readonly candidates: readonly Candidate[];
  /** The line before says all it has to say. */
  readonly isAfterSentence: boolean;
  /** The lines of the text proper around it. */
  readonly before: ReadLine | null;
  after: ReadLine | null;
  /** Noise other than a page's stands directly before it. */
  readonly isAfterNotice: boolean;
  /** The end of a page stands directly before it. */
  readonly isAfterPage: boolean;
}

/** A text looked through once: its lines and every number in it. */
export interface Reading {
  readonly lines: readonly ReadLine[];
  readonly upcoming: UpcomingNumbers;
  readonly hasDottedUnder: (no: number) => boolean;
  readonly ranks: ReadonlyMap<string, number>;
}

/** Part of a line, not a line across the page. */
const markup = /^(?:##+|\*\*)$/;
const goesOn = /(?:[;,；，] ?(?:and|or)|以及|并且)$/;

export function readingOf(text: string): Reading {
  const lines: ReadLine[] = [];
  let before: ReadLine | null = null;
  let isAfterNotice = false;
  let isAfterPage = false;
  for (const line of classifyLines(text)) {
    if (line.noise !== null) {
      const around = { before, after: null, isAfterNotice, isAfterPage };
      lines.push({ ...line, ...around, candidates: [], isAfterSentence: true });
      isAfterNotice ||=
        line.noise === 'site-notice' ||
        line.noise === 'closing' ||
        (line.noise === 'rule-line' && !markup.test(line.text));
      isAfterPage ||= line.noise === 'page-number' || line.noise === 'running-head';
      continue;
    }
    const read: ReadLine = {
      ...line,
      candidates: findMarkers(line.text, line.start),
      isAfterSentence: before === null || line.blankBefore || isAfterNotice || isComplete(before),
      before,
      after: null,
      isAfterNotice,
      isAfterPage: isAfterPage || (before !== null && before.page !== line.page),
    };
    if (before) before.after = read;
    before = read;
    isAfterNotice = false;
    isAfterPage = false;
    lines.push(read);
  }
  const candidates = lines.flatMap((line) => line.candidates);
  markSiblings(candidates);
  const withOtherwise = candidates.flatMap((one) => (one.otherwise ? [one, one.otherwise] : [one]));
  const dottedUnder = new Set(candidates.filter((one) => one.style === 'dotted').map((one) => one.parts[0]));
  return {
    lines,
    upcoming: new UpcomingNumbers(withOtherwise),
    hasDottedUnder: (no) => dottedUnder.has(no),
    ranks: new Map(withOtherwise.map((one) => [one.key, one.rank])),
  };
}

function isComplete({ text, candidates }: ReadLine): boolean {
  if (endsSentence(text) || goesOn.test(text) || looksLikeTitle(text)) return true;
  const marker = candidates[0]?.atLineStart ? candidates[0].label.length : 0;
  return looksLikeHeading(text.slice(marker).trim());
}

/** The number a line begins with, if it looks like one. */
export function firstMarker(line: ReadLine | null): Candidate | null {
  const first = line?.candidates[0];
  return first?.atLineStart ? first : null;
}
