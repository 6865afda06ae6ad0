import { EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import type { Route } from './+types/squad';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => ({ sites: await caller.sites.listSites() }));
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    await caller.workforce.createSquad({
      siteId: text('siteId'),
      code: text('code'),
      name: text('name'),
      nameEn: given('nameEn'),
    });
    return redirect('/admin/people');
  });
}

export default function NewSquad({ loaderData: { sites } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalForms', 'sites', 'workforce']);
  const name = useName();
  const title = t('squad.title');
  return (
    <>
      <PageHead
        title={title}
        steps={[{ label: t('workforce:title'), to: '/admin/people' }, { label: title }]}
        note={t('squad.lead')}
      />
      {sites.length === 0 ? (
        <EmptyState
          title={t('steps.needsSite')}
          action={<LinkButton to="/admin/sites/new">{t('site.title')}</LinkButton>}
        />
      ) : (
        <EntryForm
          back="/admin/people"
          fields={[
            {
              name: 'siteId',
              kind: 'choice',
              label: t('sites:title'),
              choices: sites.map((site) => ({ value: site.id, label: name(site.name, site.nameEn) })),
            },
            { name: 'code', label: t('squad.code'), help: t('codeHelp', { example: 'A' }) },
            { name: 'name', label: t('sites:name') },
            { name: 'nameEn', label: t('sites:nameEn'), help: t('nameEnHelp') },
          ]}
        />
      )}
    </>
  );
}
