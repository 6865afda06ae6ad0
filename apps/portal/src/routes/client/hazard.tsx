import { Card, Fact, Facts, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../../names.ts';
import { HazardLetters } from '../../parts/upkeep/hazard-letters.tsx';
import { useUpkeepWords } from '../../parts/upkeep/upkeep-words.ts';
import { ask } from '../../problem.ts';
import type { Route } from './+types/hazard';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const hazard = await caller.upkeep.getReleasedHazard({ hazardId: args.params.hazardId });
    const sites = await caller.sites.listSites();
    return { hazard, site: sites.find((row) => row.id === hazard.siteId) ?? null };
  });
}

/** One hazard as the client's office knows it: place, level, times and letters. */
export default function ClientHazard({ loaderData: { hazard, site } }: Route.ComponentProps) {
  const { t } = useTranslation('portalUpkeep');
  const words = useUpkeepWords();
  const name = useName();
  const zone = site?.zone ?? 'Asia/Shanghai';
  return (
    <>
      <PageHead
        title={hazard.place}
        steps={[{ label: t('client.title'), to: '/client/hazards' }, { label: hazard.fileNo }]}
        note={words.state(hazard.state)}
      />
      <div className="grid gap-4">
        <Card>
          <Facts>
            {site ? <Fact name={t('site')}>{name(site.name, site.nameEn)}</Fact> : null}
            <Fact name={t('level')}>{words.level(hazard.level)}</Fact>
            <Fact name={t('matter')}>{words.matter(hazard.matter)}</Fact>
            <Fact name={t('assignee')}>{t(hazard.isOurs ? 'client.ours' : 'client.notOurs')}</Fact>
            <Fact name={t('foundAt')}>
              <TimeText at={hazard.foundAt} zone={zone} />
            </Fact>
            {hazard.verifiedAt ? (
              <Fact name={t('states.verified')}>
                <TimeText at={hazard.verifiedAt} zone={zone} />
              </Fact>
            ) : null}
          </Facts>
        </Card>
        <HazardLetters letters={hazard.letters} zone={zone} base="/client/hazards/letters" />
      </div>
    </>
  );
}
