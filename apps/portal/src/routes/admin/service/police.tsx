import { can } from '@zhiqin/access/rules';
import { textFor } from '@zhiqin/i18n';
import { unlawfulKinds } from '@zhiqin/service/rules';
import { Card, DataTable, DayText, EmptyState, LinkButton, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { useServiceWords } from '../../../parts/service-words.ts';
import { useEntrySummary } from '../../../parts/use-entry-summary.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/police';

const kinds = ['police.visit', 'police.liaison'] as const;

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const [requests, sites, ...logs] = await Promise.all([
      caller.service.listUnlawfulRequests({}),
      caller.sites.listSites(),
      ...kinds.map((kind) => caller.duty.dutyLog({ kind, limit: 50 })),
    ]);
    const lines = logs
      .flatMap((log) => log.lines)
      .sort((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime());
    return { requests, sites, lines };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller: { service } }) => {
    if (text('unlawfulRequestId'))
      await service.settleUnlawfulRequest({
        unlawfulRequestId: text('unlawfulRequestId'),
        refusedOn: given('refusedOn'),
        refusal: given('refusal'),
        reportedOn: given('reportedOn'),
        reportedTo: given('reportedTo'),
        receiptNo: given('receiptNo'),
      });
    else
      await service.recordUnlawfulRequest({
        siteId: text('siteId'),
        requestedOn: text('requestedOn'),
        requester: text('requester'),
        request: text('request') as 'other',
        text: text('text'),
      });
    return redirect('/admin/service/police');
  });
}

/** 警务往来 (S3-6, S7-4.3) as the posts recorded them, and what a client asked against the law (K13). */
export default function Police({ loaderData: { requests, sites, lines } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portalService', 'duty']);
  const said = useServiceWords();
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const here = '/admin/service/police';
  const may = can(role, 'unlawful-request.record');
  const siteOf = (id: string) => sites.find((one) => one.id === id);
  const summary = useEntrySummary(sites[0]?.zone ?? 'Asia/Shanghai');
  const add = may ? <LinkButton to={`${here}?do=new`}>{t('police.add')}</LinkButton> : null;
  return (
    <>
      <PageHead title={t('sections.police')} note={t('police.lead')} actions={add} />
      {may && search.get('do') === 'new' ? (
        <Card title={t('police.add')}>
          <EntryForm
            back={here}
            fields={[
              {
                name: 'siteId',
                kind: 'choice',
                label: t('site'),
                choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
              },
              { name: 'requestedOn', kind: 'date', label: t('police.requestedOn') },
              { name: 'requester', label: t('police.requester') },
              {
                name: 'request',
                kind: 'choice',
                label: t('police.request'),
                choices: unlawfulKinds.map((value) => ({ value, label: t(`police.kinds.${value}`) })),
              },
              { name: 'text', kind: 'long', label: t('police.text') },
            ]}
          />
        </Card>
      ) : null}
      <div className="grid gap-4">
        <Card title={t('police.unlawful')}>
          <p className="quiet">{t('police.unlawfulLead')}</p>
          {requests.length === 0 ? <p>{t('police.unlawfulNone')}</p> : null}
          <ul className="grid gap-3">
            {requests.map((one) => (
              <li key={one.id} className="break-words">
                <strong>{said('police.kinds', one.request)}</strong>{' '}
                <span className="quiet">
                  <DayText day={one.requestedOn} /> · {name(one.siteName, one.siteNameEn)} · {one.requester}
                </span>
                <p>{one.text}</p>
                <p>
                  {t('police.refused')}: {one.refusedOn ?? t('police.notYet')} {one.refusal} ·{' '}
                  {t('police.reported')}: {one.reportedOn ?? t('police.notYet')} {one.reportedTo}{' '}
                  {one.receiptNo}
                </p>
                {may && (!one.refusedOn || !one.reportedOn) ? (
                  search.get('settle') === one.id ? (
                    <EntryForm
                      back={here}
                      submit={t('police.settle')}
                      fields={[
                        {
                          name: 'refusedOn',
                          kind: 'date',
                          label: t('police.refusedOn'),
                          value: one.refusedOn ?? '',
                        },
                        {
                          name: 'refusal',
                          kind: 'long',
                          label: t('police.refusal'),
                          value: one.refusal ?? '',
                        },
                        { name: 'reportedOn', kind: 'date', label: t('police.reportedOn') },
                        { name: 'reportedTo', label: t('police.reportedTo') },
                        { name: 'receiptNo', label: t('police.receiptNo') },
                      ]}
                    >
                      <input type="hidden" name="unlawfulRequestId" value={one.id} />
                    </EntryForm>
                  ) : (
                    <LinkButton kind="plain" to={`${here}?settle=${one.id}`}>
                      {t('police.settle')}
                    </LinkButton>
                  )
                ) : null}
              </li>
            ))}
          </ul>
        </Card>
        <DataTable
          caption={t('police.log')}
          rows={lines}
          keyOf={(line) => line.id}
          empty={<EmptyState title={t('police.logNone')} />}
          columns={[
            {
              key: 'at',
              head: t('at'),
              cell: (line) => {
                const site = siteOf(line.siteId);
                const at = <TimeText at={line.occurredAt} zone={site?.zone ?? 'Asia/Shanghai'} />;
                return site ? <Link to={`/admin/sites/${site.code}/duty/${line.id}`}>{at}</Link> : at;
              },
            },
            {
              key: 'site',
              head: t('site'),
              cell: (line) => name(siteOf(line.siteId)?.name, siteOf(line.siteId)?.nameEn),
            },
            {
              key: 'kind',
              head: t('police.kind'),
              cell: (line) => textFor(i18n, 'duty', `kinds.${line.kind}`),
            },
            {
              key: 'what',
              head: t('police.what'),
              cell: (line) => <span className="block min-w-56">{summary(line)}</span>,
            },
          ]}
        />
      </div>
    </>
  );
}
