import { Card, DayText, EmptyState, LiveDot, PageHead, TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../names.ts';
import { ask } from '../../problem.ts';
import { useLive } from '../../use-live.ts';
import type { Route } from './+types/regulations';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.adoption.listReleases({}));
}

const looks = { approved: 'met', 'change-wanted': 'breached' } as const;

export default function ClientRegulations({ loaderData: { toApprove, published } }: Route.ComponentProps) {
  const { t } = useTranslation('portalRules');
  const name = useName();
  const live = useLive();
  return (
    <>
      <PageHead title={t('client.title')} note={t('client.lead')} actions={<LiveDot live={live} />} />
      <div className="grid gap-4">
        {toApprove.length + published.length === 0 ? (
          <EmptyState title={t('client.none')} example={t('client.example')} />
        ) : null}
        {toApprove.length > 0 ? (
          <Card title={t('client.toApprove')} flush>
            <ul className="attention-list">
              {toApprove.map((one) => (
                <li key={one.id}>
                  <div>
                    <Link to={`/client/regulations/${one.id}`}>
                      {name(one.siteName, one.siteNameEn)} · {name(one.title, one.titleEn)}{' '}
                      {t('version', { no: one.versionNo })}
                    </Link>
                    <p className="quiet small">
                      {t('client.sentAt')} <TimeText at={one.releasedAt} zone={one.zone} />
                    </p>
                  </div>
                  <span>
                    <VerdictMark verdict={looks[one.answer as 'approved'] ?? 'unproven'} />{' '}
                    {t(`client.answers.${(one.answer ?? 'none') as 'none'}`)}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        {published.length > 0 ? (
          <Card title={t('client.inForce')} flush>
            <ul className="attention-list">
              {published.map((one) => (
                <li key={one.id}>
                  <div>
                    <Link to={`/client/regulations/${one.id}`}>
                      {name(one.siteName, one.siteNameEn)} · {name(one.title, one.titleEn)}{' '}
                      {t('version', { no: one.versionNo })}
                    </Link>
                    <p className="quiet small">
                      {t(one.isInForce ? 'client.since' : 'client.from')}{' '}
                      <DayText day={one.effectiveOn ?? ''} />
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
    </>
  );
}
