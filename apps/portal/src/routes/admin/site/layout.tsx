import { type Action, can } from '@zhiqin/access/rules';
import { PageHead, Tabs } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useName } from '../../../names.ts';
import { PageError } from '../../../page-error.tsx';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/layout';

export async function loader(args: Route.LoaderArgs) {
  return { site: await ask(args, (portal) => siteOf(portal, args.params.code)) };
}

const tabs = [
  { name: 'overview', action: 'site.read' },
  { name: 'board', action: 'board.read' },
  { name: 'duty', action: 'duty.read' },
  { name: 'gate', action: 'duty.read' },
  { name: 'compliance', action: 'result.read' },
  { name: 'roster', action: 'roster.read' },
  { name: 'regulation', action: 'regulation.read' },
  { name: 'checkpoints', action: 'site.read' },
  { name: 'routes', action: 'site.read' },
  { name: 'preparedness', action: 'preparedness.read' },
  { name: 'registers/gear', action: 'equipment.read' },
  { name: 'upkeep', action: 'upkeep.read' },
  { name: 'engagement', action: 'engagement.read' },
  { name: 'devices', action: 'device.list' },
  { name: 'hours', action: 'hours.read' },
  { name: 'months', action: 'month.read' },
  { name: 'reports', action: 'report.read' },
  { name: 'binder', action: 'binder.read' },
] as const satisfies readonly { name: string; action: Action }[];

/** Pages that belong to a tab without standing below its address. */
const alsoOf: Partial<Record<(typeof tabs)[number]['name'], readonly string[]>> = {
  overview: ['posts'],
  duty: ['proof'],
  checkpoints: ['labels'],
  'registers/gear': ['registers'],
};

export default function SiteLayout({ loaderData: { site } }: Route.ComponentProps) {
  const { t } = useTranslation(['portal', 'sites']);
  const name = useName();
  const { role } = useSelf();
  const base = `/admin/sites/${site.code}`;
  const own = tabs
    .filter((tab) => can(role, tab.action))
    .map((tab) => ({
      to: tab.name === 'overview' ? base : `${base}/${tab.name}`,
      label: t(`portal:tabs.${tab.name}`),
      deep: tab.name !== 'overview',
      also: alsoOf[tab.name]?.map((one) => `${base}/${one}`),
    }));
  return (
    <>
      <PageHead
        title={name(site.name, site.nameEn)}
        steps={[{ label: t('sites:title'), to: '/admin/sites' }, { label: site.code }]}
      />
      <Tabs label={t('portal:tabs.label')} tabs={own} />
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError />;
}
