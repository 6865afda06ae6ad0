import { monthText, textFor } from '@zhiqin/i18n';
import { type FillAim, fillAims, type GoalLevel, goalLevels } from '@zhiqin/rostering/rules';
import { Banner, Button, Card, EmptyState, Filters, LiveDot, ProgressBar } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useActionData } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { monthAsked } from '../../../month-range.ts';
import { useName } from '../../../names.ts';
import { type FormField, FormFields } from '../../../parts/form-fields.tsx';
import type { PortalContext } from '../../../portal-context.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { FillChanges, FillGoals, FillOpen } from '../../../roster-grid/fill-result.tsx';
import { RosterMenu } from '../../../roster-grid/roster-menu.tsx';
import { siteOf } from '../../../site-of.ts';
import { useLive } from '../../../use-live.ts';
import type { Route } from './+types/roster-fill';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const month = monthAsked(args.request, zone, portal.now);
    return { fill: await portal.caller.rostering.getFill({ siteId: id, month }) };
  });
}

type Started = Parameters<PortalContext['caller']['rostering']['startFill']>[0];

export async function action(args: Route.ActionArgs) {
  const { text, given, number, all } = valuesOf(await formOf(args.request));
  const month = text('month');
  const runId = text('runId');
  return attempt(args, async (portal) => {
    const { rostering } = portal.caller;
    const to = redirect(`/admin/sites/${args.params.code}/roster/fill?month=${month}`);
    if (text('wish') === 'stop') await rostering.stopFill({ runId });
    else if (text('wish') === 'discard') await rostering.discardFill({ runId });
    else if (text('wish') === 'accept') {
      const { saved, refused } = await rostering.acceptFill({ runId, reason: given('reason') });
      if (refused.length > 0) return { saved, refused };
      return redirect(`/admin/sites/${args.params.code}/roster?month=${month}`);
    } else {
      const { id } = await siteOf(portal, args.params.code);
      await rostering.startFill({
        siteId: id,
        alongSiteIds: all('alongSiteIds'),
        month,
        seconds: number('seconds'),
        maxHours: number('maxHours'),
        levels: Object.fromEntries(fillAims.map((aim) => [aim, text(`levels.${aim}`)])) as Started['levels'],
      });
    }
    return to;
  });
}

const usual: Record<FillAim, GoalLevel> = {
  wishes: 'normal',
  fairness: 'normal',
  place: 'normal',
  overtime: 'normal',
  stability: 'low',
};

type Fill = Route.ComponentProps['loaderData']['fill'];
type Run = NonNullable<Fill['run']>;

/** Fills a month by search: what is wanted, how far it is, what came of it and why; taken over or put away. */
export default function RosterFill({ loaderData: { fill }, params }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portalFill', 'portal']);
  const live = useLive();
  const { run } = fill;
  return (
    <>
      <RosterMenu code={params.code} month={fill.month} />
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <Filters
          filters={[{ kind: 'month', name: 'month', label: t('portal:month'), otherwise: fill.month }]}
        />
        <LiveDot live={live} />
      </div>
      <h2 className="mb-2">
        {t('portalFill:title')} · {monthText(fill.month, i18n.language)}
      </h2>
      <Refused fill={fill} />
      {fill.places === 0 || fill.guards.length === 0 ? (
        <EmptyState title={t('portalFill:nothing')} example={t('portalFill:nothingHelp')} />
      ) : (
        <div className="grid gap-4">
          <p className="quiet prose">
            {t('portalFill:intro')} {t('portalFill:places', { places: fill.places, taken: fill.takenPlaces })}
          </p>
          <Together fill={fill} />
          {run ? <Progress run={run} month={fill.month} /> : null}
          {run?.account && run.state !== 'accepted' ? <Result fill={fill} run={run} /> : null}
          <Wanted fill={fill} />
        </div>
      )}
    </>
  );
}

function Refused({ fill }: { fill: Fill }) {
  const { t, i18n } = useTranslation(['portalFill', 'errors']);
  const answer = useActionData<typeof action>();
  if (!answer || !('refused' in answer)) return null;
  const names = new Map(fill.guards.map((one) => [one.guardId, one.name]));
  return (
    <Banner tone="unproven">
      {t('portalFill:saved', { saved: answer.saved })}{' '}
      {t('portalFill:refused', { count: answer.refused.length })}
      <ul>
        {answer.refused.slice(0, 20).map(({ guardId, day, code }) => (
          <li key={`${guardId}${day}`}>
            {day} {names.get(guardId)}: {textFor(i18n, 'errors', code, { name: names.get(guardId) })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function Together({ fill: { sites } }: { fill: Fill }) {
  const { t, i18n } = useTranslation('portalFill');
  const name = useName();
  if (sites.length < 2) return null;
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return <p>{t('together', { sites: list.format(sites.map((one) => name(one.name, one.nameEn))) })}</p>;
}

function Progress({ run, month }: { run: Run; month: string }) {
  const { t } = useTranslation('portalFill');
  const isLive = run.state === 'waiting' || run.state === 'running';
  const percent = Math.min(100, Math.round(run.used * 100));
  return (
    <Card title={t(`state.${run.state as 'running'}`)}>
      {isLive ? (
        <>
          <ProgressBar done={percent} total={100} label={t('progress', { percent, seconds: run.seconds })} />
          <p className="quiet">{run.isStopAsked ? t('stopping') : t('reload')}</p>
          {run.isStopAsked ? null : (
            <Wish run={run} month={month} wish="stop" kind="plain" label={t('stop')} />
          )}
        </>
      ) : null}
      {run.state === 'failed' ? <p>{t('failedHelp')}</p> : null}
      {run.penalty === null || run.state === 'accepted' ? null : <Figures run={run} />}
    </Card>
  );
}

function Figures({ run }: { run: Run }) {
  const { t } = useTranslation('portalFill');
  const [penalty, bound] = [run.penalty ?? 0, run.lowerBound ?? 0];
  const percent = bound > 0 ? ((penalty / bound - 1) * 100).toFixed(1) : null;
  return (
    <p>
      {run.openPlaces === 0 ? t('result.openNone') : t('result.open', { count: run.openPlaces ?? 0 })}{' '}
      {t('result.hard')} {t('result.penalty', { points: Math.round(penalty) })}{' '}
      {percent === null ? t('result.boundUnknown') : t('result.bound', { bound: Math.floor(bound), percent })}
    </p>
  );
}

function Result({ fill, run }: { fill: Fill; run: Run }) {
  const { t } = useTranslation('portalFill');
  const isReady = run.state === 'done' || run.state === 'stopped';
  return (
    <>
      <FillOpen fill={fill} run={run} />
      <FillGoals fill={fill} run={run} />
      <FillChanges fill={fill} run={run} />
      {isReady ? (
        <Form method="post" className="form no-print" noValidate>
          <FormProblem labels={{ reason: t('reason') }} />
          <input type="hidden" name="month" value={fill.month} />
          <input type="hidden" name="runId" value={run.runId} />
          {fill.publishedAt ? <FormFields fields={[{ name: 'reason', label: t('reason') }]} /> : null}
          <p className="quiet">{t('acceptHelp')}</p>
          <div className="flex flex-wrap gap-2">
            <Button name="wish" value="accept">
              {t('accept')}
            </Button>
            <Button kind="quiet" name="wish" value="discard">
              {t('discard')}
            </Button>
          </div>
        </Form>
      ) : null}
    </>
  );
}

function Wish({
  run,
  month,
  wish,
  kind,
  label,
}: {
  run: Run;
  month: string;
  wish: string;
  kind: 'plain';
  label: string;
}) {
  return (
    <Form method="post">
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="runId" value={run.runId} />
      <Button kind={kind} name="wish" value={wish}>
        {label}
      </Button>
    </Form>
  );
}

/** Half a day over the even share, and never less than the law's measure with its overtime. */
const overtimeHours = 36;

function Wanted({ fill }: { fill: Fill }) {
  const { t } = useTranslation('portalFill');
  const { run } = fill;
  const name = useName();
  const along: FormField[] =
    fill.neighbours.length === 0
      ? []
      : [
          {
            name: 'alongSiteIds',
            kind: 'several',
            label: t('form.along'),
            help: t('form.alongHelp'),
            choices: fill.neighbours.map((one) => ({
              value: one.siteId,
              label: [
                name(one.name, one.nameEn),
                one.people > 0 ? t('form.alongPeople', { count: one.people }) : null,
                one.km === null ? null : t('form.alongKm', { km: Math.round(one.km * 10) / 10 }),
              ]
                .filter(Boolean)
                .join(' · '),
            })),
            value: run?.alongSiteIds ?? [],
          },
        ];
  const hours = Math.max(fill.normHours + overtimeHours, Math.ceil((fill.hoursEach * 1.1) / 12) * 12);
  return (
    <Card title={run ? t('form.again') : t('form.title')}>
      <Form method="post" className="form" noValidate>
        <FormProblem labels={{ maxHours: t('form.maxHours'), seconds: t('form.seconds') }} />
        <input type="hidden" name="month" value={fill.month} />
        <FormFields
          fields={[
            {
              name: 'maxHours',
              kind: 'number',
              label: t('form.maxHours'),
              help: t('form.maxHoursHelp', { norm: fill.normHours, each: fill.hoursEach }),
              value: String(run?.maxHours ?? hours),
            },
            {
              name: 'seconds',
              kind: 'number',
              label: t('form.seconds'),
              help: t('form.secondsHelp'),
              value: String(run?.seconds ?? 30),
            },
            ...fillAims.map((aim) => ({
              name: `levels.${aim}`,
              kind: 'choice' as const,
              label: t(`aims.${aim}`),
              choices: goalLevels.map((level) => ({ value: level, label: t(`levels.${level}`) })),
              value: run?.levels[aim] ?? usual[aim],
            })),
            ...along,
          ]}
        />
        <div>
          <Button kind={run ? 'plain' : 'main'} name="wish" value="start">
            {run ? t('form.again') : t('form.start')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
