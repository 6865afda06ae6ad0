import { readdirSync, readFileSync } from 'node:fs';
import { createI18n, textFor } from '@zhiqin/i18n';
import { isDay } from '@zhiqin/kernel';
import { describe, expect, it } from 'vitest';
import { controlByCode, controls, isForClient, isRecorded } from './catalogue.ts';
import { checkValues } from './check-binding.ts';
import type { SiteOverlay } from './control.ts';
import { notYetRecorded } from './not-yet-recorded.ts';
import { resolveParameters, usualValue } from './resolve-parameters.ts';

const perChapter = { P: 13, R: 11, H: 10, T: 10, V: 13, M: 6, F: 9, I: 11, K: 13 };
const codes = Object.entries(perChapter).flatMap(([chapter, count]) =>
  Array.from({ length: count }, (_, i) => `${chapter}${String(i + 1).padStart(2, '0')}`),
);
const profiles = ['residential', 'office', 'industrial'] as const;
const flags: SiteOverlay[] = [
  'fire_key_unit',
  'public_gathering',
  'high_rise',
  'security_key_unit',
  'anti_terror_target',
  'school',
  'cross_province',
];

describe('the catalogue', () => {
  it('holds the 96 controls, each once, in chapter order', () => {
    expect(controls.map((control) => control.code).sort()).toEqual(codes.sort());
    expect([...new Set(controls.map((control) => control.code.slice(0, 1)))].join('')).toBe('RHTVMFIPK');
  });

  it('finds a control by its file alone', async () => {
    const folder = new URL('./controls/', import.meta.url);
    const lines = readdirSync(folder)
      .filter((file) => file !== 'index.ts' && !file.endsWith('.test.ts'))
      .sort()
      .map((file) => {
        const [, name] =
          /export const (\w+): ControlOf/.exec(readFileSync(new URL(file, folder), 'utf8')) ?? [];
        return `export { ${name} } from './${file}';`;
      });
    const head =
      '// Made from the files of this folder: npx vitest run packages/operations/regulations/src/catalogue.test.ts -u';
    await expect(`${[head, ...lines].join('\n')}\n`).toMatchFileSnapshot('./controls/index.ts');
  });

  it('says where each comes from, what proves it, and how its parameters are measured', () => {
    for (const control of controls) {
      expect(control.sources.length, control.code).toBeGreaterThan(0);
      expect(control.evidence.length, control.code).toBeGreaterThan(0);
      expect(control.version).toBeGreaterThan(0);
      const names = control.parameters.map((parameter) => parameter.name);
      expect(new Set(names).size).toBe(names.length);
      for (const parameter of control.parameters) {
        const label = `${control.code} ${parameter.name}`;
        expect(parameter.unit, label).toBeTruthy();
        expect(parameter.range.min, label).toBeLessThan(parameter.range.max);
        const usual = [
          ...Object.values(parameter.default),
          ...Object.values(parameter.overlayDefault ?? {}).flatMap((values) => Object.values(values)),
        ];
        for (const value of usual) {
          expect(Number.isInteger(value), label).toBe(true);
          expect(value, label).toBeGreaterThanOrEqual(parameter.range.min);
          expect(value, label).toBeLessThanOrEqual(parameter.range.max);
        }
        for (const bound of parameter.bounds) {
          expect(isDay(bound.from), label).toBe(true);
          expect(bound.citation, label).not.toBe('');
          expect(bound.direction, label).toBe(parameter.stricter === 'lower' ? 'max' : 'min');
        }
      }
    }
  });

  it.each(profiles)('asks of a %s what the law allows, whatever its flags', (profile) => {
    for (const control of controls) {
      for (const overlays of [[], ...flags.map((one) => [one]), flags]) {
        const site = { profile, overlays, region: null, day: '2026-03-01' };
        const values = Object.fromEntries(
          control.parameters.map((parameter) => [parameter.name, usualValue(parameter, site)]),
        );
        expect(checkValues(control, values, site), control.code).toBeUndefined();
        expect(resolveParameters(control, site, {}).values).toEqual(values);
      }
    }
  });

  it('keeps the parameter names that suggestions and bindings are written in', () => {
    const names = (code: string) => controlByCode(code).parameters.map((parameter) => parameter.name);
    const stable: Record<string, string> = {
      T01: 'minimumPerShift',
      T02: 'holidayUplift',
      H01: 'minutesBefore',
      H07: 'absentAfterMinutes',
      H09: 'everyMinutes',
      F02: 'everyHours',
      M02: 'days',
      V09: 'days',
      P04: 'passScore',
      R02: 'minimum',
      I06: 'hours',
      T08: 'perNight',
    };
    for (const [code, name] of Object.entries(stable)) expect(names(code), code).toContain(name);
  });

  it('takes the strictest default of a site’s flags, and the law of its profile', () => {
    const asked = (code: string, name: string, profile: (typeof profiles)[number], overlays: SiteOverlay[]) =>
      resolveParameters(controlByCode(code), { profile, overlays, region: null, day: '2026-03-01' }, {})
        .values[name];
    expect(asked('F02', 'everyHours', 'office', [])).toBe(24);
    expect(asked('F02', 'everyHours', 'office', ['fire_key_unit', 'public_gathering'])).toBe(2);
    expect(asked('F03', 'inspectionDays', 'residential', ['high_rise'])).toBe(31);
    expect(asked('F03', 'inspectionDays', 'office', ['high_rise'])).toBe(15);
    expect(asked('F07', 'drillMonths', 'industrial', ['fire_key_unit'])).toBe(6);
  });

  it('keeps findings about pay, hours and a person’s file from the client', () => {
    for (const code of ['R03', 'R04', 'R05', 'R06', 'R08', 'R11', 'P03', 'P08', 'P09', 'K04'])
      expect(isForClient(code), code).toBe(false);
    for (const code of ['R01', 'H01', 'T01', 'V04', 'F05', 'P01', 'K09'])
      expect(isForClient(code), code).toBe(true);
  });

  it('keeps a visible list of what nothing records yet', async () => {
    for (const code of notYetRecorded) expect(codes).toContain(code);
    const [zh, en] = await Promise.all([createI18n('zh-CN', ['controls']), createI18n('en', ['controls'])]);
    const rows = controls
      .filter((control) => !isRecorded(control.code))
      .map(({ code, family, subject }) => {
        const names = [zh, en].map((i18n) => textFor(i18n, 'controls', `byCode.${code}.name`));
        return `| ${[code, ...names, family, subject].join(' | ')} |`;
      });
    const text = [
      '# Controls whose facts nothing records yet',
      '',
      `${controls.length - rows.length} of ${controls.length} controls are judged on recorded facts. The ${rows.length} below may be bound to an article; until`,
      'their facts are loaded they are unproven, “not yet recorded”. Taken from `src/not-yet-recorded.ts`;',
      '`npx vitest run packages/operations/regulations/src/catalogue.test.ts -u` writes this file again.',
      '',
      '| control | 名称 | name | facts | one verdict is about |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot('../not-yet-recorded.md');
  });
});
