import { createI18n, languages, textFor } from '@zhiqin/i18n';
import { describe, expect, it } from 'vitest';
import { controls } from './catalogue.ts';
import { earlyRelief } from './controls/h01-early-relief.ts';
import { measureKeys, missingKeys } from './measure-keys.ts';
import { readableValues } from './readable-values.ts';
import { goodNight, silent, stay } from './situations/night-shift.ts';

describe.each(languages)('words of the controls in %s', (language) => {
  const load = () => createI18n(language, ['controls', 'errors']);

  it('exist for every control, parameter, unit, measure, reason and verdict', async () => {
    const i18n = await load();
    const keys = [
      ...controls.flatMap((control) => [
        `byCode.${control.code}.name`,
        `byCode.${control.code}.explanation`,
        `chapters.${control.code.slice(0, 1)}`,
        `severities.${control.severity}`,
        `frequencies.${control.frequency}`,
        `subjects.${control.subject}`,
        ...control.evidence.map((kind) => `evidenceKinds.${kind}`),
        ...control.parameters.flatMap((parameter) => [
          `parameters.${parameter.name}`,
          ...(parameter.unit === 'flag' ? [] : [`units.${parameter.unit}_other`]),
        ]),
      ]),
      ...measureKeys.map((key) => `measures.${key}`),
      ...missingKeys.map((key) => `missing.${key}`),
      ...['met', 'breached', 'unproven', 'not-applicable', 'waived'].map((verdict) => `verdicts.${verdict}`),
      'score.formula',
    ];
    for (const key of keys) expect(i18n.exists(`controls:${key}`), key).toBe(true);
    const errors = [
      'document.empty',
      'document.binary',
      'document.too-large',
      'binding.below-floor',
      'binding.out-of-range',
      'binding.unknown-parameter',
      'control.unknown',
    ];
    for (const key of errors) expect(i18n.exists(`errors:${key}`), key).toBe(true);
  });

  it('make whole sentences of a judgement', async () => {
    const i18n = await load();
    const judged = earlyRelief.judge(
      { minutesBefore: 10 },
      goodNight({ presence: [stay('own', 'wang', 4, null)], silence: silent() }),
    );
    const zoned = { zone: 'Asia/Shanghai', language };
    const sentence = textFor(
      i18n,
      'controls',
      `measures.${judged.measure.key}`,
      readableValues(judged.measure.values, zoned),
    );
    const reason = judged.missing.map((missing) =>
      textFor(i18n, 'controls', `missing.${missing.key}`, readableValues(missing.values, zoned)),
    )[0];
    expect(sentence).toContain('22:04');
    expect(sentence).not.toMatch(/\{\{|undefined/);
    expect(reason).toContain('phone 3');
    expect(reason).toContain('01:12');
  });

  it('name the setting a site set too lax', async () => {
    const i18n = await load();
    const params = {
      code: 'T01',
      parameter: 'minimumPerShift',
      value: 1,
      floor: 2,
      citation: 'S9B-3a',
      from: '2010-01-01',
    };
    const sentence = textFor(i18n, 'errors', 'binding.below-floor', params);
    expect(sentence).toContain(textFor(i18n, 'controls', 'parameters.minimumPerShift'));
    expect(sentence).toContain('S9B-3a');
  });

  it('word no finding as an offence', async () => {
    const i18n = await load();
    expect(JSON.stringify(i18n.getResourceBundle(language, 'controls'))).not.toMatch(/违规|脱岗/);
  });
});
