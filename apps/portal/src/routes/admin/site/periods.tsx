import { can } from '@zhiqin/access/rules';
import { periodKinds } from '@zhiqin/adoption/rules';
import { Card, DayText, EmptyState, LinkButton, PageTitle, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { RulesMenu } from '../../../parts/rules-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/periods';

/** Of the days nobody is planned on, so many are named. */
const mostDays = 6;

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const [periods, { posts }, gaps] = await Promise.all([
      portal.caller.adoption.listPeriods({ siteId: id }),
      portal.caller.sites.getSite({ siteId: id }),
      can(portal.actor.role, 'roster.plan') ? portal.caller.rostering.extraPostGaps({ siteId: id }) : [],
    ]);
    return {
      periods,
      gaps,
      zone,
      posts: posts.map((post) => ({ id: post.id, name: post.name, nameEn: post.nameEn })),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, all } = valuesOf(await formOf(args.request));
  const ended = new URL(args.request.url).searchParams.get('end');
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    if (ended) {
      await portal.caller.adoption.endPeriod({
        periodId: ended,
        lastDay: given('lastDay'),
        reason: text('reason'),
      });
    } else {
      await portal.caller.adoption.declarePeriod({
        siteId: id,
        kind: text('kind') as (typeof periodKinds)[number],
        name: text('name'),
        fromDay: text('fromDay'),
        untilDay: text('untilDay'),
        upliftRounds: Number(text('upliftRounds')),
        closedPostIds: all('closedPostIds'),
        extraPostIds: all('extraPostIds'),
        note: given('note'),
      });
    }
    return redirect(`/admin/sites/${args.params.code}/regulation/periods`);
  });
}

export default function Periods({
  loaderData: { periods, gaps, posts, zone },
  params,
}: Route.ComponentProps) {
  const { t } = useTranslation('portalRules');
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const may = can(role, 'period.declare');
  const base = `/admin/sites/${params.code}/regulation/periods`;
  const ending = periods.find((one) => one.id === search.get('end'));
  const postNames = (ids: readonly string[]) =>
    ids.map((id) =>
      name(posts.find((post) => post.id === id)?.name, posts.find((post) => post.id === id)?.nameEn),
    );
  const postChoices = posts.map((post) => ({ value: post.id, label: name(post.name, post.nameEn) }));
  const add = may ? <LinkButton to={`${base}?do=new`}>{t('periods.declare')}</LinkButton> : null;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('periods.title')} />
      <RulesMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{t('periods.title')}</h2>
          <p className="quiet prose">{t('periods.lead')}</p>
        </div>
        {search.get('do') || ending || periods.length === 0 ? null : add}
      </div>
      {may && search.get('do') === 'new' ? (
        <Card title={t('periods.declare')}>
          <EntryForm
            back={base}
            submit={t('periods.declare')}
            fields={[
              {
                name: 'kind',
                kind: 'choice',
                label: t('periods.kind'),
                choices: periodKinds.map((kind) => ({ value: kind, label: t(`periods.kinds.${kind}`) })),
              },
              { name: 'name', label: t('periods.name'), help: t('periods.nameHelp') },
              { name: 'fromDay', kind: 'date', label: t('fromDay') },
              { name: 'untilDay', kind: 'date', label: t('untilDay') },
              {
                name: 'upliftRounds',
                kind: 'number',
                label: t('periods.upliftRounds'),
                help: t('periods.upliftRoundsHelp'),
                value: '0',
              },
              {
                name: 'closedPostIds',
                kind: 'several',
                label: t('periods.closed'),
                help: t('periods.closedHelp'),
                choices: postChoices,
              },
              { name: 'extraPostIds', kind: 'several', label: t('periods.extra'), choices: postChoices },
              { name: 'note', kind: 'long', label: t('note') },
            ]}
          />
        </Card>
      ) : null}
      {may && ending ? (
        <Card title={`${t('periods.end')} · ${ending.name}`}>
          <EntryForm
            back={base}
            submit={t('periods.end')}
            fields={[
              { name: 'lastDay', kind: 'date', label: t('periods.lastDay'), help: t('periods.lastDayHelp') },
              { name: 'reason', kind: 'long', label: t('reason') },
            ]}
          />
        </Card>
      ) : null}
      {periods.length === 0 && !search.get('do') ? (
        <EmptyState title={t('periods.none')} example={t('periods.example')} action={add} />
      ) : null}
      {periods.map((period) => (
        <Card
          key={period.id}
          title={period.name}
          aside={<span className="quiet">{t(`periods.kinds.${period.kind as 'other'}`)}</span>}
        >
          <p>
            <DayText day={period.fromDay} /> – <DayText day={period.untilDay} />
            {period.upliftRounds > 0 ? ` · ${t('periods.walkedMore', { rounds: period.upliftRounds })}` : ''}
          </p>
          {period.closedPostIds.length > 0 ? (
            <p>
              {t('periods.closed')}: {postNames(period.closedPostIds).join(' · ')}
            </p>
          ) : null}
          {period.extraPostIds.length > 0 ? (
            <p>
              {t('periods.extra')}: {postNames(period.extraPostIds).join(' · ')}
            </p>
          ) : null}
          {gaps
            .filter((gap) => gap.periodId === period.id)
            .map(({ postId, days }) => (
              <p key={postId} className="prose">
                <strong>
                  {t('periods.extraGap', { post: postNames([postId]).join(), count: days.length })}
                </strong>{' '}
                {days.slice(0, mostDays).map((day, i) => (
                  <span key={day}>
                    {i > 0 ? ' · ' : ''}
                    <DayText day={day} />
                  </span>
                ))}
                {days.length > mostDays ? ' …' : ''}
              </p>
            ))}
          {period.note ? <p className="prose break-words whitespace-pre-line">{period.note}</p> : null}
          <p className="quiet small">
            {period.declarerName ?? t('life.system')} <TimeText at={period.declaredAt} zone={zone} />
          </p>
          {period.endedAt ? (
            <p className="prose break-words">
              {period.lastDay ? (
                <>
                  {t('periods.endedOn')} <DayText day={period.lastDay} />
                </>
              ) : (
                t('periods.takenBack')
              )}{' '}
              · {period.endReason}
            </p>
          ) : may ? (
            <p className="mt-2">
              <Link to={`${base}?end=${period.id}`}>{t('periods.end')}</Link>
            </p>
          ) : null}
        </Card>
      ))}
    </div>
  );
}
