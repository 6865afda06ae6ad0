import { can } from '@zhiqin/access/rules';
import {
  Button,
  Card,
  DataTable,
  EmptyState,
  LinkButton,
  Select,
  TextField,
  TimeText,
  VerdictMark,
} from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, useActionData } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { useName } from '../../../names.ts';
import { QrCode } from '../../../parts/qr-code.tsx';
import { ask, attempt, textsOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useLive } from '../../../use-live.ts';
import { useProblem } from '../../../use-problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/devices';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const [devices, health, site] = await Promise.all([
      portal.caller.access.listDevices({ siteId: id }),
      portal.caller.duty.devicesHealth({ siteId: id }),
      portal.caller.sites.getSite({ siteId: id }),
    ]);
    return { devices, health, posts: site.posts, zone, checkedAt: portal.now.getTime() };
  });
}

export async function action(args: Route.ActionArgs) {
  const { wish, deviceId = '', reason = '', label = '', postId } = await textsOf(args.request);
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    if (wish === 'revoke') await portal.caller.access.revokeDevice({ deviceId, reason });
    else if (wish === 'aside') await portal.caller.access.setDeviceAside({ deviceId, reason, aside: true });
    else if (wish === 'use')
      await portal.caller.access.setDeviceAside({ deviceId, reason: '-', aside: false });
    else {
      const invitation = await portal.caller.access.inviteDevice({
        siteId: id,
        kind: 'site',
        label,
        postId: postId || null,
      });
      const { code, expiresAt, linkPath } = invitation;
      return { invitation: { code, expiresAt, link: portal.origin + linkPath } };
    }
    return { done: true };
  });
}

const silentMinutes = 60;
/** Decimal, as a card's allowance is sold. */
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

export default function Devices({ loaderData }: Route.ComponentProps) {
  const { devices, health, posts, zone, checkedAt } = loaderData;
  const { t } = useTranslation(['portal', 'portalSite', 'shell']);
  const name = useName();
  const problem = useProblem();
  const { role } = useSelf();
  useLive();
  const answer = useActionData() as
    | { invitation?: { code: string; expiresAt: Date; link: string } }
    | undefined;
  const byId = new Map(health.map((one) => [one.deviceId, one]));
  const rows = devices.filter((device) => device.kind !== 'desk');
  const stateOf = (device: (typeof rows)[number]) => {
    const own = byId.get(device.deviceId);
    if (device.revokedAt)
      return { verdict: 'not-applicable', word: t('portalSite:devices.revoked') } as const;
    if (device.asideSince) return { verdict: 'waived', word: t('portalSite:devices.aside') } as const;
    if (!own?.lastHeardAt) return { verdict: 'unproven', word: t('portalSite:devices.never') } as const;
    if (checkedAt - new Date(own.lastHeardAt).getTime() > silentMinutes * 60_000)
      return { verdict: 'unproven', word: t('portalSite:devices.silent') } as const;
    return { verdict: 'met', word: t('portalSite:devices.well') } as const;
  };
  return (
    <div className="grid gap-4">
      {answer?.invitation ? (
        <Card title={t('portalSite:devices.scanThis')}>
          <div className="flex flex-wrap items-start gap-6">
            <div className="w-48">
              <QrCode text={answer.invitation.link} title={t('portalSite:devices.qr')} />
            </div>
            <div className="grid gap-2">
              <p className="prose">{t('portalSite:devices.scanHelp')}</p>
              <p className="figure-number code">{answer.invitation.code}</p>
              <p>
                <a href={answer.invitation.link} className="code">
                  {answer.invitation.link}
                </a>
              </p>
              <p className="quiet">
                {t('portalSite:devices.goodUntil')}{' '}
                <TimeText at={answer.invitation.expiresAt} zone={zone} show="time" />
              </p>
            </div>
          </div>
        </Card>
      ) : null}
      <FormProblem
        labels={{ label: t('portalSite:devices.label'), reason: t('portalSite:devices.reason') }}
      />
      <DataTable
        caption={t('portal:tabs.devices')}
        rows={rows}
        keyOf={(device) => device.deviceId}
        empty={<EmptyState title={t('portalSite:devices.none')} example={t('portalSite:devices.example')} />}
        columns={[
          { key: 'label', head: t('portalSite:devices.label'), cell: (device) => device.label },
          {
            key: 'state',
            head: t('portalSite:devices.state'),
            cell: (device) => {
              const { verdict, word } = stateOf(device);
              return (
                <span className="verdict">
                  <VerdictMark verdict={verdict} />
                  {word}
                </span>
              );
            },
          },
          {
            key: 'post',
            head: t('portalSite:duty.post'),
            cell: (device) => {
              const post = posts.find((one) => one.id === device.postId);
              return post ? name(post.name, post.nameEn) : t('portalSite:devices.goesRound');
            },
          },
          {
            key: 'heard',
            head: t('portalSite:devices.heard'),
            cell: (device) => <TimeText at={byId.get(device.deviceId)?.lastHeardAt ?? null} zone={zone} />,
          },
          {
            key: 'whole',
            head: t('portalSite:devices.records'),
            cell: (device) => {
              const own = byId.get(device.deviceId);
              if (!own) return '–';
              return own.isWhole
                ? t('portalSite:devices.whole', { count: own.accepted + own.kept })
                : t('portalSite:devices.missing', { count: own.missing });
            },
          },
          {
            key: 'data',
            head: t('portalSite:devices.data'),
            cell: (device) => {
              const used = byId.get(device.deviceId)?.dataUsed;
              if (!used) return '–';
              const total = used.sentBytes + used.receivedBytes;
              return t('portalSite:devices.dataUsed', {
                month: used.month,
                guards: used.guards,
                total: megabytes(total),
                each: megabytes(total / used.guards),
              });
            },
          },
          {
            key: 'act',
            head: t('portalSite:devices.act'),
            cell: (device) =>
              device.revokedAt || !can(role, 'device.revoke') ? null : (
                <details>
                  <summary className="cursor-pointer">{t('portalSite:devices.change')}</summary>
                  <Form method="post" className="mt-2 grid gap-2">
                    <input type="hidden" name="deviceId" value={device.deviceId} />
                    {device.asideSince ? (
                      <Button kind="plain" name="wish" value="use">
                        {t('portalSite:devices.useAgain')}
                      </Button>
                    ) : null}
                    <label className="small grid gap-1">
                      {t('portalSite:devices.reason')}
                      <input name="reason" className="field-input" />
                    </label>
                    {device.asideSince ? null : (
                      <Button kind="plain" name="wish" value="aside">
                        {t('portalSite:devices.setAside')}
                      </Button>
                    )}
                    <Button kind="danger" name="wish" value="revoke">
                      {t('portalSite:devices.revoke')}
                    </Button>
                  </Form>
                </details>
              ),
          },
        ]}
      />
      <p>
        <LinkButton kind="quiet" to="phrases">
          {t('portalSite:devices.phrases')}
        </LinkButton>
      </p>
      {can(role, 'device.invite') ? (
        <Card title={t('portalSite:devices.add')}>
          <Form method="post" className="form">
            <TextField
              name="label"
              label={t('portalSite:devices.label')}
              help={t('portalSite:devices.labelHelp')}
              error={problem.at('label')}
              defaultValue={problem.typed('label')}
              required
            />
            <Select
              name="postId"
              label={t('portalSite:duty.post')}
              empty={t('portalSite:devices.goesRound')}
              choices={posts.map((post) => ({ value: post.id, label: name(post.name, post.nameEn) }))}
            />
            <div>
              <Button name="wish" value="invite">
                {t('portalSite:devices.showCode')}
              </Button>
            </div>
          </Form>
        </Card>
      ) : null}
    </div>
  );
}
