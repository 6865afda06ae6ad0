import type { RichText, SetText, TextStyle } from '../text/set-text.ts';
import { setText } from '../text/set-text.ts';
import type { Canvas, StructElement } from './canvas.ts';
import { type Paper, papers } from './scale.ts';

/** How far above the middle of a line its baseline lies, in em of Noto Sans SC: Chinese and capitals look centred. */
const baselineBelowMiddle = 0.37;

/** The cursor that walks down the pages. Points. */
export class Flow {
  readonly canvas: Canvas;
  readonly paper: Paper;
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
  y: number;

  constructor(canvas: Canvas, paper: Paper = papers.report) {
    this.canvas = canvas;
    this.paper = paper;
    this.left = paper.left;
    this.width = paper.width - paper.left - paper.right;
    this.bottom = paper.height - paper.bottom;
    this.y = paper.top;
  }

  get room(): number {
    return this.bottom - this.y;
  }

  /** True at the very top of a page, where space above a heading would be waste. */
  get atTop(): boolean {
    return this.y <= this.paper.top;
  }

  nextPage(): void {
    this.canvas.addPage();
    this.y = this.paper.top;
  }

  /** Begins a new page unless `height` points are free; a thing taller than a page is left where it is at a top. */
  ensure(height: number): void {
    if (height > this.room && !this.atTop) this.nextPage();
  }

  /** Space between blocks; swallowed at the top of a page. */
  skip(height: number): void {
    if (!this.atTop) this.y += height;
  }

  set(text: RichText, style: TextStyle, width: number = this.width): SetText {
    return setText(this.canvas.glyphs, text, width, style);
  }

  /** Draws a set text that may run over pages, as marked content of `element`. */
  flowText(text: SetText, element: StructElement, type: string, x: number = this.left): void {
    let from = 0;
    while (from < text.lines.length) {
      let fit = Math.floor((this.room + 0.5) / text.leading);
      const left = text.lines.length - from;
      // Neither one line alone at the foot of a page nor one alone on the next.
      if (fit < left && fit < 2 && !this.atTop) fit = 0;
      else if (left - fit === 1 && fit > 2) fit -= 1;
      if (fit < 1) {
        if (this.atTop) fit = 1;
        else {
          this.nextPage();
          continue;
        }
      }
      const to = Math.min(text.lines.length, from + fit);
      const part = { ...text, lines: text.lines.slice(from, to), height: (to - from) * text.leading };
      this.placeText(part, element, type, x, this.y);
      this.y += part.height;
      from = to;
      if (from < text.lines.length) this.nextPage();
    }
  }

  /** Draws a set text with its top-left corner at (x, y); links become Link elements of their own. */
  placeText(
    text: SetText,
    element: StructElement,
    type: string,
    x: number,
    y: number,
    align: Align = 'start',
    width = 0,
  ): void {
    if (!isLinked(text)) {
      this.canvas.tag(element, type, () => this.paintText(text, x, y, align, width));
      return;
    }
    text.lines.forEach((line, i) => {
      const baseline = y + i * text.leading + text.leading / 2 + text.size * baselineBelowMiddle;
      for (const stretch of line.stretches) {
        const single = { stretches: [stretch], width: stretch.width };
        const at = x + stretch.offset + indent(align, width, line.width);
        if (!safeAddress(stretch.href)) {
          this.canvas.tag(element, type, () => this.canvas.line(single, at, baseline, text.size));
          continue;
        }
        const link = this.canvas.pdf.struct('Link');
        element.add(link);
        this.canvas.tag(link, 'Link', () => this.canvas.line(single, at, baseline, text.size));
        const options = { structParent: link, Contents: new String(stretch.characters.join('')) };
        this.canvas.pdf.link(
          at,
          y + i * text.leading,
          stretch.width,
          text.leading,
          stretch.href as string,
          options as never,
        );
        link.end();
      }
    });
  }

  /** A text as a P of its own inside `parent`: read aloud, parts of a card or a box stay apart. */
  placePart(text: SetText, parent: StructElement, x: number, y: number): void {
    const element = this.canvas.pdf.struct('P');
    parent.add(element);
    this.placeText(text, element, 'P', x, y);
    element.end();
  }

  /** The same without a tag of its own, for what is already marked. */
  paintText(text: SetText, x: number, y: number, align: Align = 'start', width = 0): void {
    let baseline = y + text.leading / 2 + text.size * baselineBelowMiddle;
    for (const line of text.lines) {
      this.canvas.line(line, x + indent(align, width, line.width), baseline, text.size);
      baseline += text.leading;
    }
  }
}

export type Align = 'start' | 'middle' | 'end';

function indent(align: Align, room: number, width: number): number {
  return align === 'end' ? room - width : align === 'middle' ? (room - width) / 2 : 0;
}

/** True where some stretch of the text opens an address. */
export function isLinked(text: SetText): boolean {
  return text.lines.some((line) => line.stretches.some((stretch) => safeAddress(stretch.href)));
}

/** Only web addresses become links: a PDF reader would follow anything. */
function safeAddress(href: string | undefined): boolean {
  return href !== undefined && /^https?:\/\//i.test(href);
}
