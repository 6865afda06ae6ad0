import { can } from '@zhiqin/access/rules';
import { PageHead, Tabs } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Outlet, useRouteLoaderData } from 'react-router';
import { ask } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/layout';

export async function loader(args: Route.LoaderArgs) {
  return {
    guard: await ask(args, ({ caller }) => caller.workforce.getGuard({ guardId: args.params.guardId })),
  };
}

/** A guard's pages: his name and one tab a page, as far as the reader may. */
export default function PersonLayout({ loaderData: { guard } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalPeople', 'workforce']);
  const { role } = useSelf();
  const base = `/admin/people/${guard.id}`;
  const tabs = [
    { to: base, label: t('portalPeople:tabs.file'), also: [`${base}/edit`, `${base}/certificate`] },
    ...(can(role, 'paper.read') ? [{ to: `${base}/papers`, label: t('portalPeople:tabs.papers') }] : []),
    ...(can(role, 'employment.read-terms')
      ? [{ to: `${base}/terms`, label: t('portalPeople:tabs.terms') }]
      : []),
    ...(can(role, 'guard.read-eligibility')
      ? [{ to: `${base}/eligibility`, label: t('portalPeople:tabs.eligibility') }]
      : []),
    ...(can(role, 'protection.keep')
      ? [{ to: `${base}/protection`, label: t('portalPeople:tabs.protection') }]
      : []),
    ...(can(role, 'leaving.read') ? [{ to: `${base}/leaving`, label: t('portalPeople:tabs.leaving') }] : []),
  ];
  return (
    <>
      <PageHead
        title={guard.name}
        steps={[{ label: t('workforce:title'), to: '/admin/people' }, { label: guard.staffNo }]}
      />
      {tabs.length > 1 ? <Tabs label={guard.name} tabs={tabs} /> : null}
      <div className="grid gap-4">
        <Outlet />
      </div>
    </>
  );
}

/** The guard of these pages, as the layout loaded him. */
export function usePerson() {
  const found = useRouteLoaderData<typeof loader>('routes/admin/person/layout');
  if (!found) throw new Error('only below /admin/people/:guardId');
  return found.guard;
}
