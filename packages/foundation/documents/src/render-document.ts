import { createI18n, textFor } from '@zhiqin/i18n';
import { palette } from '@zhiqin/ui/charts';
import PDFDocument from 'pdfkit';
import { describe } from './archival/describe.ts';
import type { Block } from './blocks/block.ts';
import { Contents } from './blocks/contents.ts';
import { cover } from './blocks/cover.ts';
import { signatures } from './blocks/signatures.ts';
import type { Manuscript } from './create-document.ts';
import { Glyphs } from './fonts/glyphs.ts';
import { Canvas, type StructElement } from './page/canvas.ts';
import { Flow } from './page/flow.ts';
import { drawRunningHeads } from './page/running-heads.ts';
import { page, papers, sizes } from './page/scale.ts';
import { leadingOf } from './text/set-text.ts';

/** Lays out a manuscript: cover, contents, body, running heads, attachments. */
export async function renderDocument(manuscript: Manuscript): Promise<Buffer> {
  const { options } = manuscript;
  const i18n = await createI18n(options.language, ['documents']);
  const word = (key: string, params?: Record<string, unknown>) => textFor(i18n, 'documents', key, params);
  const pdf = openPdf(manuscript);
  const written = collect(pdf);
  const flow = new Flow(new Canvas(pdf, new Glyphs(pdf)), papers[options.paper ?? 'report']);
  const brand = options.brand ?? { name: options.author, colour: palette.accent };

  const root = pdf.struct('Document');
  pdf.addStructure(root);
  if (manuscript.cover) cover(manuscript.cover, brand).draw(flow, root);
  const body = blocksOf(manuscript, { name: word('signature.name'), date: word('signature.date') });
  const headings = body.flatMap((block) => (block.heading ? [block.heading] : []));
  const contents = manuscript.contents ? new Contents(word('contents'), contentsOf(headings)) : undefined;
  contents?.draw(flow, root);
  if (contents || manuscript.cover || body.length === 0) flow.y = flow.bottom;
  const pages = layBody(flow, root, body);
  contents?.fill(flow, pages);
  root.end();
  drawRunningHeads(flow, {
    first: manuscript.cover ? 1 : 0,
    head: brand.name,
    logo: brand.logo,
    ...(brand.band ? { band: brand.colour } : {}),
    title: options.title,
    foot: options.footer ?? '',
    pageText: (page, total) => word('page', { page, total }),
  });
  for (const { name, data, mimeType, description, relationship } of manuscript.attachments) {
    const date = { creationDate: options.createdAt, modifiedDate: options.createdAt };
    pdf.file(Buffer.from(data), { name, type: mimeType, description, relationship, ...date } as never);
  }
  flow.canvas.flush();
  pdf.end();
  return written;
}

/** Headings of two levels where they fit one page, else the first level alone: the bookmarks have all of them. */
function contentsOf<Heading extends { level: number }>(headings: readonly Heading[]): Heading[] {
  const two = headings.filter((heading) => heading.level < 3);
  const room = page.height - page.top - page.bottom - 56;
  const height = two.reduce((sum, { level }) => sum + leadingOf(sizes.body) + (level === 1 ? 10 : 2), 0);
  return height <= room ? two : headings.filter((heading) => heading.level === 1);
}

function openPdf({ options }: Manuscript): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    size: 'A4',
    layout: options.paper === 'wide-form' ? 'landscape' : 'portrait',
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    tagged: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    lang: options.language,
    displayTitle: true,
    // No default font: pdfkit would set up Helvetica, which is not embedded.
    font: null as never,
    info: {
      Title: options.title,
      Author: options.author,
      Subject: options.subject ?? '',
      Creator: 'Zhiqin',
      Producer: 'Zhiqin',
      CreationDate: options.createdAt,
      ModDate: options.createdAt,
    },
  });
  return describe(pdf, options);
}

/**
 * Takes what pdfkit writes before it becomes a stream: a tagged document is hundreds of thousands of small pieces, and
 * a stream would cost more than drawing them.
 */
function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  let block = Buffer.allocUnsafe(1 << 18);
  let used = 0;
  // The header line was written when the document was made.
  const full: Buffer[] = [pdf.read() as unknown as Buffer];
  const { promise, resolve } = Promise.withResolvers<Buffer>();
  (pdf as { push(piece: Uint8Array | null): boolean }).push = (piece) => {
    if (piece === null) {
      resolve(Buffer.concat([...full, block.subarray(0, used)]));
      return true;
    }
    if (used + piece.length > block.length) {
      full.push(block.subarray(0, used));
      block = Buffer.allocUnsafe(Math.max(1 << 18, piece.length));
      used = 0;
    }
    block.set(piece, used);
    used += piece.length;
    return true;
  };
  return promise;
}

function blocksOf(manuscript: Manuscript, words: { name: string; date: string }): Block[] {
  return manuscript.body.map((part): Block => {
    if (part === 'page-break') return { ownPage: true, minimum: () => 0, draw: (flow) => flow.nextPage() };
    if ('signatures' in part) return signatures(part.signatures, words);
    if ('keepWithNext' in part) return { minimum: () => 0, draw: (flow) => flow.ensure(part.keepWithNext) };
    return part;
  });
}

interface Bookmark {
  readonly children: readonly Bookmark[];
  readonly options: { expanded?: boolean };
  readonly outlineData: { Count?: number };
  addItem(title: string, options: { expanded: boolean; top: number }): Bookmark;
}

/**
 * Says of each bookmark how many more a reader sees below it: pdfkit leaves that out of the root and of folded ones
 * (ISO 32000-1, 12.3.3: negative where folded). Returns the number seen once it is unfolded.
 */
function countBookmarks(bookmark: Bookmark, isRoot = false): number {
  let seen = 0;
  for (const child of bookmark.children) {
    const below = countBookmarks(child);
    seen += 1 + (child.options.expanded ? below : 0);
  }
  if (seen > 0) bookmark.outlineData.Count = isRoot || bookmark.options.expanded ? seen : -seen;
  return seen;
}

/** Draws the body in sections (one per H1) and says on which page each heading stands. */
function layBody(flow: Flow, root: StructElement, body: readonly Block[]): Map<string, number> {
  const { pdf } = flow.canvas;
  const pages = new Map<string, number>();
  const bookmarks: Bookmark[] = [pdf.outline as unknown as Bookmark];
  if (flow.canvas.pageCount === 0) flow.nextPage();
  let section: StructElement | undefined;
  body.forEach((block, i) => {
    if (block.heading?.level === 1) {
      section?.end();
      section = undefined;
    }
    if (block.heading?.newPage && !flow.atTop) flow.nextPage();
    if (!section) {
      section = pdf.struct('Sect');
      root.add(section);
    }
    // A heading takes with it everything up to the first part of what is not a heading.
    if (!block.ownPage) {
      let needed = block.minimum(flow);
      for (let k = i; body[k]?.keepsNext && body[k + 1]; k++) needed += body[k + 1]?.minimum(flow) ?? 0;
      if (block.keepsNext) flow.ensure(needed);
    }
    if (block.heading) {
      const { level, text, anchor } = block.heading;
      pages.set(anchor, flow.canvas.pageCount - 1);
      const parent = bookmarks.slice(0, level).findLast((bookmark) => bookmark !== undefined) as Bookmark;
      bookmarks.length = level;
      bookmarks[level] = parent.addItem(text, { expanded: level === 1, top: Math.max(0, flow.y - 8) });
    }
    block.draw(flow, section);
  });
  section?.end();
  countBookmarks(bookmarks[0] as Bookmark, true);
  return pages;
}
