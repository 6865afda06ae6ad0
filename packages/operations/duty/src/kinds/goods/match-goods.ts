import type { GoodsLine } from '../../projected-types.ts';

/** How what was carried out compares with a slip: nothing left open, something left, or something that is not on it. */
export type GoodsMatch = 'equal' | 'part' | 'differs' | 'no-slip';

const keyOf = ({ item, spec, measure }: GoodsLine) =>
  [item, spec ?? '', measure ?? ''].map((text) => text.replace(/\s/g, '').toLowerCase()).join('|');

function sums(lists: readonly (readonly GoodsLine[])[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const line of lists.flat()) sum.set(keyOf(line), (sum.get(keyOf(line)) ?? 0) + line.quantity);
  return sum;
}

/**
 * Compares by item, specification and measure, quantity by quantity; the order of lines and of carryings does not
 * matter.
 * @param slip null: nobody showed one
 * @param carried each carrying's lines
 */
export function matchGoods(
  slip: readonly GoodsLine[] | null,
  carried: readonly (readonly GoodsLine[])[],
): GoodsMatch {
  if (!slip) return 'no-slip';
  const allowed = sums([slip]);
  const taken = sums(carried);
  for (const [key, quantity] of taken) if (quantity > (allowed.get(key) ?? 0)) return 'differs';
  for (const [key, quantity] of allowed) if (quantity > (taken.get(key) ?? 0)) return 'part';
  return 'equal';
}

/** Lines of a slip with what of them is still to be carried; none of them below zero. */
export function goodsLeft(
  slip: readonly GoodsLine[],
  carried: readonly (readonly GoodsLine[])[],
): GoodsLine[] {
  const taken = sums(carried);
  return slip.flatMap((line) => {
    const key = keyOf(line);
    const gone = Math.min(line.quantity, taken.get(key) ?? 0);
    taken.set(key, (taken.get(key) ?? 0) - gone);
    return gone < line.quantity ? { ...line, quantity: line.quantity - gone } : [];
  });
}
