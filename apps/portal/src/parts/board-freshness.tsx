import { timeText } from '@zhiqin/i18n';
import { Banner, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { LiveState } from '../use-live.ts';

/** How often the board asks by the clock alone: minutes pass without anything happening. */
export const boardEveryMs = 60_000;

/** Says plainly that what is shown is old, and from when. */
export function StaleNote({ state, checkedAt, zone }: { state: LiveState; checkedAt: Date; zone: string }) {
  const { t, i18n } = useTranslation('portalBoard');
  const { pathname, search } = useLocation();
  if (state !== 'lost') return null;
  return (
    <Banner
      tone="unproven"
      action={
        <LinkButton kind="plain" to={pathname + search} reloadDocument>
          {t('board.again')}
        </LinkButton>
      }
    >
      {t('board.stale', { time: timeText(checkedAt, { zone, language: i18n.language }) })}
    </Banner>
  );
}
