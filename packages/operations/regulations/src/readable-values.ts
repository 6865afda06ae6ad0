import { dateText, dateTimeText, listText, scenarioText } from '@zhiqin/i18n';
import type { MeasureValue } from './control.ts';

/** Before the code of a scenario of an emergency plan. */
const scenarioMark = 'scenario:';

/**
 * Values of a measure or missing reason as a sentence shows them: instants in the site's zone, days and lists written
 * out, numbers as they are. Hand the result to `t('controls:measures.<key>', …)`.
 */
export function readableValues(
  values: Readonly<Record<string, MeasureValue>>,
  zoned: { zone: string; language: string },
): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, readable(value, zoned)]));
}

function readable(value: MeasureValue, zoned: { zone: string; language: string }): string | number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string')
    return listText(
      value.map((item) => String(readable(item, zoned))),
      zoned.language,
    );
  if (value.startsWith(scenarioMark)) return scenarioText(value.slice(scenarioMark.length), zoned.language);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return dateTimeText(new Date(value), zoned);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value))
    return dateText(new Date(`${value}T12:00:00Z`), { zone: 'UTC', language: zoned.language });
  return value;
}
