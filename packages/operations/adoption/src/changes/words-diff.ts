/** A run of text that stayed, came or went. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Cells of the table that compares two texts; beyond it the middle counts as replaced whole. */
const mostCells = 4_000_000;

/**
 * What changed between two texts, word by word: a Chinese sign, a Latin word, a number or a stretch of blanks each
 * count as one. `same` and `removed` together are the old text, `same` and `added` the new one.
 */
export function wordsDiff(before: string, after: string): Piece[] {
  const a = tokens(before);
  const b = tokens(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const inner = between(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...inner,
    { kind: 'same', text: tail > 0 ? a.slice(-tail).join('') : '' },
  ]);
}

function tokens(text: string): string[] {
  return text.match(/[A-Za-z]+|\d+|\s+|[\s\S]/gu) ?? [];
}

/** Longest common subsequence, walked back from the start. */
function between(a: readonly string[], b: readonly string[]): Piece[] {
  const width = b.length + 1;
  if (a.length * b.length === 0 || (a.length + 1) * width > mostCells)
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ];
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i] as string });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'removed', text: a[i] as string });
      i += 1;
    } else {
      pieces.push({ kind: 'added', text: b[j] as string });
      j += 1;
    }
  }
  return pieces;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = runs.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else runs.push({ ...piece });
  }
  return runs;
}
