import { dateText } from '@zhiqin/i18n';
import { useTranslation } from 'react-i18next';

/** Writes a calendar day (YYYY-MM-DD) within a sentence, in the reader's language; "–" for none. */
export function useDay(): (day: string | null | undefined) => string {
  const { i18n } = useTranslation();
  return (day) =>
    day ? dateText(new Date(`${day}T12:00:00Z`), { zone: 'UTC', language: i18n.language }) : '–';
}
