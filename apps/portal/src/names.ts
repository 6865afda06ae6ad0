import { citedLabel, englishLabel } from '@zhiqin/regulations/rules';
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

/** An article's label as it is cited in the reader's language; with its reference so that 1、 is told from the 1、 of another heading. */
export function useLabel() {
  const { i18n } = useTranslation('shell');
  return (label: string | null | undefined, reference: string | null = null) => {
    const cited = citedLabel(label ?? '', reference);
    return (i18n.language === 'en' ? englishLabel(cited) : null) ?? cited.trim();
  };
}
