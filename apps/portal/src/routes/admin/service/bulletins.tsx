import { can } from '@zhiqin/access/rules';
import { Button, Card, DayText, EmptyState, LinkButton, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/bulletins';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const [bulletins, sites] = await Promise.all([
      caller.service.listBulletins({}),
      caller.sites.listSites(),
    ]);
    return { bulletins, sites };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller: { service } }) => {
    if (text('withdraw')) await service.withdrawBulletin({ bulletinId: text('withdraw') });
    else
      await service.publishBulletin({
        siteId: text('siteId'),
        title: text('title'),
        text: text('text'),
        untilDay: text('untilDay'),
      });
    return redirect('/admin/service/bulletins');
  });
}

/** 动态公告: what residents and client are told. */
export default function Bulletins({ loaderData: { bulletins, sites } }: Route.ComponentProps) {
  const { t } = useTranslation('portalService');
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const may = can(role, 'bulletin.keep');
  const here = '/admin/service/bulletins';
  const add = may ? <LinkButton to={`${here}?do=new`}>{t('bulletin.add')}</LinkButton> : null;
  return (
    <>
      <PageHead title={t('sections.bulletins')} note={t('bulletin.lead')} actions={add} />
      {may && search.get('do') === 'new' ? (
        <Card title={t('bulletin.add')}>
          <EntryForm
            back={here}
            submit={t('bulletin.add')}
            fields={[
              {
                name: 'siteId',
                kind: 'choice',
                label: t('site'),
                choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
              },
              { name: 'title', label: t('bulletin.titleField') },
              { name: 'text', kind: 'long', label: t('bulletin.text') },
              { name: 'untilDay', kind: 'date', label: t('bulletin.untilDay') },
            ]}
          />
        </Card>
      ) : null}
      {bulletins.length === 0 ? (
        <EmptyState title={t('bulletin.none')} example={t('bulletin.noneText')} action={add} />
      ) : null}
      <div className="grid gap-4">
        {bulletins.map((one) => (
          <Card
            key={one.id}
            title={one.title}
            aside={<span className="quiet">{name(one.siteName, one.siteNameEn)}</span>}
          >
            <p className="prose break-words whitespace-pre-line">{one.text}</p>
            <p className="quiet">
              <TimeText at={one.publishedAt} zone={one.zone} /> {one.publishedByName} ·{' '}
              {one.withdrawnAt ? (
                t('bulletin.withdrawn')
              ) : (
                <>
                  {t('bulletin.untilDay')} <DayText day={one.untilDay} />
                </>
              )}
            </p>
            {may && !one.withdrawnAt ? (
              <Form method="post">
                <Button
                  kind="quiet"
                  name="withdraw"
                  value={one.id}
                  aria-label={`${t('bulletin.withdraw')} ${one.title}`}
                >
                  {t('bulletin.withdraw')}
                </Button>
              </Form>
            ) : null}
          </Card>
        ))}
      </div>
    </>
  );
}
