import { isDomainError } from '@zhiqin/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlByCode, controls } from './catalogue.ts';
import { checkBinding, checkValues } from './check-binding.ts';
import type { Control, LegalBound } from './control.ts';
import { counted } from './parameter.ts';
import { keepsBound, resolveParameters, type SiteCircumstances } from './resolve-parameters.ts';

const site = (changes: Partial<SiteCircumstances> = {}): SiteCircumstances => ({
  profile: 'residential',
  overlays: [],
  region: '310115',
  day: '2026-03-01',
  ...changes,
});

/** A control whose floor rises on 1 July 2026, has a stricter Shanghai rule from 2027 and a key-unit rule. */
function controlWith(bounds: readonly LegalBound[]): Control {
  const parameter = counted({
    name: 'rounds',
    unit: 'rounds',
    stricter: 'higher',
    range: { min: 1, max: 12 },
    default: 3,
    bounds,
  });
  return { ...(controlByCode('T01') as Control), parameters: [parameter] } as Control;
}
const rising: readonly LegalBound[] = [
  { from: '2010-01-01', value: 2, direction: 'min', citation: 'Act of 2010 Art 3', basis: 'law' },
  { from: '2026-07-01', value: 4, direction: 'min', citation: 'Act of 2026 Art 3', basis: 'law' },
  { from: '2027-01-01', value: 5, direction: 'min', citation: 'Shanghai rule', basis: 'law', region: '31' },
  {
    from: '2010-01-01',
    value: 6,
    direction: 'min',
    citation: 'Key units',
    basis: 'law',
    overlay: 'security_key_unit',
  },
];
const code = (run: () => void) => {
  try {
    run();
  } catch (error) {
    return isDomainError(error) ? { ...error.params, code: error.code } : error;
  }
  return null;
};

describe('around the day the law changes', () => {
  const control = controlWith(rising);

  it('keeps the old floor on the last day and the new one on the first', () => {
    expect(checkValues(control, { rounds: 2 }, site({ day: '2026-06-30' }))).toBeUndefined();
    expect(code(() => checkValues(control, { rounds: 3 }, site({ day: '2026-07-01' })))).toMatchObject({
      code: 'binding.below-floor',
      value: 3,
      floor: 4,
      direction: 'min',
      citation: 'Act of 2026 Art 3',
      from: '2026-07-01',
    });
  });

  it('lifts a site value the law overtook, from the first day on, and says so', () => {
    expect(resolveParameters(control, site({ day: '2026-06-30' }), { rounds: 3 })).toMatchObject({
      values: { rounds: 3 },
      provenance: { rounds: 'site' },
    });
    expect(resolveParameters(control, site({ day: '2026-07-01' }), { rounds: 3 })).toMatchObject({
      values: { rounds: 4 },
      provenance: { rounds: 'legal-bound' },
    });
    expect(resolveParameters(control, site({ day: '2026-07-01' }), { rounds: 8 })).toMatchObject({
      values: { rounds: 8 },
      provenance: { rounds: 'site' },
    });
    expect(resolveParameters(control, site(), {})).toMatchObject({
      values: { rounds: 3 },
      provenance: { rounds: 'profile-default' },
    });
  });

  it('adds a region and a flag only where they apply', () => {
    const inForce = (changes: Partial<SiteCircumstances>) =>
      resolveParameters(control, site({ day: '2027-01-01', ...changes }), { rounds: 1 }).values.rounds;
    expect(inForce({ region: '310115' })).toBe(5);
    expect(inForce({ region: '110105' })).toBe(4);
    expect(inForce({ region: null })).toBe(4);
    expect(inForce({ overlays: ['security_key_unit'] })).toBe(6);
  });

  it('lets a lawful derogation of a region stand in for the general floor', () => {
    const derogated = controlWith([
      ...rising,
      {
        from: '2026-09-01',
        value: 1,
        direction: 'min',
        citation: 'Zhejiang pilot',
        basis: 'law',
        region: '33',
        derogates: true,
      },
    ]);
    expect(
      resolveParameters(derogated, site({ day: '2026-09-01', region: '330100' }), { rounds: 1 }).values
        .rounds,
    ).toBe(1);
    expect(
      resolveParameters(derogated, site({ day: '2026-08-31', region: '330100' }), { rounds: 1 }).values
        .rounds,
    ).toBe(4);
    expect(
      resolveParameters(derogated, site({ day: '2026-09-01', region: '310100' }), { rounds: 1 }).values
        .rounds,
    ).toBe(4);
  });

  it('drops a floor that was lifted', () => {
    const lifted = controlWith([
      ...rising.slice(0, 2),
      { from: '2028-01-01', value: null, direction: 'min', citation: 'Repeal', basis: 'law' },
    ]);
    expect(resolveParameters(lifted, site({ day: '2028-01-01' }), { rounds: 1 })).toMatchObject({
      values: { rounds: 1 },
      bounds: { rounds: [] },
    });
  });
});

describe('bindings of the catalogue', () => {
  it('may be stricter than the floor, never laxer', () => {
    expect(checkBinding({ code: 'T01', values: { minimumPerShift: 6 } }, site())).toBeUndefined();
    expect(code(() => checkBinding({ code: 'T01', values: { minimumPerShift: 1 } }, site()))).toMatchObject({
      code: 'binding.below-floor',
      floor: 2,
      citation: 'S9B-3a',
    });
    expect(code(() => checkBinding({ code: 'H02', values: { maxGapSeconds: 60 } }, site()))).toMatchObject({
      code: 'binding.below-floor',
      floor: 0,
      direction: 'max',
    });
    // Below its range as well: the law is what a person is told.
    expect(code(() => checkBinding({ code: 'M02', values: { days: 20 } }, site()))).toMatchObject({
      code: 'binding.below-floor',
      floor: 30,
      citation: '保安服务管理条例 第25条',
    });
  });

  it('refuses what no control knows', () => {
    expect(code(() => checkBinding({ code: 'Z99', values: {} }, site()))).toMatchObject({
      code: 'control.unknown',
    });
    expect(code(() => checkBinding({ code: 'T01', values: { rounds: 3 } }, site()))).toMatchObject({
      code: 'binding.unknown-parameter',
      parameter: 'rounds',
    });
    expect(code(() => checkBinding({ code: 'T01', values: { minimumPerShift: 2.5 } }, site()))).toMatchObject(
      {
        code: 'binding.out-of-range',
        min: 1,
        max: 24,
      },
    );
    expect(
      code(() => checkBinding({ code: 'T01', values: { minimumPerShift: Number.NaN } }, site())),
    ).toMatchObject({ code: 'binding.out-of-range', min: 1, max: 24 });
  });

  it('resolve to lawful values whatever a site once set', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...controls),
        fc.integer({ min: -5, max: 200 }),
        fc.constantFrom('2009-06-01', '2015-01-01', '2026-03-01'),
        (control, value, day) => {
          const values = Object.fromEntries(control.parameters.map((parameter) => [parameter.name, value]));
          const resolved = resolveParameters(
            control,
            site({ day, overlays: ['high_rise', 'fire_key_unit'] }),
            values,
          );
          for (const [name, bounds] of Object.entries(resolved.bounds)) {
            for (const bound of bounds) expect(keepsBound(resolved.values[name] as number, bound)).toBe(true);
          }
        },
      ),
    );
  });
});
