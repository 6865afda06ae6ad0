import { type ColourToken, mixColour, palette } from '@zhiqin/ui/charts';
import type { EmbeddedFont, Glyphs } from '../fonts/glyphs.ts';
import type { Picture } from '../picture/read-picture.ts';
import type { EncodedLine, SetLine } from '../text/set-text.ts';

export type StructElement = PDFKit.PDFStructureElement;
export type Paint = { token: ColourToken; share?: number } | { hex: string };

interface Stream {
  end(): void;
}

/** In place of a page's stream once that is written; nothing is left to end. */
const sealed: Stream = { end() {} };

interface PdfPage {
  fonts: Record<string, unknown>;
  xobjects: Record<string, unknown>;
  content: Stream;
  dictionary: { data: { Contents: Stream | Stream[] } };
  structParentTreeKey: number;
  write(content: string): void;
}

/** pdfkit's document with the members its published types leave out. */
type OpenDocument = Omit<PDFKit.PDFDocument, 'page' | 'addContent' | 'ref'> & {
  page: PdfPage | null;
  ref(): Stream;
  getStructParentTree(): { get(key: number): unknown[] };
  addContent(content: string): unknown;
};

const colours = new Map<string, string>();

/** "r g b" with three decimals for the rg and RG operators. */
function components(paint: Paint): string {
  const hex = 'hex' in paint ? paint.hex : mixColour(palette[paint.token], paint.share ?? 1);
  let known = colours.get(hex);
  if (!known) {
    const value = Number.parseInt(hex.slice(1), 16);
    const channels = [(value >> 16) & 255, (value >> 8) & 255, value & 255];
    known = channels.map((channel) => Math.round((channel / 255) * 1000) / 1000).join(' ');
    colours.set(hex, known);
  }
  return known;
}

/** Prints as "12 0 R". pdfkit prints by its own text whatever is neither plain object, array, string nor number. */
class Reference {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  get [Symbol.toStringTag](): string {
    return 'Reference';
  }
  toString(): string {
    return this.#text;
  }
}

const r = (value: number) => Math.round(value * 100) / 100;

/**
 * Writes page content itself (text, rules, boxes, tags), because pdfkit's own text path measures and wraps every cell
 * anew; pdfkit still owns pages, fonts, structure tree, outline and the file. Points, y down from the top of the page.
 */
export class Canvas {
  readonly pdf: PDFKit.PDFDocument;
  readonly glyphs: Glyphs;
  readonly #open: OpenDocument;
  #pending: string[] = [];
  readonly #pictures = new Map<Picture, { name: string; ref: unknown }>();

  constructor(pdf: PDFKit.PDFDocument, glyphs: Glyphs) {
    this.pdf = pdf;
    this.glyphs = glyphs;
    this.#open = pdf as unknown as OpenDocument;
    // One write per page instead of one per operator.
    this.#open.addContent = (content) => {
      this.#pending.push(content);
      return pdf;
    };
  }

  get pageCount(): number {
    return this.pdf.bufferedPageRange().count;
  }

  addPage(): void {
    this.#leavePage();
    this.pdf.addPage();
  }

  /** Compresses what is done of a page instead of keeping it; running heads go into a second stream. */
  #leavePage(): void {
    this.flush();
    const { page } = this.#open;
    if (!page || page.content === sealed) return;
    page.content.end();
    page.content = sealed;
  }

  /** Goes back to a page already laid out; `index` from 0. */
  goTo(index: number): void {
    this.flush();
    this.pdf.switchToPage(index);
  }

  flush(): void {
    const { page } = this.#open;
    if (!page || !this.#pending.length) return;
    if (page.content === sealed) {
      const { data } = page.dictionary;
      page.content = this.#open.ref();
      data.Contents = [...(Array.isArray(data.Contents) ? data.Contents : [data.Contents]), page.content];
    }
    page.write(this.#pending.join('\n'));
    this.#pending = [];
  }

  /** Draws into one marked piece of `element`; the same element may be marked again on the next page. */
  tag(element: StructElement, type: string, draw: () => void): void {
    const content = this.pdf.markStructureContent(type as never);
    draw();
    this.pdf.endMarkedContent();
    element.add(content);
  }

  /**
   * The same for an element that ends with this one piece, as most table cells do. Once written it is remembered by its
   * number alone: a thousand pages of cells would else stay in memory as objects until the end.
   */
  tagOnce(element: StructElement, type: string, draw: () => void): void {
    this.tag(element, type, draw);
    element.end();
    const { page } = this.#open;
    const parents = page && this.#open.getStructParentTree().get(page.structParentTreeKey);
    if (parents)
      parents[parents.length - 1] = new Reference(
        String((element as unknown as { dictionary: unknown }).dictionary),
      );
  }

  /** Draws what is not part of the text: rules, running heads. A screen reader passes over it. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.#pending.push(`/Artifact <</Type /${type}>> BDC`);
    draw();
    this.#pending.push('EMC');
  }

  /** One set line with its baseline at y. */
  line(line: SetLine, x: number, y: number, size: number): void {
    const { operators, fonts } = this.#encode(line, size);
    if (!operators) return;
    const resources = (this.#open.page as PdfPage).fonts;
    for (const font of fonts) resources[font.id] ??= font.ref();
    this.#pending.push(`BT 1 0 0 -1 ${r(x)} ${r(y)} Tm ${operators} ET`);
  }

  rect(x: number, y: number, width: number, height: number, fill: Paint): void {
    this.#pending.push(`${components(fill)} rg ${r(x)} ${r(y)} ${r(width)} ${r(height)} re f`);
  }

  /** A picture; however often it is drawn, the file holds it once. */
  picture(picture: Picture, x: number, y: number, width: number, height: number): void {
    let known = this.#pictures.get(picture);
    if (!known) {
      known = { name: `P${this.#pictures.size + 1}`, ref: embed(this.pdf, picture) };
      this.#pictures.set(picture, known);
    }
    (this.#open.page as PdfPage).xobjects[known.name] ??= known.ref;
    this.#pending.push(`q ${r(width)} 0 0 ${r(-height)} ${r(x)} ${r(y + height)} cm /${known.name} Do Q`);
  }

  /** Horizontal rules of one look, in one path. */
  rules(rules: readonly { x: number; y: number; width: number }[], stroke: Paint, thickness: number): void {
    if (!rules.length) return;
    const path = rules.map(({ x, y, width }) => `${r(x)} ${r(y)} m ${r(x + width)} ${r(y)} l`).join(' ');
    this.#pending.push(`${components(stroke)} RG ${thickness} w [] 0 d ${path} S`);
  }

  /** Any path operators between save and restore, moved to (x, y) and scaled. */
  scaled(x: number, y: number, scale: number, draw: () => void): void {
    this.#pending.push(`q ${scale} 0 0 ${scale} ${r(x)} ${r(y)} cm`);
    draw();
    this.#pending.push('Q');
  }

  /** Strokes and fills the path that `trace` leaves. */
  paint(
    look: { fill?: Paint; stroke?: Paint; thickness?: number; dash?: readonly number[] },
    trace: () => string | undefined,
  ): void {
    if (!look.fill && !look.stroke) return;
    if (look.fill) this.#pending.push(`${components(look.fill)} rg`);
    if (look.stroke) {
      const dash = (look.dash ?? []).map(r).join(' ');
      this.#pending.push(`${components(look.stroke)} RG ${r(look.thickness ?? 1)} w [${dash}] 0 d`);
    }
    const operators = trace();
    if (operators) this.#pending.push(operators);
    this.#pending.push(look.fill ? (look.stroke ? 'B' : 'f') : 'S');
  }

  #encode(line: SetLine, size: number): EncodedLine {
    if (line.encoded?.size === size) return line.encoded;
    line.encoded = this.#encodeLine(line, size);
    return line.encoded;
  }

  #encodeLine(line: SetLine, size: number): EncodedLine {
    const fonts: EmbeddedFont[] = [];
    let operators = '';
    let current: EmbeddedFont | undefined;
    for (const stretch of line.stretches) {
      operators += `${components({ token: stretch.colour })} rg `;
      let pieces = '';
      let hex = '';
      const show = () => {
        if (hex) pieces += `<${hex}>`;
        hex = '';
        if (pieces) operators += `[${pieces}] TJ `;
        pieces = '';
      };
      stretch.characters.forEach((character, i) => {
        for (const glyph of this.glyphs.of(character, stretch.weight)) {
          if (glyph.font !== current) {
            show();
            current = glyph.font;
            if (!fonts.includes(current)) fonts.push(current);
            operators += `/${current.id} ${r(size)} Tf `;
          }
          hex += glyph.hex;
        }
        const gap = stretch.gaps[i] as number;
        if (gap && hex) {
          pieces += `<${hex}>${-gap * 1000} `;
          hex = '';
        }
      });
      show();
    }
    return { operators: fonts.length ? operators.trimEnd() : '', fonts, size };
  }
}

function embed(pdf: PDFKit.PDFDocument, { width, height, data, filter, space }: Picture): unknown {
  const image = pdf.ref({
    ...{ Type: 'XObject', Subtype: 'Image', Width: width, Height: height },
    ...{ BitsPerComponent: 8, ColorSpace: space },
    // What is compressed already is not compressed again.
    ...(filter ? { Filter: filter } : {}),
  });
  image.end(data);
  return image;
}
