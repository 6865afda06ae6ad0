import { can } from '@zhiqin/access/rules';
import { controls } from '@zhiqin/regulations/rules';
import { Card, DayText, EmptyState, LinkButton, PageTitle, TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { ResultsMenu } from '../../../parts/results-menu.tsx';
import { useStandingWaiverFields } from '../../../parts/standing-waiver-fields.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useLive } from '../../../use-live.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/waivers';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const [waivers, { posts }] = await Promise.all([
      portal.caller.compliance.listStandingWaivers({ siteId: id }),
      portal.caller.sites.getSite({ siteId: id }),
    ]);
    return {
      waivers,
      zone,
      codes: controls.map((control) => control.code),
      posts: posts.map(({ id: postId, name, nameEn }) => ({ id: postId, name, nameEn })),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  const ended = new URL(args.request.url).searchParams.get('end');
  return attempt(args, async (portal) => {
    const { compliance } = portal.caller;
    if (ended)
      await compliance.endWaiver({ waiverId: ended, fromDay: given('fromDay'), reason: text('reason') });
    else {
      const { id } = await siteOf(portal, args.params.code);
      await compliance.waiveStanding({
        siteId: id,
        controlCode: text('controlCode'),
        postId: given('postId'),
        fromDay: text('fromDay'),
        untilDay: text('untilDay'),
        reason: text('reason'),
      });
    }
    return redirect(`/admin/sites/${args.params.code}/compliance/waivers`);
  });
}

const looks = { running: 'waived', 'to-come': 'unproven', over: 'not-applicable', ended: 'met' } as const;

export default function Waivers({ loaderData, params }: Route.ComponentProps) {
  const { waivers, zone, codes, posts } = loaderData;
  const { t } = useTranslation(['portalResults', 'controls']);
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  useLive();
  const may = can(role, 'result.waive');
  const base = `/admin/sites/${params.code}/compliance/waivers`;
  const isNew = may && search.get('do') === 'new';
  const ending = may ? waivers.find((one) => one.id === search.get('end')) : undefined;
  const fields = useStandingWaiverFields({ posts });
  const control = (code: string) =>
    `${code} ${t(`controls:byCode.${code}.name` as 'controls:byCode.R01.name')}`;
  const add = may ? <LinkButton to={`${base}?do=new`}>{t('waivers.add')}</LinkButton> : null;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('waivers.title')} />
      <ResultsMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{t('waivers.title')}</h2>
          <p className="quiet prose">{t('waivers.lead')}</p>
        </div>
        {isNew || waivers.length === 0 ? null : add}
      </div>
      {isNew ? (
        <Card title={t('waivers.add')}>
          <p className="quiet prose mb-3">{t('standing.lead')}</p>
          <EntryForm
            back={base}
            submit={t('standing.submit')}
            fields={[
              {
                name: 'controlCode',
                kind: 'choice',
                label: t('standing.control'),
                choices: codes.map((code) => ({ value: code, label: control(code) })),
              },
              ...fields,
            ]}
          />
        </Card>
      ) : null}
      {ending ? (
        <Card title={t('end.titleStanding')}>
          <p className="mb-1 font-semibold">{control(ending.controlCode)}</p>
          <p className="quiet prose mb-3">{t('end.leadStanding')}</p>
          <EntryForm
            back={base}
            submit={t('end.titleStanding')}
            fields={[
              { name: 'fromDay', kind: 'date', label: t('end.fromDay'), help: t('end.fromHelp') },
              { name: 'reason', kind: 'long', label: t('end.reason'), help: t('end.reasonHelp') },
            ]}
          />
        </Card>
      ) : null}
      {waivers.length === 0 ? (
        <EmptyState title={t('waivers.none')} example={t('waivers.example')} action={isNew ? null : add} />
      ) : null}
      {waivers.map((waiver) => (
        <Card
          key={waiver.id}
          title={control(waiver.controlCode)}
          aside={
            <span>
              <VerdictMark verdict={looks[waiver.state]} /> {t(`waivers.states.${waiver.state}`)}
            </span>
          }
        >
          <p>
            <DayText day={waiver.fromDay} /> – <DayText day={waiver.untilDay} />
            {' · '}
            {waiver.postId ? name(waiver.postName, waiver.postNameEn) : t('standing.allPosts')}
          </p>
          <p className="prose break-words whitespace-pre-line">{waiver.reason}</p>
          <p className="quiet small">
            {t('waivers.by')} {waiver.waiverName || '–'} <TimeText at={waiver.waivedAt} zone={zone} />
          </p>
          {waiver.endedAt ? (
            <p className="prose mt-2 break-words">
              {t('history.waiverEndedEarly')} · {t('end.fromDay')} <DayText day={waiver.endedFromDay} /> ·{' '}
              {waiver.enderName} <TimeText at={waiver.endedAt} zone={zone} /> · {waiver.endReason}
            </p>
          ) : null}
          <div className="mt-2 flex flex-wrap gap-4">
            <Link
              to={`/admin/sites/${params.code}/compliance?month=${waiver.fromDay.slice(0, 7)}&verdict=waived&control=${waiver.controlCode}`}
            >
              {t('score.openResults')}
            </Link>
            {may && !waiver.endedAt && waiver.state !== 'over' ? (
              <Link to={`${base}?end=${waiver.id}`}>{t('actions.endStanding')}</Link>
            ) : null}
          </div>
        </Card>
      ))}
    </div>
  );
}
