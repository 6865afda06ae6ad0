import type { ColourToken, Mark } from './drawing.ts';

/** The five looks of a judgement, in the order they are always shown. */
export const verdictLooks = ['met', 'breached', 'unproven', 'notApplicable', 'waived'] as const;
export type VerdictLook = (typeof verdictLooks)[number];

function points(...pairs: [number, number][]): string {
  return `M${pairs.map(([x, y]) => `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`).join('L')}Z`;
}

/**
 * The shape of a verdict centred on (x, y) in a box of `size` px: met a disc, breached a triangle, unproven a dashed
 * ring, not applicable a dash, waived a diamond. Drawn, not typed: no font has to know it, and colour is never needed.
 */
export function verdictShape(
  verdict: VerdictLook,
  x: number,
  y: number,
  size: number,
  colour?: ColourToken,
): Mark[] {
  const fill = colour ?? verdict;
  const half = size / 2;
  if (verdict === 'met') return [{ kind: 'circle', cx: x, cy: y, r: half * 0.86, fill }];
  if (verdict === 'breached') {
    const d = points([x, y - half], [x + half, y + half * 0.82], [x - half, y + half * 0.82]);
    return [{ kind: 'path', d, fill }];
  }
  if (verdict === 'unproven') {
    const r = half * 0.78;
    const dash = (2 * Math.PI * r) / 16;
    return [{ kind: 'circle', cx: x, cy: y, r, stroke: fill, strokeWidth: size * 0.17, dash: [dash, dash] }];
  }
  if (verdict === 'notApplicable') {
    return [
      { kind: 'rect', x: x - half * 0.8, y: y - size * 0.09, width: half * 1.6, height: size * 0.18, fill },
    ];
  }
  return [{ kind: 'path', d: points([x, y - half], [x + half, y], [x, y + half], [x - half, y]), fill }];
}
