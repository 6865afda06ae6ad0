import { Card, EmptyState, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../names.ts';
import { useIncidentWords } from '../../parts/incident-words.ts';
import { ask } from '../../problem.ts';
import type { Route } from './+types/incidents';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const [incidents, sites] = await Promise.all([
      caller.incidents.listReleasedIncidents({}),
      caller.sites.listSites(),
    ]);
    return { incidents, sites };
  });
}

/** What the client was told of, newest first. */
export default function ClientIncidents({ loaderData: { incidents, sites } }: Route.ComponentProps) {
  const { t } = useTranslation('portalIncidents');
  const words = useIncidentWords();
  const name = useName();
  return (
    <>
      <PageHead title={t('client.title')} note={t('client.lead')} />
      {incidents.length === 0 ? <EmptyState title={t('client.none')} /> : null}
      <div className="grid gap-4">
        {incidents.map((one) => {
          const site = sites.find((row) => row.id === one.siteId);
          const zone = site?.zone ?? 'Asia/Shanghai';
          return (
            <Card
              key={one.id}
              title={<Link to={`/client/incidents/${one.id}`}>{words.type(one.incidentType)}</Link>}
              aside={<span className="quiet">{one.fileNo}</span>}
            >
              <p>
                {site ? name(site.name, site.nameEn) : ''} · {words.severity(one.severity)} ·{' '}
                <TimeText at={one.occurredAt ?? one.discoveredAt} zone={zone} />
              </p>
              <p className="quiet">
                {one.closedAt
                  ? t('client.closed')
                  : one.acknowledgedAt
                    ? t('client.handling')
                    : t('client.waiting')}
              </p>
            </Card>
          );
        })}
      </div>
    </>
  );
}
