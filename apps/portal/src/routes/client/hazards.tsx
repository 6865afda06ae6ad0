import { Card, EmptyState, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../names.ts';
import { useUpkeepWords } from '../../parts/upkeep/upkeep-words.ts';
import { ask } from '../../problem.ts';
import type { Route } from './+types/hazards';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => ({
    hazards: await caller.upkeep.listReleasedHazards({}),
    sites: await caller.sites.listSites(),
  }));
}

/** What the contractor told the client of, newest first. */
export default function ClientHazards({ loaderData: { hazards, sites } }: Route.ComponentProps) {
  const { t } = useTranslation('portalUpkeep');
  const words = useUpkeepWords();
  const name = useName();
  return (
    <>
      <PageHead title={t('client.title')} note={t('client.lead')} />
      {hazards.length === 0 ? <EmptyState title={t('client.none')} example={t('client.noneText')} /> : null}
      <div className="grid gap-4">
        {hazards.map((one) => {
          const site = sites.find((row) => row.id === one.siteId);
          return (
            <Card
              key={one.id}
              title={<Link to={`/client/hazards/${one.id}`}>{one.place}</Link>}
              aside={<span className="quiet">{one.fileNo}</span>}
            >
              <p>
                {site ? name(site.name, site.nameEn) : ''} · {t('level')} {words.level(one.level)} ·{' '}
                {words.matter(one.matter)} ·{' '}
                <TimeText at={one.foundAt} zone={site?.zone ?? 'Asia/Shanghai'} />
              </p>
              <p className="quiet">
                {words.state(one.state)} · {t(one.isOurs ? 'client.ours' : 'client.notOurs')}
              </p>
            </Card>
          );
        })}
      </div>
    </>
  );
}
