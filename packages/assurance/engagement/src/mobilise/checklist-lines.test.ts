import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLineDone, type LineStanding, openMusts, templateLines } from './checklist-lines.ts';

const at = new Date('2026-11-01T00:00:00Z');
const maybe = fc.option(fc.constant(at), { nil: null });
const line: fc.Arbitrary<LineStanding> = fc.record({
  isMust: fc.boolean(),
  asksSignatures: fc.boolean(),
  code: fc.constantFrom(...templateLines.map((one) => one.code), 'own'),
  doneAt: maybe,
  ourSignedAt: maybe,
  clientSignedAt: maybe,
  waivedAt: maybe,
});

it('holds up nobody for what is waived or only should be, and everybody for an open must', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const open = openMusts(lines, {});
      for (const one of open) {
        expect(one.isMust && one.waivedAt === null).toBe(true);
        expect(isLineDone(one, {})).toBe(false);
      }
      expect(
        openMusts(
          lines.map((one) => ({ ...one, waivedAt: at })),
          {},
        ),
      ).toEqual([]);
    }),
  );
});

it('asks for both signatures where something changes hands', () => {
  const keys = { isMust: true, asksSignatures: true, code: 'keys', waivedAt: null };
  expect(isLineDone({ ...keys, doneAt: at, ourSignedAt: at, clientSignedAt: null }, {})).toBe(false);
  expect(isLineDone({ ...keys, doneAt: at, ourSignedAt: at, clientSignedAt: at }, {})).toBe(true);
});

it('believes the records before anybody', () => {
  const phones = { isMust: true, asksSignatures: false, code: 'phones', waivedAt: null, doneAt: null };
  const unsigned = { ourSignedAt: null, clientSignedAt: null };
  const fact = (isSo: boolean) => ({ 'phones-enrolled': { isSo, values: {} } });
  expect(isLineDone({ ...phones, ...unsigned }, fact(false))).toBe(false);
  expect(isLineDone({ ...phones, ...unsigned }, fact(true))).toBe(true);
});
