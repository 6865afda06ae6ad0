import { can } from '@zhiqin/access/rules';
import { type NoticeKind, noticeKinds } from '@zhiqin/notifications/rules';
import { Banner, Button, Card, EmptyState, Fact, Facts, LinkButton, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, useSearchParams } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { valuesOf } from '../../form-values.ts';
import { EntryForm, type FormField } from '../../parts/form-fields.tsx';
import { NoticeMenu } from '../../parts/notice-menu.tsx';
import { ask, attempt, formOf } from '../../problem.ts';
import { useSelf } from '../../use-self.ts';
import type { Route } from './+types/channels';

export async function loader(args: Route.LoaderArgs) {
  return { channels: await ask(args, ({ caller }) => caller.notifications.listChannels()) };
}

export async function action(args: Route.ActionArgs) {
  const { text, all } = valuesOf(await formOf(args.request));
  const channelId = text('channelId');
  const noticeKinds = all('noticeKinds') as NoticeKind[];
  return attempt(args, async ({ caller: { notifications } }) => {
    switch (text('wish')) {
      case 'test':
        await notifications.sendTest({ channelId });
        return { tested: true };
      case 'test-own':
        await notifications.sendTest({ way: text('way') as 'sms' });
        return { tested: true };
      case 'remove':
        await notifications.removeChannel({ channelId });
        return {};
      case 'change':
        await notifications.changeChannel({ channelId, name: text('name'), noticeKinds });
        return { changed: true };
      default: {
        const kind = text('kind') as 'webhook' | 'robot';
        const added = { kind, name: text('name'), address: text('address'), noticeKinds };
        return { secret: (await notifications.addChannel(added)).secret };
      }
    }
  });
}

/** 对外渠道: webhooks and group robots, which notices each gets, and a test of every way. */
export default function Channels({ loaderData: { channels }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('portalNotifications');
  const { role, tenant } = useSelf();
  const [search] = useSearchParams();
  const mayKeep = can(role, 'channel.keep');
  const changed = search.get('change');
  const here = '/admin/messages/channels';
  const kinds = noticeKinds.map((value) => ({ value, label: t(`kinds.${value}`) }));
  const fields = (value?: { name: string; noticeKinds: readonly string[] }): FormField[] => [
    { name: 'name', label: t('channels.name'), value: value?.name },
    {
      name: 'noticeKinds',
      kind: 'several',
      label: t('channels.noticeKinds'),
      choices: kinds,
      value: value?.noticeKinds,
    },
  ];
  const secret = actionData && 'secret' in actionData ? actionData.secret : null;
  const act = (channelId: string, wish: string, label: string) => (
    <Form method="post">
      <input type="hidden" name="channelId" value={channelId} />
      <Button kind="quiet" name="wish" value={wish}>
        {label}
      </Button>
    </Form>
  );
  return (
    <>
      <PageHead
        title={t('channels.title')}
        note={t('channels.lead')}
        actions={
          mayKeep && !search.has('add') ? (
            <LinkButton to={`${here}?add=1`}>{t('channels.add')}</LinkButton>
          ) : null
        }
      />
      <NoticeMenu />
      <div className="grid gap-4">
        {secret ? (
          <Banner tone="unproven">
            {t('channels.secret')} <code className="code break-all">{secret}</code>
          </Banner>
        ) : null}
        {actionData && 'tested' in actionData ? <Banner tone="met">{t('channels.tested')}</Banner> : null}
        {search.has('add') || changed ? null : <FormProblem />}
        {mayKeep && search.has('add') && !secret ? (
          <Card title={t('channels.add')}>
            <EntryForm
              back={here}
              submit={t('channels.save')}
              fields={[
                {
                  name: 'kind',
                  kind: 'choice',
                  label: t('channels.kind'),
                  choices: (['robot', 'webhook'] as const).map((value) => ({
                    value,
                    label: t(`channels.kinds.${value}`),
                  })),
                },
                { name: 'address', label: t('channels.address'), help: t('channels.addressHelp') },
                ...fields(),
              ]}
            />
          </Card>
        ) : null}
        {channels.length === 0 ? (
          <EmptyState title={t('channels.none')} example={t('channels.noneText')} />
        ) : null}
        {channels.map((channel) => (
          <Card key={channel.id} title={channel.name}>
            <Facts>
              <Fact name={t('channels.kind')}>{t(`channels.kinds.${channel.kind}`)}</Fact>
              <Fact name={t('channels.address')}>
                <span className="code break-all">{channel.addressHint}</span>
              </Fact>
              <Fact name={t('channels.noticeKinds')}>
                {channel.noticeKinds.map((kind) => t(`kinds.${kind}`)).join(' · ')}
              </Fact>
              <Fact name={t('push.since')}>
                <TimeText at={channel.createdAt} zone={tenant.zone} />
              </Fact>
            </Facts>
            {channel.kind === 'webhook' ? <p className="quiet small">{t('channels.signature')}</p> : null}
            {mayKeep && changed === channel.id ? (
              <EntryForm back={here} submit={t('channels.save')} fields={fields(channel)}>
                <input type="hidden" name="channelId" value={channel.id} />
                <input type="hidden" name="wish" value="change" />
              </EntryForm>
            ) : mayKeep ? (
              <div className="flex flex-wrap gap-2">
                {act(channel.id, 'test', t('channels.test'))}
                <LinkButton kind="quiet" to={`${here}?change=${channel.id}`}>
                  {t('channels.change')}
                </LinkButton>
                {act(channel.id, 'remove', t('channels.remove'))}
              </div>
            ) : null}
          </Card>
        ))}
        {mayKeep ? (
          <Card title={t('channels.own')}>
            <p>{t('channels.ownLead')}</p>
            <Form method="post" className="flex flex-wrap gap-2">
              <input type="hidden" name="wish" value="test-own" />
              {(['sms', 'voice', 'mail'] as const).map((way) => (
                <Button key={way} kind="plain" name="way" value={way}>
                  {t(`channels.ways.${way}`)}
                </Button>
              ))}
            </Form>
          </Card>
        ) : null}
      </div>
    </>
  );
}
