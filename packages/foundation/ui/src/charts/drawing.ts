/** Colours by meaning; each renderer (screen, PDF) resolves them itself, so light, dark and print stay one drawing. */
export type ColourToken =
  | 'met'
  | 'breached'
  | 'unproven'
  | 'notApplicable'
  | 'waived'
  | 'ink'
  | 'muted'
  | 'line'
  | 'accent'
  | 'paper';

/** What makes a mark open its records on screen (`href`) and speak on hover (`title`). */
interface Openable {
  href?: string;
  title?: string;
}

interface Painted extends Openable {
  fill?: ColourToken;
  /** Share of the fill colour mixed into paper, 0 to 1; 1 when absent. */
  fillShade?: number;
  stroke?: ColourToken;
  strokeWidth?: number;
  /** On and off lengths in px. */
  dash?: readonly number[];
}

export interface RectMark extends Painted {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  radius?: number;
}

export interface CircleMark extends Painted {
  kind: 'circle';
  cx: number;
  cy: number;
  r: number;
}

export interface PathMark extends Painted {
  kind: 'path';
  /** SVG path data, absolute commands. */
  d: string;
}

export interface LineMark extends Openable {
  kind: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  stroke: ColourToken;
  strokeWidth?: number;
  dash?: readonly number[];
}

export interface TextMark extends Openable {
  kind: 'text';
  x: number;
  /** Baseline. */
  y: number;
  text: string;
  /** px, of the one scale 12 14 16 20 28. */
  size: number;
  weight?: 'regular' | 'bold';
  anchor?: 'start' | 'middle' | 'end';
  fill: ColourToken;
}

export type Mark = RectMark | CircleMark | PathMark | LineMark | TextMark;

/** A chart as geometry alone, in CSS px with y down. `alt` says in one or two sentences what the picture shows. */
export interface Drawing {
  width: number;
  height: number;
  marks: readonly Mark[];
  alt: string;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Width of a text in px without a font at hand: good to about a tenth, enough to keep labels apart. */
export function estimateTextWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) {
    if (wide.test(character) || character.length > 1) em += 1;
    else if (/[0-9]/.test(character)) em += 0.56;
    else if (/[A-Z%@]/.test(character)) em += 0.68;
    else if (/[\s.,:;'|il]/.test(character)) em += 0.28;
    else em += 0.55;
  }
  return em * size;
}

/** The text, or its beginning with an ellipsis, within `maxWidth` px. */
export function clipText(text: string, size: number, maxWidth: number): string {
  if (estimateTextWidth(text, size) <= maxWidth) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && estimateTextWidth(`${characters.join('')}…`, size) > maxWidth)
    characters.pop();
  return `${characters.join('')}…`;
}
