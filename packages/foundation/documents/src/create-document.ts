import type { Language } from '@zhiqin/i18n';
import type { Drawing } from '@zhiqin/ui/charts';
import type { Block } from './blocks/block.ts';
import type { Brand, CoverInput } from './blocks/cover.ts';
import { type FigureOptions, figure } from './blocks/figure.ts';
import { type FormHead, formHead } from './blocks/form-head.ts';
import { type HeadingOptions, heading } from './blocks/heading.ts';
import { type KeyFigure, keyFigures } from './blocks/key-figures.ts';
import { list } from './blocks/list.ts';
import { type ParagraphOptions, paragraph } from './blocks/paragraph.ts';
import { signLine } from './blocks/sign-line.ts';
import type { Signature } from './blocks/signatures.ts';
import { type TableInput, table } from './blocks/table.ts';
import type { PaperName } from './page/scale.ts';
import { renderDocument } from './render-document.ts';
import type { RichText } from './text/set-text.ts';

export interface DocumentOptions {
  language: Language;
  title: string;
  /** The contractor. */
  author: string;
  subject?: string;
  /** From the actor's clock: creation date and file id follow from it, so the same input gives the same bytes. */
  createdAt: Date;
  /** Name, colour, logo and seal of the contractor for cover and running head; plain where absent. */
  brand?: Brand;
  /** `report` unless said; forms have neither cover nor contents page. */
  paper?: PaperName;
  /** Left side of the running foot: document number, site, confidentiality. */
  footer?: string;
}

export interface Attachment {
  /** File name inside the PDF. */
  name: string;
  data: Uint8Array;
  mimeType: string;
  description?: string;
  /** What it is to the text: Data for the figures behind it, Source, Supplement. */
  relationship?: 'Data' | 'Source' | 'Supplement' | 'Alternative' | 'Unspecified';
}

/** What the builder gathered; `renderDocument` lays it out. */
export interface Manuscript {
  options: DocumentOptions;
  cover?: CoverInput;
  contents: boolean;
  body: (Block | 'page-break' | { signatures: readonly Signature[] } | { keepWithNext: number })[];
  attachments: Attachment[];
}

/**
 * Begins a document. Blocks are laid out in the order they are added; cover and contents always come first. Every
 * method returns the builder.
 */
export function createDocument(options: DocumentOptions): DocumentBuilder {
  return new DocumentBuilder(options);
}

export class DocumentBuilder {
  readonly #manuscript: Manuscript;
  #headings = 0;

  constructor(options: DocumentOptions) {
    this.#manuscript = { options, contents: false, body: [], attachments: [] };
  }

  cover(input: CoverInput): this {
    this.#manuscript.cover = input;
    return this;
  }

  /** A contents page after the cover: headings of level 1 and 2 with page numbers and links. */
  contents(): this {
    this.#manuscript.contents = true;
    return this;
  }

  /** An H1 begins a page unless `newPage` is false. */
  heading(level: 1 | 2 | 3, text: string, options: HeadingOptions = {}): this {
    this.#headings += 1;
    const anchor = options.anchor ?? `heading-${this.#headings}`;
    return this.#add(heading(level, text, anchor, options.newPage ?? level === 1));
  }

  /** The head of a form: its name in the middle, what it is about beneath, a code to scan at its right. */
  formHead(input: FormHead): this {
    return this.#add(formHead(input));
  }

  /** One line of places to sign, as the foot of a form has them. */
  signLine(labels: readonly string[]): this {
    return this.#add(signLine(labels));
  }

  paragraph(text: RichText, options?: ParagraphOptions): this {
    return this.#add(paragraph(text, options));
  }

  list(items: readonly RichText[], options?: { ordered?: boolean }): this {
    return this.#add(list(items, options));
  }

  keyFigures(figures: readonly KeyFigure[]): this {
    return this.#add(keyFigures(figures));
  }

  table(input: TableInput): this {
    return this.#add(table(input));
  }

  /** A chart; made `figureWidthPx` wide it fills the text width at the size it has on screen. */
  figure(drawing: Drawing, options?: FigureOptions): this {
    return this.#add(figure(drawing, options));
  }

  signatures(parties: readonly Signature[]): this {
    this.#manuscript.body.push({ signatures: parties });
    return this;
  }

  pageBreak(): this {
    this.#manuscript.body.push('page-break');
    return this;
  }

  /** Begins a page unless `points` are still free on this one. */
  keepWithNext(points: number): this {
    this.#manuscript.body.push({ keepWithNext: points });
    return this;
  }

  /** Embeds a file, for example the figures of a chart as .xlsx. */
  attach(attachment: Attachment): this {
    this.#manuscript.attachments.push(attachment);
    return this;
  }

  /** The PDF. Same input, same bytes. */
  render(): Promise<Buffer> {
    return renderDocument(this.#manuscript);
  }

  #add(block: Block): this {
    this.#manuscript.body.push(block);
    return this;
  }
}
