import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mannedStretches, type RosteredShift, type WorkedPiece } from './billed-minutes.ts';
import { standIns } from './stand-ins.ts';

const shift = (id: string, fromMin: number, toMin: number, heads = 1): RosteredShift => ({
  ...{ id, postId: 'post', day: '2026-10-05', code: id, heads, fromMin, toMin },
});
const piece = (shiftId: string | null, fromMin: number, toMin: number): WorkedPiece => ({
  ...{ postId: 'post', day: '2026-10-05', shiftId, fromMin, toMin },
});
const told = (pieces: WorkedPiece[]) => pieces.map((one) => [one.shiftId, one.fromMin, one.toMin]);
const [day, night] = [shift('D', 0, 720), shift('N', 720, 1_440)];

it('counts who waits for his relief for the shift that lacks it, and only as long as it does', () => {
  expect(told(standIns([day, night], [piece('D', 0, 765), piece('N', 750, 1_440)]))).toEqual([
    ['D', 0, 720],
    ['N', 750, 1_440],
    ['N', 720, 750],
    ['D', 750, 765],
  ]);
  // He who comes early stands in for whoever has left too soon.
  expect(told(standIns([day, night], [piece('D', 0, 690), piece('N', 700, 1_440)]))).toEqual([
    ['D', 0, 690],
    ['N', 720, 1_440],
    ['D', 700, 720],
  ]);
  // With a head for each of two places nothing is left open.
  const two = [shift('D', 0, 720), shift('N', 720, 1_440, 2)];
  const full = [piece('D', 0, 760), piece('N', 720, 1_440), piece('N', 740, 1_440)];
  expect(told(standIns(two, full)).slice(3)).toEqual([
    ['N', 720, 740],
    ['D', 740, 760],
  ]);
});

it('loses no minute, and mans a post as whoever stands there does, whatever the day', () => {
  const stay = fc.record({
    of: fc.constantFrom('A', 'B', 'C', null),
    fromMin: fc.integer({ min: 0, max: 300 }),
    length: fc.integer({ min: 1, max: 200 }),
  });
  const shifts = [shift('A', 20, 120), shift('B', 120, 220, 2), shift('C', 200, 320)];
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 6 }), (stays) => {
      const pieces = stays.map(({ of, fromMin, length }) => piece(of, fromMin, fromMin + length));
      const all = standIns(shifts, pieces);
      for (let minute = 0; minute < 520; minute++) {
        const at = (one: { fromMin: number; toMin: number }) => one.fromMin <= minute && minute < one.toMin;
        expect(all.filter(at).length).toBe(pieces.filter(at).length);
        // Outside the twenty minutes of two shifts: as many count as are there, up to the heads.
        const [own, ...others] = shifts.filter(at);
        if (!own || others.length > 0) continue;
        const counted =
          mannedStretches(
            own,
            all.filter((one) => one.shiftId === own.id),
          ).find(at)?.heads ?? 0;
        expect(counted).toBe(Math.min(own.heads, pieces.filter(at).length));
      }
    }),
  );
});
