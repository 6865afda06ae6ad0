import { Numbering } from './read-numbering.ts';
import { inheritedNumbering, readStyles } from './read-styles.ts';
import { readXml } from './read-xml.ts';
import { unpackDocx } from './unpack-docx.ts';

/** A paragraph while it is being read. */
interface OpenParagraph {
  text: string;
  style: string | null;
  listId: string | null;
  level: number | null;
}

/** Text of deleted passages, of field instructions, and what older programs are offered instead, is not the document's. */
const skipped = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Fallback']);

/**
 * The text of a .docx: a line a paragraph, Word's automatic numbers written out, a table's row a line with tabs (its
 * cells line by line where they hold several paragraphs), form feeds at page breaks. Null where it is none.
 */
export function docxText(bytes: Uint8Array): string | null {
  const parts = unpackDocx(bytes);
  if (!parts) return null;
  try {
    return bodyText(parts.document, new Numbering(parts.numbering), readStyles(parts.styles));
  } catch {
    return null;
  }
}

function bodyText(xml: string, numbering: Numbering, styles: ReturnType<typeof readStyles>): string {
  const lines: string[] = [];
  const paragraphs: OpenParagraph[] = [];
  /** Cells of the open rows, outermost first. */
  const rows: string[][][] = [];
  let skip = 0;
  let isText = false;
  let isNumberProperties = false;
  const put = (line: string) => {
    const cell = rows.at(-1)?.at(-1);
    if (cell) cell.push(line);
    else lines.push(line);
  };
  readXml(xml, {
    open(name, attribute) {
      if (skipped.has(name)) skip += 1;
      if (skip > 0) return;
      const paragraph = paragraphs.at(-1);
      if (name === 'p') paragraphs.push({ text: '', style: null, listId: null, level: null });
      else if (name === 'tr') rows.push([]);
      else if (name === 'tc') rows.at(-1)?.push([]);
      else if (name === 'numPr') isNumberProperties = true;
      else if (!paragraph) return;
      else if (name === 't') isText = true;
      else if (name === 'pStyle') paragraph.style = attribute('val') ?? null;
      else if (isNumberProperties && name === 'numId') paragraph.listId = attribute('val') ?? null;
      else if (isNumberProperties && name === 'ilvl') paragraph.level = Number(attribute('val'));
      else paragraph.text += signOf(name, attribute('type'), attribute('char'));
    },
    text(text) {
      const paragraph = paragraphs.at(-1);
      if (isText && skip === 0 && paragraph) paragraph.text += text;
    },
    close(name) {
      if (skipped.has(name)) skip -= 1;
      if (skip > 0) return;
      if (name === 't') isText = false;
      else if (name === 'numPr') isNumberProperties = false;
      else if (name === 'p') {
        const paragraph = paragraphs.pop();
        if (paragraph) put(labelled(paragraph));
      } else if (name === 'tr') for (const line of rowLines(rows.pop() ?? [])) put(line);
    },
  });
  return lines.join('\n');

  function labelled(paragraph: OpenParagraph): string {
    const { style, text } = paragraph;
    if (text.trim() === '') return text;
    const inherited = style ? inheritedNumbering(styles, style) : { listId: null, level: null };
    const listId = paragraph.listId ?? inherited.listId;
    // List 0 switches the style's numbers off.
    if (listId === null || listId === '0') return text;
    const level = paragraph.level ?? inherited.level ?? (style ? numbering.levelOfStyle(listId, style) : 0);
    return numbering.next({ listId, level }) + text;
  }
}

function signOf(name: string, type: string | undefined, char: string | undefined): string {
  if (name === 'tab') return '\t';
  if (name === 'br') return type === 'page' ? '\f' : '\n';
  if (name === 'cr') return '\n';
  if (name === 'noBreakHyphen') return '-';
  // Symbol fonts have their signs in a private range that says nothing elsewhere.
  return name === 'sym' && char ? '•' : '';
}

function rowLines(cells: readonly string[][]): string[] {
  const filled = cells.map((cell) => cell.map((line) => line.trim()).filter((line) => line !== ''));
  if (filled.length > 1 && filled.every((cell) => cell.length <= 1))
    return [filled.map((cell) => (cell[0] ?? '').replace(/\s*\n\s*/g, ' ')).join('\t')];
  return filled.flat();
}
