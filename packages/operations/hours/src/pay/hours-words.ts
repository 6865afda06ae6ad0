import { createI18n, dateText, type Language, textFor } from '@zhiqin/i18n';

/** Words of printed hours and pay: i18n context `portalHours`. */
export interface HoursWords {
  language: Language;
  t(key: string, params?: Record<string, unknown>): string;
  day(day: string | null): string;
}

export async function hoursWords(language: Language): Promise<HoursWords> {
  const i18n = await createI18n(language, ['portalHours']);
  return {
    language,
    t: (key, params) => textFor(i18n, 'portalHours', key, params),
    day: (day) => (day ? dateText(new Date(`${day}T12:00:00Z`), { zone: 'UTC', language }) : ''),
  };
}

/** 10110 minutes → "168:30". */
export function hoursText(minutes: number): string {
  const whole = Math.abs(Math.round(minutes));
  return `${minutes < 0 ? '-' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
