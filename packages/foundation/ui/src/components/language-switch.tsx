import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

/** Two buttons of a plain form: a change of language is a new page, so that every word and date follows. */
export function LanguageSwitch({ action = '/language' }: { action?: string }) {
  const { t, i18n } = useTranslation('shell');
  const { pathname, search } = useLocation();
  return (
    <form method="post" action={action} className="flex items-center gap-2" aria-label={t('language.label')}>
      <input type="hidden" name="to" value={pathname + search} />
      {(['zh-CN', 'en'] as const).map((language) => (
        <button
          key={language}
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-pressed={i18n.language === language}
          className={
            i18n.language === language ? 'min-h-6 font-semibold' : 'min-h-6 cursor-pointer underline'
          }
        >
          {t(`language.${language}`)}
        </button>
      ))}
    </form>
  );
}
