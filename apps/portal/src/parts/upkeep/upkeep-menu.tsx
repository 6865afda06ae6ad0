import { LinkButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';

const pages = [
  'due',
  'fire',
  'notices',
  'maintenance',
  'installations',
  'camera-looks',
  'operators',
  'labels',
] as const;
export type UpkeepPage = (typeof pages)[number];

/** Name of a page of a site's upkeep, and the way to the others. */
export function UpkeepMenu({ code, here }: { code: string; here: UpkeepPage }) {
  const { t } = useTranslation('portalUpkeep');
  const base = `/admin/sites/${code}/upkeep`;
  return (
    <div className="no-print mb-3 flex flex-wrap items-center justify-between gap-2">
      <PageTitle title={t(`pages.${here}`)} />
      <h2>{t(`pages.${here}`)}</h2>
      <nav aria-label={t('pages.label')} className="flex flex-wrap gap-2">
        {pages
          .filter((one) => one !== here)
          .map((one) => (
            <LinkButton key={one} kind="quiet" to={one === 'due' ? base : `${base}/${one}`}>
              {t(`pages.${one}`)}
            </LinkButton>
          ))}
      </nav>
    </div>
  );
}
