import { useTranslation } from 'react-i18next';

/** Whether the page hears of changes by itself. */
export function LiveDot({ live }: { live: boolean }) {
  const { t } = useTranslation('shell');
  return (
    <span className="live-dot" data-live={live} role="status">
      <i aria-hidden="true" />
      {live ? t('live') : t('notLive')}
    </span>
  );
}
