import { Card, EmptyState, PageHead } from '@zhiqin/ui';
import { hazardLevels, hazardMatters, toldSources } from '@zhiqin/upkeep/rules';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { base64Of, valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { PaperField } from '../../../parts/upkeep/paper-field.tsx';
import { useUpkeepWords } from '../../../parts/upkeep/upkeep-words.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import type { Route } from './+types/new-hazard';

export async function loader(args: Route.LoaderArgs) {
  const code = new URL(args.request.url).searchParams.get('site');
  return ask(args, async ({ caller }) => {
    const sites = await caller.sites.listSites();
    const site = sites.find((one) => one.code === code) ?? (sites.length === 1 ? sites[0] : undefined);
    const plan = site ? await caller.sites.getSite({ siteId: site.id }) : null;
    return { sites, site: site ?? null, checkpoints: plan?.checkpoints ?? [] };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given } = valuesOf(form);
  const photoBase64 = await base64Of(form, 'photoBase64');
  return attempt(args, async ({ caller }) => {
    const { hazardId } = await caller.upkeep.registerHazard({
      siteId: text('siteId'),
      source: text('source') as 'resident',
      matter: text('matter') as 'other',
      level: text('level') as 'low',
      checkpointId: given('checkpointId'),
      place: given('place'),
      text: text('text'),
      photoBase64,
    });
    return redirect(`/admin/hazards/${hazardId}`);
  });
}

/** 登记隐患: what residents or the client tell, and what the office finds itself. */
export default function NewHazard({ loaderData: { sites, site, checkpoints } }: Route.ComponentProps) {
  const { t } = useTranslation('portalUpkeep');
  const words = useUpkeepWords();
  const name = useName();
  return (
    <>
      <PageHead
        title={t('register.title')}
        steps={[{ label: t('title'), to: '/admin/hazards' }, { label: t('register.title') }]}
        note={t('register.lead')}
      />
      <nav className="chips mb-3" aria-label={t('site')}>
        {sites.map((one) => (
          <Link
            key={one.id}
            className="chip"
            to={`/admin/hazards/new?site=${one.code}`}
            aria-current={one.id === site?.id ? 'true' : undefined}
          >
            {name(one.name, one.nameEn)}
          </Link>
        ))}
      </nav>
      {site ? (
        <Card title={name(site.name, site.nameEn)}>
          <EntryForm
            back="/admin/hazards"
            submit={t('register.save')}
            hasFile
            labelled={[{ name: 'photoBase64', label: t('register.photo') }]}
            fields={[
              {
                ...{ name: 'source', kind: 'choice', label: t('source'), value: 'resident' },
                choices: toldSources.map((value) => ({ value, label: words.source(value) })),
              },
              {
                ...{ name: 'level', kind: 'choice', label: t('level'), value: 'medium' },
                choices: hazardLevels.map((value) => ({ value, label: words.level(value) })),
              },
              {
                ...{ name: 'matter', kind: 'choice', label: t('matter'), value: 'other' },
                choices: hazardMatters.map((value) => ({ value, label: words.matter(value) })),
              },
              {
                ...{ name: 'checkpointId', kind: 'choice', label: t('register.checkpoint') },
                empty: t('register.noCheckpoint'),
                choices: checkpoints.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
              },
              { name: 'place', label: t('register.place'), help: t('register.placeHelp') },
              { name: 'text', kind: 'long', label: t('register.text') },
            ]}
          >
            <PaperField name="photoBase64" label={t('register.photo')} />
            <input type="hidden" name="siteId" value={site.id} />
          </EntryForm>
        </Card>
      ) : (
        <EmptyState title={t('register.chooseSite')} />
      )}
    </>
  );
}
