import { can } from '@zhiqin/access/rules';
import { emergencySheets } from '@zhiqin/duty/rules';
import { Banner, Card, DataTable, EmptyState, FileButton, PageTitle, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { useName } from '../../../../names.ts';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/blank';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const [forms, { posts }] = await Promise.all([
      portal.caller.duty.listPaperForms({ siteId: id }),
      portal.caller.sites.getSite({ siteId: id }),
    ]);
    return { ...forms, posts, zone };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, number } = valuesOf(await formOf(args.request));
  const voided = new URL(args.request.url).searchParams.get('void');
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const base = `/admin/sites/${args.params.code}/sheets/blank`;
    if (voided) {
      await portal.caller.duty.voidPaperForm({ formId: voided, reason: text('reason') });
      return redirect(base);
    }
    const postId = text('postId');
    const { first, last } = await portal.caller.duty.issuePaperForms({
      siteId,
      postId,
      sheet: text('sheet'),
      count: number('count'),
    });
    return redirect(`${base}?post=${postId}&first=${first}&last=${last}`);
  });
}

const states = ['blank', 'used', 'missing', 'void'] as const;

/** 应急纸表: numbered blanks for when the phone is dead, and what became of each. */
export default function BlankSheets({
  loaderData: { forms, counts, unknown, posts, zone },
  params,
}: Route.ComponentProps) {
  const { t } = useTranslation('tradeSheets');
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const may = can(role, 'paper-form.issue');
  const base = `/admin/sites/${params.code}/sheets/blank`;
  const voided = may ? forms.find((form) => form.id === search.get('void')) : undefined;
  const entry = (id: string, label: string) => (
    <Link to={`/admin/sites/${params.code}/duty/${id}`}>{label}</Link>
  );
  const print = (language: string) =>
    `${base}/print?${new URLSearchParams({ post: search.get('post') ?? '', first: search.get('first') ?? '', last: search.get('last') ?? '', language })}`;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('page.blank')} />
      <div>
        <h2>{t('page.blank')}</h2>
        <p className="quiet prose">{t('page.blankLead')}</p>
        <p>{states.map((state) => `${t(`page.states.${state}`)} ${counts[state]}`).join(' · ')}</p>
      </div>
      {may && search.get('first') ? (
        <Banner
          tone="met"
          action={
            <span className="flex gap-2">
              <FileButton href={print('zh-CN')}>{t('page.printZh')}</FileButton>
              <FileButton href={print('en')}>{t('page.printEn')}</FileButton>
            </span>
          }
        >
          {t('page.issued', { first: search.get('first') ?? '', last: search.get('last') ?? '' })}
        </Banner>
      ) : null}
      {unknown.length > 0 ? (
        <Banner tone="unproven">
          {t('page.unknown')}{' '}
          {unknown.map(({ entryId, sheetNo }) => (
            <span key={entryId}>{entry(entryId, sheetNo)} </span>
          ))}
        </Banner>
      ) : null}
      {voided ? (
        <Card title={`${t('page.void')} · ${voided.sheetNo}`}>
          <EntryForm
            back={base}
            submit={t('page.void')}
            fields={[{ name: 'reason', label: t('page.voidReason') }]}
          />
        </Card>
      ) : null}
      {may && !voided ? (
        <Card title={t('page.issue')}>
          <EntryForm
            back={`/admin/sites/${params.code}/sheets`}
            submit={t('page.issue')}
            fields={[
              {
                name: 'postId',
                kind: 'choice',
                label: t('columns.post'),
                choices: posts.map((post) => ({ value: post.id, label: name(post.name, post.nameEn) })),
              },
              {
                name: 'sheet',
                kind: 'choice',
                label: t('page.sheet'),
                choices: emergencySheets.map((sheet) => ({ value: sheet, label: t(`names.${sheet}`) })),
              },
              { name: 'count', kind: 'number', label: t('page.count'), value: '10' },
            ]}
          />
        </Card>
      ) : null}
      <DataTable
        caption={t('page.blank')}
        rows={forms}
        keyOf={(form) => form.id}
        empty={<EmptyState title={t('page.noneBlank')} example={t('page.blankExample')} />}
        columns={[
          {
            key: 'no',
            head: t('columns.gearNo'),
            cell: (form) => <span className="code">{form.sheetNo}</span>,
          },
          {
            key: 'sheet',
            head: t('page.sheet'),
            cell: (form) => t(`names.${form.sheet}` as 'names.visitors'),
          },
          { key: 'post', head: t('columns.post'), cell: (form) => name(form.postName, form.postNameEn) },
          {
            key: 'at',
            head: t('page.issuedAt'),
            cell: (form) => <TimeText at={form.issuedAt} zone={zone} />,
          },
          {
            key: 'state',
            head: t('columns.standingState'),
            cell: (form) =>
              form.entryId
                ? entry(form.entryId, t('page.states.used'))
                : [t(`page.states.${form.state}`), form.voidReason].filter(Boolean).join(' · '),
          },
          ...(may
            ? [
                {
                  key: 'void',
                  head: t('page.void'),
                  cell: (form: (typeof forms)[number]) =>
                    form.state === 'blank' || form.state === 'missing' ? (
                      <Link to={`${base}?void=${form.id}`}>{t('page.void')}</Link>
                    ) : (
                      '–'
                    ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
