/** A printed line: its words, and where it begins and ends on the page, in points. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** What pdf.js gives for one run of glyphs; marked content comes without `str`. */
interface TextRun {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** The printed lines of a page from top to bottom. */
export function linesOfPage(items: readonly (TextRun | object)[]): PageLine[] {
  const pieces = items.flatMap(pieceOf);
  const rows: Piece[][] = [];
  for (const piece of pieces.sort((a, b) => b.base - a.base || a.left - b.left)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.base - piece.base) < Math.max(first.size, piece.size) * 0.45)
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(lineOf);
}

function pieceOf(item: TextRun | object): Piece[] {
  if (!('str' in item) || item.str.trim() === '') return [];
  const { str, transform, width, height } = item;
  const [, , , , left = 0, base = 0] = transform;
  const size = height || Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 10;
  return [{ text: str, left, right: left + width, base, size }];
}

function lineOf(row: Piece[]): PageLine {
  const pieces = row.sort((a, b) => a.left - b.left);
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    if (text !== '') text += gap(piece.left - right, piece.size);
    text += piece.text;
    right = Math.max(right, piece.right);
  }
  const size = Math.max(...pieces.map((piece) => piece.size));
  return { text: text.trim(), left: pieces[0]?.left ?? 0, right, size };
}

/** Justified text spreads its signs a little; a column is further off. */
function gap(points: number, size: number): string {
  if (points > size * 2) return '\t';
  return points > size * 0.22 ? ' ' : '';
}
