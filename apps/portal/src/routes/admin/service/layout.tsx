import { type Action, can } from '@zhiqin/access/rules';
import { Tabs } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { PageError } from '../../../page-error.tsx';
import { useSelf } from '../../../use-self.ts';

const sections = [
  { name: 'tickets', action: 'ticket.read' },
  { name: 'appraisals', action: 'appraisal.read-template' },
  { name: 'surveys', action: 'survey.read' },
  { name: 'conduct', action: 'violation.read' },
  { name: 'links', action: 'ticket.read' },
  { name: 'bulletins', action: 'bulletin.read' },
  { name: 'meetings', action: 'bulletin.read' },
  { name: 'night-rounds', action: 'night-round.read' },
  { name: 'police', action: 'unlawful-request.read' },
] as const satisfies readonly { name: string; action: Action }[];

/** 服务: what client and residents say, and what is done with it. */
export default function ServiceLayout() {
  const { t } = useTranslation('portalService');
  const { role } = useSelf();
  const tabs = sections
    .filter((section) => can(role, section.action))
    .map(({ name }) => ({ to: `/admin/service/${name}`, label: t(`sections.${name}`), deep: true }));
  return (
    <>
      <Tabs label={t('sections.label')} tabs={tabs} />
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError />;
}
