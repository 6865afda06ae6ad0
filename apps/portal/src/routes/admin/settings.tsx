import { can, clientRoles, headquartersRoles, memberRoles } from '@zhiqin/access/rules';
import { textFor } from '@zhiqin/i18n';
import {
  Banner,
  Button,
  Card,
  Checkboxes,
  DataTable,
  NextPage,
  PageHead,
  Select,
  TextField,
  TimeText,
} from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { useName } from '../../names.ts';
import { SettingsMenu } from '../../parts/settings-menu.tsx';
import { ask, attempt } from '../../problem.ts';
import { useProblem } from '../../use-problem.ts';
import { useSelf } from '../../use-self.ts';
import type { Route } from './+types/settings';

export async function loader(args: Route.LoaderArgs) {
  const before = new URL(args.request.url).searchParams.get('before') || null;
  return ask(args, async ({ caller, actor }) => ({
    members: await caller.access.listMembers(),
    sites: await caller.sites.listSites(),
    clients: can(actor.role, 'client.list') ? await caller.sites.listClients() : [],
    audit: can(actor.role, 'audit.list') ? await caller.access.listAudit({ before, limit: 50 }) : null,
  }));
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  return attempt(args, async ({ caller }) => {
    if (text('wish') === 'end') {
      await caller.access.endMembership({ membershipId: text('membershipId') });
      return { ended: true };
    }
    const { sentTo } = await caller.access.inviteMember({
      login: text('login'),
      displayName: text('displayName'),
      role: text('role') as (typeof memberRoles)[number],
      siteIds: form.getAll('siteIds').map(String),
      clientIds: form.getAll('clientIds').map(String),
    });
    return { sentTo };
  });
}

const invited = memberRoles.filter((role) => role !== 'guard' && role !== 'squad_leader');

export default function Settings({
  loaderData: { members, sites, clients, audit },
  actionData,
}: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portal', 'portalSite', 'personal', 'sites', 'access']);
  const name = useName();
  const problem = useProblem();
  const { role, tenant, membershipId } = useSelf();
  const sentTo = actionData && 'sentTo' in actionData ? actionData.sentTo : null;
  const labels = {
    login: t('portal:signIn.login'),
    displayName: t('portal:profile.name'),
    role: t('portal:profile.role'),
    siteIds: t('portal:settings.sites'),
    clientIds: t('portal:settings.clients'),
  };
  const scopeOf = (member: (typeof members)[number]) => {
    if (headquartersRoles.includes(member.role as (typeof headquartersRoles)[number]))
      return t('portal:settings.allSites');
    if (clientRoles.includes(member.role as (typeof clientRoles)[number]))
      return clients
        .filter((one) => member.clientIds.includes(one.id))
        .map((one) => name(one.name, one.nameEn))
        .join(' · ');
    return sites
      .filter((one) => member.siteIds.includes(one.id))
      .map((one) => name(one.name, one.nameEn))
      .join(' · ');
  };
  const present = members.filter((member) => !member.endedAt && member.role !== 'guard');
  return (
    <>
      <PageHead title={t('portal:menu.settings')} note={name(tenant.name, tenant.nameEn)} />
      <SettingsMenu />
      <div className="grid gap-4">
        {sentTo ? <Banner tone="met">{t('portal:settings.invited', { to: sentTo })}</Banner> : null}
        <FormProblem labels={labels} />
        <Card title={t('portal:settings.members')} flush>
          <DataTable
            caption={t('portal:settings.members')}
            rows={present}
            keyOf={(member) => member.membershipId}
            columns={[
              {
                key: 'name',
                head: t('portal:profile.name'),
                cell: (member) => <span className="unbroken">{member.displayName}</span>,
              },
              {
                key: 'role',
                head: t('portal:profile.role'),
                cell: (member) => t(`portal:roles.${member.role}` as 'portal:roles.owner'),
              },
              { key: 'scope', head: t('portal:settings.scope'), cell: (member) => scopeOf(member) || '–' },
              { key: 'login', head: t('portal:profile.login'), cell: (member) => member.loginHint ?? '–' },
              {
                key: 'since',
                head: t('portal:settings.since'),
                cell: (member) => <TimeText at={member.createdAt} zone={tenant.zone} show="date" />,
              },
              {
                key: 'end',
                head: t('portalSite:devices.act'),
                cell: (member) =>
                  can(role, 'member.end') && member.membershipId !== membershipId ? (
                    <Form method="post">
                      <input type="hidden" name="membershipId" value={member.membershipId} />
                      <Button kind="quiet" name="wish" value="end">
                        {t('portal:settings.end')}
                      </Button>
                    </Form>
                  ) : null,
              },
            ]}
          />
        </Card>
        {can(role, 'member.invite') ? (
          <Card title={t('portal:settings.invite')}>
            <Form method="post" className="form" noValidate>
              <TextField
                name="login"
                label={labels.login}
                help={t('portal:settings.inviteHelp')}
                error={problem.at('login')}
                defaultValue={problem.typed('login')}
              />
              <TextField
                name="displayName"
                label={labels.displayName}
                error={problem.at('displayName')}
                defaultValue={problem.typed('displayName')}
              />
              <Select
                name="role"
                label={labels.role}
                error={problem.at('role')}
                defaultValue={problem.typed('role')}
                choices={invited.map((one) => ({ value: one, label: t(`portal:roles.${one}`) }))}
              />
              <Checkboxes
                name="siteIds"
                legend={labels.siteIds}
                help={t('portal:settings.sitesHelp')}
                error={problem.at('siteIds')}
                choices={sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) }))}
              />
              <Checkboxes
                name="clientIds"
                legend={labels.clientIds}
                help={t('portal:settings.clientsHelp')}
                error={problem.at('clientIds')}
                choices={clients.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) }))}
              />
              <div>
                <Button name="wish" value="invite">
                  {t('portal:settings.invite')}
                </Button>
              </div>
            </Form>
          </Card>
        ) : null}
        {audit ? (
          <Card title={t('portal:settings.audit')} flush>
            <DataTable
              caption={t('portal:settings.audit')}
              rows={audit.rows}
              keyOf={(row) => row.id}
              columns={[
                {
                  key: 'at',
                  head: t('portalSite:duty.at'),
                  cell: (row) => <TimeText at={row.at} zone={tenant.zone} />,
                },
                {
                  key: 'who',
                  head: t('portal:settings.who'),
                  cell: (row) =>
                    row.actorName ?? t(`portal:actorKinds.${row.actorKind}` as 'portal:actorKinds.system'),
                },
                {
                  key: 'what',
                  head: t('portal:settings.what'),
                  cell: (row) =>
                    textFor(i18n, 'access', `action.${row.action}`, { defaultValue: row.action }),
                },
                {
                  key: 'request',
                  head: t('portal:settings.request'),
                  cell: (row) => <span className="code small">{row.requestId}</span>,
                },
              ]}
            />
            <div className="px-4 pb-4">
              <NextPage next={audit.next} />
            </div>
          </Card>
        ) : null}
      </div>
    </>
  );
}
