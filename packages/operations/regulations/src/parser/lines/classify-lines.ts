import type { Noise } from '../rule-document.ts';
import { closingLines } from './closing-lines.ts';
import { contentsLines } from './contents-lines.ts';
import { noiseKind, trailingNoiseLength } from './noise-patterns.ts';
import { runningHeads } from './running-heads.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';

/** A line and whether it is noise. */
export interface ClassifiedLine extends SourceLine {
  readonly noise: Noise['kind'] | null;
}

/** The lines of a text, each told apart: rules, or one kind of noise. Time linear in the text. */
export function classifyLines(text: string): ClassifiedLine[] {
  const lines = sourceLines(text).flatMap(withoutMarkup).flatMap(withoutTrailingNoise);
  const kinds: (Noise['kind'] | null)[] = lines.map((line) => noiseKind(line.text));
  for (const [finder, kind] of [
    [contentsLines, 'contents'],
    [runningHeads, 'running-head'],
    [closingLines, 'closing'],
  ] as const)
    for (const index of finder(lines, kinds)) kinds[index] ??= kind;
  return lines.map((line, index) => ({ ...line, noise: kinds[index] ?? null }));
}

/** The # before a heading and the ** around it in text pasted from an editor. */
function withoutMarkup(line: SourceLine): SourceLine[] {
  const length = /^(?:#{1,6}(?=[ \t])|\*\*(?=[^\s*]))/.exec(line.text)?.[0].length ?? 0;
  if (length === 0) return [line];
  const rest = line.text.slice(length).trimStart();
  const sign = { ...line, text: line.text.slice(0, length), end: line.start + length };
  const said = { ...line, text: rest, start: line.end - rest.length };
  // The sign stands before the line, not between it and the blank line over it.
  if (rest.startsWith('**')) return [{ ...sign, blankBefore: false }, ...withoutMarkup(said)];
  return [{ ...sign, blankBefore: false }, ...withoutClosingSign(said)];
}

function withoutClosingSign(line: SourceLine): SourceLine[] {
  const kept = /^(.*[^*])\*\*$/.exec(line.text)?.[1]?.trimEnd();
  if (kept === undefined || kept.includes('**')) return [line];
  return [
    { ...line, text: kept, end: line.start + kept.length },
    { ...line, text: '**', start: line.end - 2, blankBefore: false },
  ];
}

function withoutTrailingNoise(line: SourceLine): SourceLine[] {
  const length = trailingNoiseLength(line.text);
  if (length === 0) return [line];
  const kept = line.text.slice(0, -length).trimEnd();
  if (kept === '') return [line];
  return [
    { ...line, text: kept, end: line.start + kept.length },
    { ...line, text: line.text.slice(-length), start: line.end - length, blankBefore: false },
  ];
}

/** What the finders are given: kinds found so far by the look of each line alone. */
export type Kinds = readonly (Noise['kind'] | null)[];
