/** Dates, times and numbers by locale and in the site's zone; never the machine's. */
type Zoned = { zone: string; language: string };

const cache = new Map<string, Intl.DateTimeFormat>();

function format(instant: Date, { zone, language }: Zoned, options: Intl.DateTimeFormatOptions): string {
  const key = `${language}|${zone}|${JSON.stringify(options)}`;
  let formatter = cache.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone: zone,
      ...options,
    });
    cache.set(key, formatter);
  }
  return formatter.format(instant);
}

/** 2026年11月22日 / 22 November 2026 */
export function dateText(instant: Date, zoned: Zoned): string {
  return format(instant, zoned, { year: 'numeric', month: 'long', day: 'numeric' });
}

/** 02:14 (24 h in both languages: the trade's clock) */
export function timeText(instant: Date, zoned: Zoned): string {
  return format(instant, zoned, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** 11月22日 02:14 / 22 Nov, 02:14 */
export function dateTimeText(instant: Date, zoned: Zoned): string {
  return format(instant, zoned, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

/** 2026年11月22日 02:14 / 22 Nov 2026, 02:14: on papers, which are read years later. */
export function fullTimeText(instant: Date, zoned: Zoned): string {
  return format(instant, zoned, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

/** "2026-11" → 2026年11月 / November 2026 */
export function monthText(month: string, language: string): string {
  return format(
    new Date(`${month}-15T12:00:00Z`),
    { zone: 'UTC', language },
    { year: 'numeric', month: 'long' },
  );
}

export function numberText(value: number, language: string, digits = 0): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** 0.985 → 98.5% */
export function percentText(ratio: number, language: string, digits = 1): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(ratio);
}

export function listText(items: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
}
