import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { narrow } from '../text/break-lines.ts';
import { fontFile, subsetFile, type Weight } from './font-files.ts';

/** What pdfkit's parsed font offers beyond its published types. */
interface ParsedFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string): unknown;
}

export interface EmbeddedFont {
  id: string;
  font: ParsedFont;
  ref(): unknown;
  encode(text: string, features?: string[]): [string[], { xAdvance: number }[]];
}

/** One character ready to draw: its font in the document, its code there in hex, its advance in em. */
export interface Glyph {
  font: EmbeddedFont;
  hex: string;
  advance: number;
}

const parsed = new Map<string, ParsedFont>();

/** Parsed once per process: a font is 10–60 ms of work, a document often less. */
function parse(file: URL): ParsedFont {
  const known = parsed.get(file.href);
  if (known) return known;
  // pdfkit parses whatever it is given as `font`; asking it keeps one copy of fontkit in the house.
  const probe = new PDFDocument({ font: readFileSync(file) as unknown as string, autoFirstPage: false });
  const { font } = (probe as unknown as { _font: EmbeddedFont })._font;
  parsed.set(file.href, font);
  return font;
}

function common(weight: Weight): ParsedFont {
  try {
    return parse(subsetFile(weight));
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
    return parse(fontFile(weight));
  }
}

// Controls, zero-width signs, variation selectors and the marks that reverse reading order: they draw nothing, and
// reversed text would show something else than what was recorded. U+2060 only forbids a line break (see unbroken()).
const unseen =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\p{Variation_Selector}\ufeff\ufff9-\ufffb]/u;

/** True for characters that take no room and are never drawn. */
export function isUnseen(character: string): boolean {
  return unseen.test(character);
}

/**
 * The glyphs of one document. Each character is looked up once per weight: in the subset, then in the whole font (rare
 * names), and where both miss it its code point is printed as [U+2CB4E], so that nothing disappears from a record.
 */
export class Glyphs {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #cache: Record<Weight, Map<string, readonly Glyph[]>> = { regular: new Map(), bold: new Map() };
  readonly #fonts = new Map<ParsedFont, EmbeddedFont>();

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf;
  }

  /** The drawn glyphs of one character; several only where its code point is spelt out, none where it is unseen. */
  of(character: string, weight: Weight): readonly Glyph[] {
    const known = this.#cache[weight].get(character);
    if (known) return known;
    const made = this.#make(character, weight);
    this.#cache[weight].set(character, made);
    return made;
  }

  /** Advance of one character in em. */
  advance(character: string, weight: Weight): number {
    const glyphs = this.of(character, weight);
    if (glyphs.length === 1) return (glyphs[0] as Glyph).advance;
    return glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
  }

  /** Width of a text in points, without the gaps between Chinese and Latin. */
  width(text: string, weight: Weight, size: number): number {
    let em = 0;
    for (const character of text) em += this.advance(character, weight);
    return em * size;
  }

  #make(character: string, weight: Weight): readonly Glyph[] {
    const isNarrow = character.length > 1 && character.endsWith(narrow);
    if (!isNarrow && isUnseen(character)) return [];
    const codePoint = character.codePointAt(0) ?? 0;
    const subset = common(weight);
    if (isNarrow) return [this.#encode(subset, character.slice(0, -1), ['pwid'])];
    if (subset.hasGlyphForCodePoint(codePoint)) return [this.#encode(subset, character)];
    const whole = parse(fontFile(weight));
    if (whole.hasGlyphForCodePoint(codePoint)) return [this.#encode(whole, character)];
    const spelt = `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
    return Array.from(spelt).map((sign) => this.#encode(subset, sign));
  }

  #encode(parsedFont: ParsedFont, character: string, features?: string[]): Glyph {
    let font = this.#fonts.get(parsedFont);
    if (!font) {
      const name = `face-${this.#fonts.size}`;
      this.#pdf.registerFont(name, parsedFont as unknown as string);
      font = (this.#pdf.font(name) as unknown as { _font: EmbeddedFont })._font;
      this.#fonts.set(parsedFont, font);
    }
    const [codes, positions] = font.encode(character, features);
    return { font, hex: codes.join(''), advance: (positions[0]?.xAdvance ?? 0) / 1000 };
  }
}
