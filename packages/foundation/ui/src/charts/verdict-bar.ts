import { type Drawing, estimateTextWidth, type Mark } from './drawing.ts';
import { type VerdictLook, verdictLooks, verdictShape } from './verdict-shape.ts';

export interface VerdictShare {
  verdict: VerdictLook;
  count: number;
  /** The verdict's word in the reader's language. */
  word: string;
  href?: string;
  title?: string;
}

const gap = 2;
const barHeight = 20;
const labelGap = 20;

/** One stacked bar of judgements in the fixed order; shape, word and count stand under it in the same order. */
export function verdictBar(input: { shares: readonly VerdictShare[]; alt: string; width?: number }): Drawing {
  const { alt, width = 644 } = input;
  const shares = verdictLooks
    .map((verdict) => input.shares.find((share) => share.verdict === verdict))
    .filter((share): share is VerdictShare => share !== undefined && share.count > 0);
  const total = shares.reduce((sum, share) => sum + share.count, 0);
  const marks: Mark[] = [];
  // A part of one in a thousand must still be seen and tapped: 6 px at least, taken from the others in proportion.
  const least = 6;
  const room = width - gap * Math.max(0, shares.length - 1);
  const small = shares.filter((share) => (share.count / total) * room < least);
  const bigTotal = total - small.reduce((sum, share) => sum + share.count, 0);
  const lengths = shares.map((share) =>
    small.includes(share) ? least : (share.count / bigTotal) * (room - small.length * least),
  );
  const labels = shares.map(
    (share) => 16 + estimateTextWidth(`${share.word} ${share.count}`, 14) + 6 + labelGap,
  );
  const starts: number[] = [];
  let x = 0;
  lengths.forEach((length) => {
    starts.push(x);
    x += length + gap;
  });
  // Each label stands under the start of its part; where parts are too narrow for that, all stand in one row instead.
  const ends = starts.map((start, i) => start + (labels[i] ?? 0));
  const fits = ends.every((end, i) => end <= (starts[i + 1] ?? width + labelGap));
  const at: number[] = [];
  let next = 0;
  labels.forEach((label, i) => {
    at.push(fits ? (starts[i] ?? 0) : next);
    next += label;
  });
  shares.forEach((share, i) => {
    const opens = { href: share.href, title: share.title };
    const start = starts[i] ?? 0;
    const length = lengths[i] ?? 0;
    const left = at[i] ?? 0;
    const box = { x: start, y: 0, width: length, height: barHeight };
    if (share.verdict === 'unproven' || share.verdict === 'notApplicable') {
      const inner = { x: start + 0.75, y: 0.75, width: Math.max(1, length - 1.5), height: barHeight - 1.5 };
      const dash = share.verdict === 'unproven' ? [3, 3] : undefined;
      marks.push({
        kind: 'rect',
        ...inner,
        fill: share.verdict,
        fillShade: 0.16,
        stroke: share.verdict,
        strokeWidth: 1.5,
        dash,
        ...opens,
      });
    } else marks.push({ kind: 'rect', ...box, fill: share.verdict, ...opens });
    marks.push(...verdictShape(share.verdict, left + 6, barHeight + 19, 11));
    const text = { y: barHeight + 24, size: 14, fill: 'ink', ...opens } as const;
    marks.push({ kind: 'text', x: left + 16, text: share.word, ...text });
    const countAt = left + 16 + estimateTextWidth(`${share.word} `, 14) + 2;
    marks.push({ kind: 'text', x: countAt, text: String(share.count), weight: 'bold', ...text });
  });
  return { width, height: barHeight + 30, marks, alt };
}
