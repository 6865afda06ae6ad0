import { textFor } from '@zhiqin/i18n';
import { TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardData } from './board-lines.tsx';

const dayMs = 86_400_000;
type Stand = NonNullable<BoardData['detail']>['posts'][number]['chain'][number];

/** Who stood at a post in this shift, one after the other: how each came, from when to when; each leads to its entry. */
export function PresenceChain({
  chain,
  log,
  zone,
  now,
}: {
  chain: readonly Stand[];
  log: string;
  zone: string;
  /** When it was looked at: who came more than a day before is told with his day. */
  now: Date;
}) {
  const { t, i18n } = useTranslation('portalBoard');
  return (
    <ol className="grid gap-1">
      {chain.map((stand) => (
        <li key={`${stand.entryId} ${stand.personId}`} className={stand.to ? 'quiet' : undefined}>
          {stand.to ? null : (
            <span style={{ color: 'var(--met)' }}>
              <VerdictMark verdict="met" />{' '}
            </span>
          )}
          <Link to={`${log}/${stand.entryId}`} className="unbroken">
            {stand.name ?? t('board.unknownPerson')}
          </Link>{' '}
          <span className="unbroken">{textFor(i18n, 'portalBoard', `board.how.${stand.how}`)}</span>{' '}
          <span className="unbroken">
            <TimeText at={stand.from} zone={zone} show={+now - +stand.from > dayMs ? 'both' : 'time'} />–
            {stand.to ? <TimeText at={stand.to} zone={zone} show="time" /> : t('board.now')}
          </span>
          {stand.identity === 'unconfirmed' ? (
            <>
              {' '}
              <span className="verdict" style={{ color: 'var(--unproven)' }}>
                <VerdictMark verdict="unproven" />
                {t('board.unconfirmed')}
              </span>
            </>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
