import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movedBy, placeIn } from './plan-place.ts';

const frame = { left: 100, top: 50, width: 400, height: 200 };

it('is a fraction of the picture, whatever its size on the screen', () => {
  expect(placeIn(frame, 300, 100)).toEqual({ x: 0.5, y: 0.25 });
  expect(placeIn({ ...frame, width: 40, height: 20 }, 120, 55)).toEqual({ x: 0.5, y: 0.25 });
});

it('never leaves the picture, wherever the pointer is let go', () => {
  const any = fc.double({ min: -5000, max: 5000, noNaN: true });
  fc.assert(
    fc.property(any, any, (x, y) => {
      const place = placeIn(frame, x, y);
      for (const one of [place.x, place.y]) {
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it('moves by the arrow keys, further with Shift, and not by other keys', () => {
  const from = { x: 0.5, y: 0.995 };
  expect(movedBy(from, 'ArrowLeft', false)).toEqual({ x: 0.49, y: 0.995 });
  expect(movedBy(from, 'ArrowRight', true)).toEqual({ x: 0.55, y: 0.995 });
  expect(movedBy(from, 'ArrowDown', false)).toEqual({ x: 0.5, y: 1 });
  expect(movedBy(from, 'Enter', false)).toBeNull();
});
