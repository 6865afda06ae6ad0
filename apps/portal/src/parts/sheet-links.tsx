import type { SheetKey } from '@zhiqin/duty/rules';
import { FileButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

/** A sheet of the time on the page, in its trade form and as files; `only`: without its name. */
export function SheetLinks({ code, sheet }: { code: string; sheet: SheetKey }) {
  const { t, i18n } = useTranslation('tradeSheets');
  const { search } = useLocation();
  const file = (format: string, more = '') => {
    const params = new URLSearchParams(search);
    if (more) params.set('language', more);
    const asked = params.size > 0 ? `?${params}` : '';
    return `/admin/sites/${code}/sheets/${sheet}/file/${format}${asked}`;
  };
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  const name = t(`names.${sheet}`);
  return (
    <span className="flex flex-wrap gap-2">
      <FileButton kind="quiet" href={file('pdf')} aria-label={`${name} ${t('page.print')}`}>
        {t('page.print')}
      </FileButton>
      <FileButton kind="quiet" href={file('pdf', other)} aria-label={`${name} ${t('page.printOther')}`}>
        {t('page.printOther')}
      </FileButton>
      <FileButton kind="quiet" href={file('xlsx')} download aria-label={`${name} Excel`}>
        Excel
      </FileButton>
      <FileButton kind="quiet" href={file('csv')} download aria-label={`${name} CSV`}>
        CSV
      </FileButton>
    </span>
  );
}
