import { briefElements, incidentTypeCodes, severities } from '@zhiqin/incidents/rules';
import { Card, EmptyState, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { localInstant } from '../../../local-instant.ts';
import { useName } from '../../../names.ts';
import { EntryForm, type FormField } from '../../../parts/form-fields.tsx';
import { useIncidentWords } from '../../../parts/incident-words.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import type { Route } from './+types/new-incident';

export async function loader(args: Route.LoaderArgs) {
  const siteId = new URL(args.request.url).searchParams.get('site');
  return ask(args, async ({ caller }) => {
    const sites = await caller.sites.listSites();
    const site = sites.find((one) => one.id === siteId) ?? (sites.length === 1 ? sites[0] : undefined);
    const plan = site ? await caller.sites.getSite({ siteId: site.id }) : null;
    return { sites, site: site ?? null, posts: plan?.posts ?? [] };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, all } = valuesOf(await formOf(args.request));
  const count = (name: string) => (text(name) === '' ? null : Number(text(name)));
  return attempt(args, async ({ caller }) => {
    const { incidentId } = await caller.incidents.reportIncident({
      siteId: text('siteId'),
      postId: text('postId'),
      incidentType: text('incidentType') as 'fire',
      severity: text('severity') as 'minor',
      occurredAt: localInstant(text('occurredAt'), text('zone') || 'Asia/Shanghai'),
      place: given('place'),
      nature: given('nature'),
      people: count('people'),
      features: given('features'),
      losses: given('losses'),
      unknown: all('unknown') as (typeof briefElements)[number][],
      casualties: count('casualties'),
      firstAction: given('firstAction'),
    });
    return redirect(`/admin/incidents/${incidentId}`);
  });
}

/** 登记事件: taken down at the desk from a telephone call. */
export default function NewIncident({ loaderData: { sites, site, posts } }: Route.ComponentProps) {
  const { t } = useTranslation('portalIncidents');
  const words = useIncidentWords();
  const name = useName();
  const choices = (codes: readonly string[], field: string) =>
    codes.map((value) => ({ value, label: words.code(field, value) }));
  const fields: FormField[] = [
    {
      name: 'postId',
      kind: 'choice',
      label: t('post'),
      choices: posts.map((post) => ({ value: post.id, label: name(post.name, post.nameEn) })),
    },
    {
      name: 'incidentType',
      kind: 'choice',
      label: t('type'),
      choices: choices(incidentTypeCodes, 'incidentType'),
      empty: '–',
    },
    {
      name: 'severity',
      kind: 'choice',
      label: t('severity'),
      choices: choices(severities, 'severity'),
      value: 'minor',
    },
    { name: 'occurredAt', kind: 'datetime-local', label: t('occurredAt'), help: t('calls.time') },
    { name: 'place', label: t('elements.place') },
    { name: 'nature', kind: 'long', label: t('elements.nature') },
    { name: 'people', kind: 'number', label: t('elements.people') },
    { name: 'features', kind: 'long', label: t('elements.features') },
    { name: 'losses', kind: 'long', label: t('elements.losses') },
    {
      name: 'unknown',
      kind: 'several',
      label: t('unknown'),
      help: t('report.unknownHelp'),
      choices: briefElements.map((value) => ({ value, label: t(`elements.${value}`) })),
    },
    { name: 'casualties', kind: 'number', label: t('casualties') },
    { name: 'firstAction', kind: 'long', label: t('firstAction') },
  ];
  return (
    <>
      <PageHead
        title={t('report.title')}
        steps={[{ label: t('title'), to: '/admin/incidents' }, { label: t('report.title') }]}
        note={t('report.lead')}
      />
      <nav className="chips mb-3" aria-label={t('site')}>
        {sites.map((one) => (
          <Link
            key={one.id}
            className="chip"
            to={`/admin/incidents/new?site=${one.id}`}
            aria-current={one.id === site?.id ? 'true' : undefined}
          >
            {name(one.name, one.nameEn)}
          </Link>
        ))}
      </nav>
      {site ? (
        <Card title={name(site.name, site.nameEn)}>
          <EntryForm back="/admin/incidents" submit={t('report.save')} fields={fields}>
            <input type="hidden" name="siteId" value={site.id} />
            <input type="hidden" name="zone" value={site.zone} />
          </EntryForm>
        </Card>
      ) : (
        <EmptyState title={t('report.chooseSite')} />
      )}
    </>
  );
}
