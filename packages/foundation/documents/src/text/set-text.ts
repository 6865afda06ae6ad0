import type { ColourToken } from '@zhiqin/ui/charts';
import type { Weight } from '../fonts/font-files.ts';
import type { EmbeddedFont, Glyphs } from '../fonts/glyphs.ts';
import { breakLines, charactersOf, gapBetween } from './break-lines.ts';

/** A piece of a paragraph with its own look or address. */
export interface Run {
  text: string;
  weight?: Weight;
  colour?: ColourToken;
  /** http(s) address opened from the PDF. */
  href?: string;
}

export type RichText = string | readonly (string | Run)[];

export interface TextStyle {
  /** Points, of the one scale (see scale.ts). */
  size: number;
  weight?: Weight;
  colour?: ColourToken;
  /** Points from baseline to baseline. */
  leading?: number;
}

/** Characters of one line that share a look. */
export interface Stretch {
  characters: readonly string[];
  /** Gap after each character in em. */
  gaps: readonly number[];
  weight: Weight;
  colour: ColourToken;
  href?: string;
  /** Points from the line's left edge. */
  offset: number;
  width: number;
}

/** A line as page operators; a document's glyph codes are its own, so a set text belongs to one document. */
export interface EncodedLine {
  operators: string;
  fonts: readonly EmbeddedFont[];
  size: number;
}

export interface SetLine {
  stretches: readonly Stretch[];
  width: number;
  /** Kept with the line because tables draw the same line again and again. */
  encoded?: EncodedLine;
}

/** A text set to a width: lines, and the room they take in points. */
export interface SetText {
  lines: readonly SetLine[];
  size: number;
  leading: number;
  height: number;
}

/** Sets a text to `width` points. A newline begins a new line; the first stretch of a run keeps the run's look. */
export function setText(glyphs: Glyphs, text: RichText, width: number, style: TextStyle): SetText {
  const leading = style.leading ?? leadingOf(style.size);
  const lines: SetLine[] = [];
  for (const paragraph of paragraphs(text)) lines.push(...setParagraph(glyphs, paragraph, width, style));
  return { lines, size: style.size, leading, height: lines.length * leading };
}

/** 1.6 for reading sizes, tighter for display sizes; Chinese needs more than Latin. */
export function leadingOf(size: number): number {
  return Math.round(size * (size > 16 ? 1.35 : size > 11 ? 1.45 : 1.6) * 4) / 4;
}

function paragraphs(text: RichText): Run[][] {
  const runs =
    typeof text === 'string'
      ? [{ text }]
      : text.map((run) => (typeof run === 'string' ? { text: run } : run));
  const made: Run[][] = [[]];
  for (const run of runs) {
    run.text.split(/\r\n|[\n\r\u2028\u2029]/).forEach((part, i) => {
      if (i > 0) made.push([]);
      made.at(-1)?.push({ ...run, text: part });
    });
  }
  return made;
}

function setParagraph(glyphs: Glyphs, runs: readonly Run[], width: number, style: TextStyle): SetLine[] {
  const characters: string[] = [];
  const owner: number[] = [];
  runs.forEach((run, r) => {
    for (const character of charactersOf(run.text)) {
      characters.push(character === '\t' ? ' ' : character);
      owner.push(r);
    }
  });
  const gaps: number[] = new Array(characters.length).fill(0);
  const advances: number[] = new Array(characters.length);
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] as string;
    if (i + 1 < characters.length) gaps[i] = gapBetween(character, characters[i + 1] as string);
    const weight = runs[owner[i] as number]?.weight ?? style.weight ?? 'regular';
    advances[i] = (glyphs.advance(character, weight) + (gaps[i] as number)) * style.size;
  }
  return breakLines(characters, advances, width).map(({ start, end }) => {
    const stretches: Stretch[] = [];
    let offset = 0;
    for (let i = start; i < end; ) {
      const run = runs[owner[i] as number] as Run;
      let to = i + 1;
      while (to < end && owner[to] === owner[i]) to++;
      let length = 0;
      for (let k = i; k < to; k++) length += advances[k] as number;
      if (to === end) length -= (gaps[to - 1] as number) * style.size;
      stretches.push({
        characters: characters.slice(i, to),
        gaps: gaps.slice(i, to),
        weight: run.weight ?? style.weight ?? 'regular',
        colour: run.colour ?? (run.href ? 'accent' : (style.colour ?? 'ink')),
        href: run.href,
        offset,
        width: length,
      });
      offset += length;
      i = to;
    }
    // The space at which the line was broken stays in the text, out of sight: copied or read aloud, words stay apart.
    const last = stretches.at(-1);
    if (last && characters[end] === ' ') {
      stretches[stretches.length - 1] = {
        ...last,
        characters: [...last.characters, ' '],
        gaps: [...last.gaps, 0],
      };
    }
    return { stretches, width: offset };
  });
}
