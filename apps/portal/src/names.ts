import { englishLabel } from '@zhiqin/regulations/rules';
import { useTranslation } from 'react-i18next';

/** A thing's name in the reader's language; Chinese where no English one was given. */
export function nameIn(
  language: string,
  name: string | null | undefined,
  nameEn: string | null | undefined,
): string {
  return (language === 'en' ? nameEn || name : name) ?? '';
}

export function useName() {
  const { i18n } = useTranslation('shell');
  return (name: string | null | undefined, nameEn: string | null | undefined) =>
    nameIn(i18n.language, name, nameEn);
}

/** An article's label as it is cited in the reader's language. */
export function useLabel() {
  const { i18n } = useTranslation('shell');
  return (label: string | null | undefined) =>
    (i18n.language === 'en' ? englishLabel(label ?? '') : null) ?? (label ?? '').trim();
}
