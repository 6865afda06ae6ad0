/** A place on a picture, as fractions of its width and height from its top left. */
export interface Place {
  x: number;
  y: number;
}

// A ten-thousandth of a plan is less than a pixel; more digits would only be noise.
const rounded = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;

/** Where on a picture a pointer is; beside it counts as its edge. */
export function placeIn(
  frame: { left: number; top: number; width: number; height: number },
  clientX: number,
  clientY: number,
): Place {
  return {
    x: rounded((clientX - frame.left) / frame.width),
    y: rounded((clientY - frame.top) / frame.height),
  };
}

const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The place a key moves to: one hundredth, five with Shift; null: not a key that moves. */
export function movedBy({ x, y }: Place, key: string, isFar: boolean): Place | null {
  const step = steps[key];
  if (!step) return null;
  const by = isFar ? 0.05 : 0.01;
  return { x: rounded(x + step[0] * by), y: rounded(y + step[1] * by) };
}

/** As people read it: 32.5. */
export const percentOf = (fraction: number): number => Math.round(fraction * 1000) / 10;
