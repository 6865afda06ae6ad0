import { can } from '@zhiqin/access/rules';
import { Card, DataTable, DayText, EmptyState } from '@zhiqin/ui';
import { noticeAuthorities } from '@zhiqin/upkeep/rules';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { base64Of, valuesOf } from '../../../../form-values.ts';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { PaperField, photoOrPdf } from '../../../../parts/upkeep/paper-field.tsx';
import { UpkeepMenu } from '../../../../parts/upkeep/upkeep-menu.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/notices';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return { notices: await portal.caller.upkeep.listNotices({ siteId: id }) };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text } = valuesOf(form);
  const paperBase64 = await base64Of(form, 'paperBase64');
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const { noticeId } = await portal.caller.upkeep.addNotice({
      ...{ siteId, noticeNo: text('noticeNo'), authorityName: text('authorityName'), paperBase64 },
      ...{ issuedOn: text('issuedOn'), dueOn: text('dueOn') },
      authority: text('authority') as 'police',
    });
    return redirect(`/admin/sites/${args.params.code}/upkeep/notices/${noticeId}`);
  });
}

/** 整改通知 of police and fire service at a site (K11). */
export default function Notices({ loaderData: { notices }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalUpkeep');
  const { role } = useSelf();
  const here = `/admin/sites/${params.code}/upkeep/notices`;
  return (
    <>
      <UpkeepMenu code={params.code} here="notices" />
      <p className="quiet prose mb-3">{t('notices.lead')}</p>
      <div className="grid gap-4">
        <DataTable
          caption={t('notices.title')}
          rows={notices}
          keyOf={(row) => row.id}
          empty={<EmptyState title={t('notices.none')} example={t('notices.noneText')} />}
          columns={[
            {
              key: 'no',
              head: t('notices.no'),
              cell: (row) => <Link to={`${here}/${row.id}`}>{row.noticeNo}</Link>,
            },
            {
              key: 'authority',
              head: t('notices.authority'),
              cell: (row) =>
                `${t(`notices.authorities.${row.authority as 'police'}`)} · ${row.authorityName}`,
            },
            { key: 'issued', head: t('notices.issuedOn'), cell: (row) => <DayText day={row.issuedOn} /> },
            { key: 'due', head: t('notices.noticeDueOn'), cell: (row) => <DayText day={row.dueOn} /> },
            {
              key: 'items',
              head: t('notices.items'),
              cell: (row) => t('notices.progress', { done: row.done, items: row.items }),
            },
            {
              key: 'state',
              head: t('notices.state'),
              cell: (row) =>
                row.closedOn ? (
                  t('notices.closed')
                ) : row.isOverdue ? (
                  <strong>{t('notices.overdue')}</strong>
                ) : (
                  t('notices.open')
                ),
            },
          ]}
        />
        {can(role, 'upkeep.keep') ? (
          <Card title={t('notices.add')}>
            <EntryForm
              back={`/admin/sites/${params.code}/upkeep`}
              submit={t('notices.save')}
              hasFile
              fields={[
                { name: 'noticeNo', label: t('notices.no') },
                {
                  ...{ name: 'authority', kind: 'choice', label: t('notices.authority'), value: 'fire' },
                  choices: noticeAuthorities.map((value) => ({
                    value,
                    label: t(`notices.authorities.${value}`),
                  })),
                },
                { name: 'authorityName', label: t('notices.authorityName') },
                { name: 'issuedOn', kind: 'date', label: t('notices.issuedOn') },
                { name: 'dueOn', kind: 'date', label: t('notices.noticeDueOn') },
              ]}
            >
              <PaperField name="paperBase64" label={t('notices.paper')} accept={photoOrPdf} />
            </EntryForm>
          </Card>
        ) : null}
      </div>
    </>
  );
}
