import { can } from '@zhiqin/access/rules';
import { satisfactions, ticketKinds } from '@zhiqin/service/rules';
import { Button, Card, EmptyState, LinkButton, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { valuesOf } from '../../form-values.ts';
import { useName } from '../../names.ts';
import { EntryForm } from '../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../problem.ts';
import type { Route } from './+types/complaints';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, actor }) => {
    const [tickets, sites] = await Promise.all([
      caller.service.listReleasedTickets({}),
      caller.sites.listSites(),
    ]);
    return { tickets, sites, may: can(actor.role, 'ticket.complain') };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller: { service } }) => {
    if (text('ticketId'))
      await service.rateOwnTicket({ ticketId: text('ticketId'), satisfied: text('satisfied') as 'yes' });
    else
      await service.complain({
        siteId: text('siteId'),
        kind: text('kind') as 'complaint',
        text: text('text'),
      });
    return redirect('/client/complaints');
  });
}

/** 投诉与建议 of the client's office, with what came of each; and what residents said and was shared. */
export default function ClientComplaints({ loaderData: { tickets, sites, may } }: Route.ComponentProps) {
  const { t } = useTranslation('portalService');
  const name = useName();
  const [search] = useSearchParams();
  const here = '/client/complaints';
  const isNew = search.get('do') === 'new';
  const add = may ? <LinkButton to={`${here}?do=new`}>{t('client.complaints.add')}</LinkButton> : null;
  return (
    <>
      <PageHead title={t('client.complaints.title')} note={t('client.complaints.lead')} actions={add} />
      {isNew ? (
        <Card title={t('client.complaints.add')}>
          <EntryForm
            back={here}
            fields={[
              {
                name: 'siteId',
                kind: 'choice',
                label: t('site'),
                choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
              },
              {
                name: 'kind',
                kind: 'choice',
                label: t('client.complaints.kind'),
                choices: ticketKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
              },
              { name: 'text', kind: 'long', label: t('client.complaints.text') },
            ]}
          />
        </Card>
      ) : (
        <FormProblem />
      )}
      {tickets.length === 0 && !isNew ? (
        <EmptyState
          title={t('client.complaints.none')}
          example={t('client.complaints.noneText')}
          action={add}
        />
      ) : null}
      <div className="grid gap-4">
        {tickets.map((one) => (
          <Card
            key={one.id}
            title={`${t(`kinds.${one.kind}`)} · ${name(one.siteName, one.siteNameEn)}`}
            aside={<span className="quiet">{one.ticketNo ?? '…'}</span>}
          >
            <p className="quiet">
              {t(one.isOwn ? 'client.complaints.own' : 'client.complaints.resident')} ·{' '}
              <TimeText at={one.receivedAt} zone={one.zone} />
            </p>
            <p className="prose break-words whitespace-pre-line">{one.text}</p>
            {one.reply ? (
              <p className="prose break-words whitespace-pre-line">
                <strong>{t('client.complaints.reply')}</strong> {one.reply}
              </p>
            ) : (
              <p>
                {one.replyDueAt ? (
                  <>
                    {t('client.complaints.waiting')} <TimeText at={one.replyDueAt} zone={one.zone} />
                  </>
                ) : (
                  t('client.complaints.starting')
                )}
              </p>
            )}
            {one.result ? (
              <p className="prose break-words whitespace-pre-line">
                <strong>{t('client.complaints.result')}</strong> {one.result}
              </p>
            ) : null}
            {one.satisfied ? <p>{t(`satisfaction.${one.satisfied}`)}</p> : null}
            {may && one.isOwn && one.repliedAt && !one.satisfied ? (
              <Form method="post" className="mt-2 flex flex-wrap items-center gap-2">
                <input type="hidden" name="ticketId" value={one.id} />
                <span>{t('client.complaints.rate')}</span>
                {satisfactions.map((answer) => (
                  <Button key={answer} kind="plain" name="satisfied" value={answer}>
                    {t(`satisfaction.${answer}`)}
                  </Button>
                ))}
              </Form>
            ) : null}
          </Card>
        ))}
      </div>
    </>
  );
}
