import { can } from '@zhiqin/access/rules';
import { ticketMatters } from '@zhiqin/service/rules';
import { Banner, Button, Card, Fact, Facts, PageHead, TimeText } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useActionData } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { type FormField, FormFields } from '../../../parts/form-fields.tsx';
import { TicketCourse } from '../../../parts/ticket-course.tsx';
import { ticketStanding } from '../../../parts/ticket-standing.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/ticket';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, now }) => {
    const ticket = await caller.service.getTicket({ ticketId: args.params.ticketId });
    const { guards } = await caller.workforce.listGuards({ siteId: ticket.siteId });
    return { ticket, guards, now };
  });
}

const upheld = { yes: true, no: false, unknown: null } as const;

export async function action(args: Route.ActionArgs) {
  const { text, all } = valuesOf(await formOf(args.request));
  const { ticketId } = args.params;
  return attempt(args, async ({ caller: { service } }) => {
    switch (text('wish')) {
      case 'class':
        await service.classTicket({ ticketId, matter: text('matter') as 'other' });
        break;
      case 'reply':
        await service.replyTicket({ ticketId, reply: text('reply') });
        break;
      case 'close':
        await service.closeTicket({
          ticketId,
          result: text('result'),
          isUpheld: upheld[text('upheld') as keyof typeof upheld] ?? null,
          guardIds: all('guardIds').filter(Boolean),
        });
        break;
      case 'reopen':
        await service.reopenTicket({ ticketId, reason: text('reason') });
        break;
      case 'muster':
        await service.tellMuster({ ticketId, text: text('text') });
        break;
      case 'reveal':
        return {
          contact: (await service.revealTicketContact({ ticketId, reason: text('revealReason') })).contact,
        };
      default:
        await service.releaseTicket({ ticketId });
    }
    return redirect(`/admin/service/tickets/${ticketId}`);
  });
}

/** One ticket: what was sent, its clocks, what is done with it and what was. */
export default function Ticket({ loaderData: { ticket, guards, now } }: Route.ComponentProps) {
  const { t } = useTranslation('portalService');
  const name = useName();
  const { role } = useSelf();
  const shown = useActionData() as { contact?: string } | undefined;
  const may = can(role, 'ticket.handle');
  const isOpen = !ticket.closedAt;
  const { zone } = ticket.site;
  const time = (at: Date | null) => (at ? <TimeText at={at} zone={zone} /> : t('none'));
  const form = (wish: string, label: string, fields: readonly FormField[]) => (
    <WishForm wish={wish} label={label} fields={fields} />
  );
  return (
    <>
      <PageHead
        title={`${t(`kinds.${ticket.kind}`)} · ${name(ticket.site.name, ticket.site.nameEn)}`}
        steps={[
          { label: t('sections.tickets'), to: '/admin/service/tickets' },
          { label: ticket.ticketNo ?? '…' },
        ]}
        note={t(`tickets.states.${ticketStanding(ticket, new Date(now))}`)}
      />
      <FormProblem
        labels={{
          reply: t('tickets.reply'),
          result: t('tickets.result'),
          matter: t('tickets.matter'),
          text: t('tickets.muster'),
          reason: t('tickets.reopenReason'),
          revealReason: t('tickets.revealReason'),
        }}
      />
      {shown?.contact ? <Banner>{t('tickets.revealed', { contact: shown.contact })}</Banner> : null}
      <div className="grid gap-4">
        <Card title={t('tickets.text')}>
          <p className="prose break-words whitespace-pre-line">{ticket.text}</p>
          <Facts>
            <Fact name={t('tickets.source')}>
              {t(`sources.${ticket.source}`)} {ticket.sentByName ?? ''}
            </Fact>
            <Fact name={t('tickets.receivedAt')}>{time(ticket.receivedAt)}</Fact>
            <Fact name={t('tickets.replyDue')}>{time(ticket.replyDueAt)}</Fact>
            <Fact name={t('tickets.closeDue')}>{time(ticket.closeDueAt)}</Fact>
            <Fact name={t('tickets.owner')}>{ticket.ownerName ?? t('none')}</Fact>
            <Fact name={t('tickets.matter')}>
              {ticket.matter ? t(`matters.${ticket.matter}`) : t('none')}
            </Fact>
            {ticket.trackingNo ? <Fact name={t('tickets.trackingNo')}>{ticket.trackingNo}</Fact> : null}
            <Fact name={t('tickets.contact')}>
              {ticket.contactMasked ??
                (ticket.contactErasedAt ? t('tickets.contactErased') : t('tickets.contactNone'))}
            </Fact>
            {ticket.photos.length > 0 && !ticket.contactErasedAt ? (
              <Fact name={t('tickets.photos')}>
                {ticket.photos.map((id, i) => (
                  <a key={id} className="mr-2" href={`/api/files/${id}`}>
                    {t('tickets.photo', { no: i + 1 })}
                  </a>
                ))}
              </Fact>
            ) : null}
          </Facts>
          {ticket.contactMasked && can(role, 'personal.reveal')
            ? form('reveal', t('tickets.reveal'), [
                { name: 'revealReason', label: t('tickets.revealReason') },
              ])
            : null}
        </Card>
        {may && isOpen && !ticket.ownerId ? (
          <Card title={t('tickets.class')}>
            {form('class', t('tickets.classSave'), [
              {
                name: 'matter',
                kind: 'choice',
                label: t('tickets.matter'),
                choices: ticketMatters.map((value) => ({ value, label: t(`matters.${value}`) })),
              },
            ])}
          </Card>
        ) : null}
        <Card title={t('tickets.reply')}>
          {ticket.reply ? (
            <p className="prose break-words whitespace-pre-line">
              {ticket.reply} <span className="quiet">{time(ticket.repliedAt)}</span>
            </p>
          ) : null}
          {may && isOpen
            ? form('reply', t('tickets.replySave'), [
                { name: 'reply', kind: 'long', label: t('tickets.reply'), help: t('tickets.replyHelp') },
              ])
            : null}
          {ticket.satisfied ? (
            <p>
              {t('tickets.satisfied')}: {t(`satisfaction.${ticket.satisfied}`)}
            </p>
          ) : null}
        </Card>
        <Card title={t('tickets.close')}>
          {ticket.closedAt ? (
            <>
              <p className="prose break-words whitespace-pre-line">{ticket.result}</p>
              <p className="quiet">
                {t('tickets.upheld')}:{' '}
                {t(
                  `tickets.upheldChoices.${ticket.isUpheld === null ? 'unknown' : ticket.isUpheld ? 'yes' : 'no'}`,
                )}{' '}
                {ticket.guards.map((one) => one.name).join(' · ')}
              </p>
              {may
                ? form('reopen', t('tickets.reopen'), [{ name: 'reason', label: t('tickets.reopenReason') }])
                : null}
            </>
          ) : may ? (
            form('close', t('tickets.closeSave'), [
              { name: 'result', kind: 'long', label: t('tickets.result'), help: t('tickets.resultHelp') },
              {
                name: 'upheld',
                kind: 'choice',
                label: t('tickets.upheld'),
                choices: (['yes', 'no', 'unknown'] as const).map((value) => ({
                  value,
                  label: t(`tickets.upheldChoices.${value}`),
                })),
                value: 'unknown',
              },
              {
                name: 'guardIds',
                kind: 'several',
                label: t('tickets.guards'),
                help: t('tickets.guardsHelp'),
                choices: guards.map((one) => ({ value: one.id, label: one.name })),
              },
            ])
          ) : null}
        </Card>
        {may ? (
          <Card title={t('tickets.muster')}>
            {ticket.orderId ? (
              <p>{t('tickets.musterDone')}</p>
            ) : (
              form('muster', t('tickets.musterSave'), [
                { name: 'text', kind: 'long', label: t('tickets.muster'), help: t('tickets.musterHelp') },
              ])
            )}
            {ticket.releasedAt ? (
              <p className="mt-3">{t('tickets.released')}</p>
            ) : ticket.site.clientId ? (
              <Form method="post" className="mt-3">
                <Button kind="plain" name="wish" value="release">
                  {t('tickets.release')}
                </Button>
              </Form>
            ) : null}
          </Card>
        ) : null}
        <Card title={t('tickets.course')}>
          <TicketCourse course={ticket.course} zone={zone} />
        </Card>
      </div>
    </>
  );
}

function WishForm({ wish, label, fields }: { wish: string; label: ReactNode; fields: readonly FormField[] }) {
  return (
    <Form method="post" className="form mt-3" noValidate>
      <FormFields fields={fields} />
      <div>
        <Button name="wish" value={wish}>
          {label}
        </Button>
      </div>
    </Form>
  );
}
