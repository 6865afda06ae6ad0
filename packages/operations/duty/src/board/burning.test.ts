import fc from 'fast-check';
import { expect, it } from 'vitest';
import { burningFirst, burningKinds } from './burning.ts';

const line = fc.record({
  key: fc.uuid(),
  kind: fc.constantFrom(...burningKinds),
  since: fc.date({ min: new Date('2026-11-20'), max: new Date('2026-11-23'), noInvalidDate: true }),
});

it('puts a call for help before a post nobody came to, and the longest of a kind first', () => {
  const at = (hour: string) => new Date(`2026-11-20T${hour}:00Z`);
  const lines = [
    { key: 'a', kind: 'unmanned', since: at('01:00') },
    { key: 'b', kind: 'panic', since: at('05:00') },
    { key: 'c', kind: 'unread', since: at('00:00') },
    { key: 'd', kind: 'unmanned', since: at('00:30') },
  ] as const;
  expect(burningFirst(lines).map((one) => one.key)).toEqual(['b', 'd', 'a', 'c']);
});

it('loses nothing, and is the same whatever the order it came in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(line, { selector: (one) => one.key }), (lines) => {
      const sorted = burningFirst(lines);
      expect(new Set(sorted)).toEqual(new Set(lines));
      expect(burningFirst(lines.toReversed())).toEqual(sorted);
    }),
  );
});
