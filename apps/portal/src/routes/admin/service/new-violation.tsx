import { personKinds, violationKinds } from '@zhiqin/duty/rules';
import { Card, EmptyState, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { localInstant } from '../../../local-instant.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { SiteChips } from '../../../parts/site-chips.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import type { Route } from './+types/new-violation';

export async function loader(args: Route.LoaderArgs) {
  const wished = new URL(args.request.url).searchParams.get('site');
  const sites = await ask(args, ({ caller }) => caller.sites.listSites());
  return { sites, site: sites.find((one) => one.id === wished) ?? (sites.length === 1 ? sites[0] : null) };
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    await caller.service.recordViolation({
      siteId: text('siteId'),
      happenedAt: localInstant(text('happenedAt'), text('zone')) ?? '',
      violationKind: text('violationKind') as 'other',
      personKind: text('personKind') as 'visitor',
      name: given('name'),
      unit: given('unit'),
      plate: given('plate'),
      text: text('text'),
    });
    return redirect('/admin/service/conduct');
  });
}

/** What somebody who is no guard did against the rules. */
export default function NewViolation({ loaderData: { sites, site } }: Route.ComponentProps) {
  const { t } = useTranslation('portalService');
  const name = useName();
  return (
    <>
      <PageHead
        title={t('conduct.add')}
        note={t('conduct.lead')}
        steps={[{ label: t('sections.conduct'), to: '/admin/service/conduct' }, { label: t('conduct.add') }]}
      />
      <SiteChips sites={sites} chosen={site?.id ?? null} to="/admin/service/conduct/new" />
      {site ? (
        <Card title={name(site.name, site.nameEn)}>
          <EntryForm
            back="/admin/service/conduct"
            fields={[
              { name: 'happenedAt', kind: 'datetime-local', label: t('conduct.happenedAt') },
              {
                name: 'violationKind',
                kind: 'choice',
                label: t('conduct.kind'),
                choices: violationKinds.map((value) => ({ value, label: t(`violationKinds.${value}`) })),
              },
              {
                name: 'personKind',
                kind: 'choice',
                label: t('conduct.personKind'),
                choices: personKinds.map((value) => ({ value, label: t(`personKinds.${value}`) })),
              },
              { name: 'name', label: t('conduct.name') },
              { name: 'unit', label: t('conduct.unit') },
              { name: 'plate', label: t('conduct.plate') },
              { name: 'text', kind: 'long', label: t('conduct.text') },
            ]}
          >
            <input type="hidden" name="siteId" value={site.id} />
            <input type="hidden" name="zone" value={site.zone} />
          </EntryForm>
        </Card>
      ) : (
        <EmptyState title={t('chooseSite')} />
      )}
    </>
  );
}
