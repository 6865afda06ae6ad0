import { textFor } from '@zhiqin/i18n';
import { useTranslation } from 'react-i18next';

/** A code of service by its word: `said('matters', ticket.matter)`. */
export function useServiceWords() {
  const { i18n } = useTranslation('portalService');
  return (group: string, code: unknown, values?: Record<string, unknown>): string =>
    textFor(i18n, 'portalService', `${group}.${code}`, values);
}
