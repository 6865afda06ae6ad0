import { AppShell, Icon } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, redirect } from 'react-router';
import { PageError } from '../../page-error.tsx';
import { ShellFoot } from '../../parts/shell-foot.tsx';
import { StoryLine } from '../../parts/story-line.tsx';
import { ask } from '../../problem.ts';
import type { Route } from './+types/layout';

export async function loader(args: Route.LoaderArgs) {
  const self = await ask(args, ({ caller }) => caller.access.readSelf());
  if (!self.role.startsWith('client_')) throw redirect('/');
  const story = self.tenant.isDemo
    ? await ask(args, ({ caller }) => caller.access.readStoryProgress())
    : null;
  return { self, story };
}

export default function ClientLayout({ loaderData: { self, story } }: Route.ComponentProps) {
  return (
    <ClientFrame self={self}>
      <StoryLine story={story} zone={self.tenant.zone} />
      <Outlet />
    </ClientFrame>
  );
}

export function ErrorBoundary({ loaderData }: Route.ErrorBoundaryProps) {
  if (!loaderData) return <PageError />;
  return (
    <ClientFrame self={loaderData.self}>
      <PageError />
    </ClientFrame>
  );
}

type Self = Awaited<ReturnType<typeof loader>>['self'];

function ClientFrame({ self, children }: { self: Self; children: ReactNode }) {
  const { t } = useTranslation('portal');
  const menu = [
    { to: '/client', label: t('menu.reports'), icon: <Icon name="reports" />, exact: true },
    { to: '/client/money', label: t('menu.money'), icon: <Icon name="money" /> },
    { to: '/client/incidents', label: t('menu.incidents'), icon: <Icon name="incidents" /> },
    { to: '/client/duty-plan', label: t('menu.dutyPlan'), icon: <Icon name="engagements" /> },
    { to: '/client/requests', label: t('menu.requests'), icon: <Icon name="assessment" /> },
    { to: '/client/hazards', label: t('menu.hazards'), icon: <Icon name="hazards" /> },
    { to: '/client/preparedness', label: t('menu.preparedness'), icon: <Icon name="preparedness" /> },
    { to: '/client/appraisal', label: t('menu.appraisal'), icon: <Icon name="assessment" /> },
    { to: '/client/complaints', label: t('menu.complaints'), icon: <Icon name="service" /> },
    { to: '/client/bulletins', label: t('menu.bulletins'), icon: <Icon name="board" /> },
    { to: '/client/regulations', label: t('menu.regulations'), icon: <Icon name="sites" /> },
    { to: '/client/notices', label: t('menu.inbox'), icon: <Icon name="inbox" /> },
    { to: '/client/profile', label: t('menu.profile'), icon: <Icon name="profile" /> },
  ];
  return (
    <AppShell home="/client" menu={menu} foot={<ShellFoot self={self} />}>
      {children}
    </AppShell>
  );
}
