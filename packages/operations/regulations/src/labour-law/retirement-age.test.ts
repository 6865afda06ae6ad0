import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.ts';
import { delayMonths, retirementReform, retiresOn } from './retirement-age.ts';

describe('the age of retirement', () => {
  it.each([
    // The first and the last cohorts of the table, and who was through before it.
    ['1964-12-31', 'male', null, '2024-12-31'],
    ['1965-01-15', 'male', null, '2025-02-15'],
    ['1965-04-30', 'male', null, '2025-05-30'],
    ['1965-05-01', 'male', null, '2025-07-01'],
    ['1976-09-10', 'male', null, '2039-09-10'],
    ['1990-03-07', 'male', null, '2053-03-07'],
    ['1974-12-31', 'female', 50, '2024-12-31'],
    ['1975-02-28', 'female', 50, '2025-03-28'],
    ['1975-03-01', 'female', 50, '2025-05-01'],
    ['1984-11-20', 'female', 50, '2039-11-20'],
    ['1984-11-20', 'female', null, '2039-11-20'],
    ['1970-01-31', 'female', 55, '2025-02-28'],
    ['1981-09-01', 'female', 55, '2039-09-01'],
  ] as const)('of somebody born %s (%s, %s) is reached on %s', (birth, sex, former, day) => {
    expect(retiresOn(birth, sex, former)).toBe(day);
  });

  it('never comes earlier for who was born later, and is never put off by more than the law says', () => {
    const birth = fc.integer({ min: 0, max: 25_000 }).map((days) => addDays('1940-01-01', days));
    fc.assert(
      fc.property(birth, fc.constantFrom(...retirementReform.rows), (day, row) => {
        const delay = delayMonths(day, row.sex, row.formerAge);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(row.mostMonths);
        expect(delayMonths(addDays(day, 1), row.sex, row.formerAge)).toBeGreaterThanOrEqual(delay);
      }),
    );
  });
});
