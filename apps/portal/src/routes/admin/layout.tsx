import { type Action, can } from '@zhiqin/access/rules';
import { AppShell, Icon, type IconName } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, redirect } from 'react-router';
import { PageError } from '../../page-error.tsx';
import { ReadOnlyBanner } from '../../parts/read-only-banner.tsx';
import { ShellFoot } from '../../parts/shell-foot.tsx';
import { StoryLine } from '../../parts/story-line.tsx';
import { ask } from '../../problem.ts';
import type { Route } from './+types/layout';

export async function loader(args: Route.LoaderArgs) {
  const self = await ask(args, ({ caller }) => caller.access.readSelf());
  if (self.role.startsWith('client_')) throw redirect('/client');
  if (self.role === 'guard') throw redirect('/guard/');
  const story = self.tenant.isDemo
    ? await ask(args, ({ caller }) => caller.access.readStoryProgress())
    : null;
  return { self, story };
}

const areas = [
  { to: '/admin', name: 'today', action: 'today.read' },
  { to: '/admin/board', name: 'board', action: 'board.read' },
  { to: '/admin/incidents', name: 'incidents', action: 'incident.read' },
  { to: '/admin/hazards', name: 'hazards', action: 'hazard.read' },
  { to: '/admin/preparedness', name: 'preparedness', action: 'preparedness.read' },
  { to: '/admin/sites', name: 'sites', action: 'site.list' },
  { to: '/admin/people', name: 'people', action: 'guard.list' },
  { to: '/admin/training', name: 'training', action: 'training.read' },
  { to: '/admin/assessment', name: 'assessment', action: 'assessment.read' },
  { to: '/admin/engagements', name: 'engagements', action: 'engagement.read' },
  { to: '/admin/clients', name: 'clients', action: 'client.list' },
  { to: '/admin/service', name: 'service', action: 'bulletin.read' },
  { to: '/admin/money', name: 'money', action: 'rate.read' },
  { to: '/admin/reports', name: 'reports', action: 'report.read' },
  { to: '/admin/inbox', name: 'inbox', action: 'inbox.list' },
  { to: '/admin/settings', name: 'settings', action: 'member.list' },
  // Who sees no members may still see what is paid.
  { to: '/admin/settings/subscription', name: 'settings', action: 'subscription.read' },
] as const satisfies readonly { to: string; name: IconName; action: Action }[];

export default function AdminLayout({ loaderData: { self, story } }: Route.ComponentProps) {
  return (
    <AdminFrame self={self}>
      <StoryLine story={story} zone={self.tenant.zone} />
      <Outlet />
    </AdminFrame>
  );
}

export function ErrorBoundary({ loaderData }: Route.ErrorBoundaryProps) {
  if (!loaderData) return <PageError />;
  return (
    <AdminFrame self={loaderData.self}>
      <PageError />
    </AdminFrame>
  );
}

type Self = Awaited<ReturnType<typeof loader>>['self'];

function AdminFrame({ self, children }: { self: Self; children: ReactNode }) {
  const { t } = useTranslation('portal');
  const menu = areas
    .filter((area) => can(self.role, area.action))
    .filter((area, at, open) => open.findIndex(({ name }) => name === area.name) === at)
    .map(({ to, name }) => ({
      to,
      label: t(`menu.${name}`),
      icon: <Icon name={name} />,
      exact: to === '/admin',
    }));
  return (
    <AppShell home="/admin" menu={menu} foot={<ShellFoot self={self} />}>
      <ReadOnlyBanner self={self} />
      {children}
    </AppShell>
  );
}
