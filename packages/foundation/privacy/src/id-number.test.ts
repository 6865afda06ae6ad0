import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthDateOf, checkSignOf, idNumberFault, isIdNumber, normalisedIdNumber } from './id-number.ts';

const days = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-11-21'), noInvalidDate: true });
/** Numbers as they are issued: region, day of birth, order of the day, check sign. */
const issued = fc
  .tuple(
    fc.constantFrom('110105', '310115', '440524', '650102', '830000'),
    days,
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([region, day, order]) => {
    const digits = `${region}${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
    return digits + checkSignOf(digits);
  });

describe('a resident identity number (GB 11643)', () => {
  it('is taken as issued, however it is typed', () => {
    fc.assert(
      fc.property(issued, (number) => {
        expect(idNumberFault(number, '2026-11-22')).toBeNull();
        const typed = `${number.slice(0, 6)} ${number.slice(6, 14)}-${number.slice(14).toLowerCase()}`;
        expect(normalisedIdNumber(typed)).toBe(number);
        expect(birthDateOf(number).replaceAll('-', '')).toBe(number.slice(6, 14));
      }),
    );
    expect(isIdNumber(normalisedIdNumber('１１０１０５１９４９１２３１００２ｘ'))).toBe(true);
  });

  it('shows any one digit mistyped, and any two neighbours swapped', () => {
    fc.assert(
      fc.property(issued, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const digit = String((Number(number[at]) + by) % 10);
        expect(isIdNumber(number.slice(0, at) + digit + number.slice(at + 1))).toBe(false);
        const [left, right] = [number[at] as string, number[at + 1] as string];
        if (at < 16 && left !== right)
          expect(isIdNumber(number.slice(0, at) + right + left + number.slice(at + 2))).toBe(false);
      }),
    );
  });

  it.each([
    ['11010519491231002', 'form'],
    ['110105491231002', 'form'],
    ['99010519491231002X', 'region'],
    ['110105194902310020', 'birth-date'],
    ['110105187912310020', 'birth-date'],
    ['110105194912310021', 'check-sign'],
  ])('says of %s what is wrong: %s', (number, fault) => expect(idNumberFault(number)).toBe(fault));

  it('is nobody’s who is not born yet', () => {
    const digits = '11010520270101001';
    const number = digits + checkSignOf(digits);
    expect(idNumberFault(number, '2026-11-22')).toBe('birth-date');
    expect(idNumberFault(number, '2027-01-01')).toBeNull();
  });
});
