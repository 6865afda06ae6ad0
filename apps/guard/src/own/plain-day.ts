import { dateText, type Language } from '@zhiqin/i18n';

/** A calendar day (YYYY-MM-DD) as people of the language write it. */
export const plainDay = (day: string, language: Language): string =>
  dateText(new Date(`${day}T12:00:00Z`), { zone: 'UTC', language });

/** Days from one to another, both counted; 0 where the last is before the first. */
export const daysFromTo = (fromDay: string, untilDay: string): number =>
  Math.max(0, Math.round((Date.parse(untilDay) - Date.parse(fromDay)) / 86_400_000) + 1);
