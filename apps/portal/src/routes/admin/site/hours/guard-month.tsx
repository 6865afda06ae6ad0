import { can } from '@zhiqin/access/rules';
import { monthText, textFor } from '@zhiqin/i18n';
import { Banner, Button, Card, EmptyState, Fact, Facts, FileButton, PageTitle, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { hoursText } from '../../../../clock-minutes.ts';
import { FormProblem } from '../../../../form-problem.tsx';
import { valuesOf } from '../../../../form-values.ts';
import { CorrectDayForm } from '../../../../parts/correct-day-form.tsx';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { GuardDays } from '../../../../parts/guard-days.tsx';
import { HoursMenu } from '../../../../parts/hours-menu.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useLive } from '../../../../use-live.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/guard-month';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const { guardMonthId } = args.params;
    const record = await portal.caller.hours.getGuardMonth({ guardMonthId });
    const { hasEnded } = await portal.caller.hours.getMonth({ siteId: id, month: record.month });
    return { record, zone, hasEnded };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text } = valuesOf(await formOf(args.request));
  const { code, guardMonthId } = args.params;
  const search = new URL(args.request.url).searchParams;
  return attempt(args, async (portal) => {
    const { hours } = portal.caller;
    const [day, lieu] = [search.get('day'), search.get('lieu')];
    if (day) {
      const spans = [1, 2, 3]
        .map((n) => ({ from: text(`from${n}`), to: text(`to${n}`) }))
        .filter((span) => span.from || span.to);
      await hours.correctDay({ guardMonthId, day, spans, reason: text('reason') });
    } else if (lieu) await hours.giveTimeOff({ guardMonthId, workedOn: lieu, takenOn: text('takenOn') });
    else if (text('wish') === 'approve') {
      const { id } = await siteOf(portal, code);
      const month = text('month');
      await hours.approveHours({ siteId: id, month, guardMonthIds: [guardMonthId] });
    } else await hours.answerContest({ guardMonthId, words: text('words') });
    return redirect(`/admin/sites/${code}/hours/${guardMonthId}`);
  });
}

/** One guard's month: each day with where its minutes come from, what was said about it, and how it is settled. */
export default function GuardMonth({ loaderData: { record, zone, hasEnded }, params }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portalHours', 'portal']);
  const { role } = useSelf();
  const [search] = useSearchParams();
  useLive();
  const base = `/admin/sites/${params.code}/hours/${record.id}`;
  const isOpen = record.state !== 'locked';
  const may = can(role, 'hours.correct') && isOpen;
  const [day, lieu] = may ? [search.get('day'), search.get('lieu')] : [null, null];
  const correcting = record.days.find((one) => one.day === day);
  return (
    <div className="grid gap-4">
      <PageTitle title={`${record.guardName} ${monthText(record.month, i18n.language)}`} />
      <HoursMenu code={params.code} month={record.month} />
      <Card
        title={`${record.guardName} · ${monthText(record.month, i18n.language)}`}
        aside={<span>{t(`portalHours:states.${record.state}` as 'portalHours:states.open')}</span>}
      >
        {day || lieu || record.state === 'contested' ? null : <FormProblem />}
        <Facts>
          <Fact name={t('portalHours:planned')}>{hoursText(record.plannedMinutes)}</Fact>
          <Fact name={t('portalHours:worked')}>{hoursText(record.workedMinutes)}</Fact>
          <Fact name={t('portalHours:night')}>{hoursText(record.nightMinutes)}</Fact>
          <Fact name={t('portalHours:holiday')}>{hoursText(record.holidayMinutes)}</Fact>
          <Fact name={t('portalHours:overtime')}>{hoursText(record.overtimeMinutes)}</Fact>
          <Fact name={t('portalHours:computedAt')}>
            <TimeText at={record.computedAt} zone={zone} />
          </Fact>
        </Facts>
        {record.overtime.cycles.map((cycle) => (
          <p key={cycle.fromDay} className="prose mt-2">
            {t('portalHours:cycles')} ·{' '}
            {t('portalHours:cycleLine', {
              from: cycle.fromDay,
              to: cycle.toDay,
              norm: hoursText(cycle.normMinutes),
              worked: hoursText(cycle.workedMinutes),
              balance: hoursText(cycle.balanceMinutes),
            })}{' '}
            · {t(cycle.isSettled ? 'portalHours:cycleSettled' : 'portalHours:cycleRunning')}
          </p>
        ))}
        {record.overtime.findings.map((finding) => (
          <Banner key={finding} tone="unproven">
            {finding === 'overCap'
              ? t('portalHours:overCap', { time: hoursText(record.overtime.overCapMinutes) })
              : t(`portalHours:findings.${finding}`)}
          </Banner>
        ))}
        {record.revisions.map((revision) => (
          <p key={revision.number} className="prose">
            {t('portalHours:revisionLine', {
              number: revision.number,
              before: hoursText(revision.workedMinutesBefore),
              after: hoursText(revision.workedMinutesAfter),
              month: revision.adjustsMonth,
            })}
            {revision.days.flatMap(({ day, leave }) =>
              leave === undefined
                ? []
                : [
                    ` · ${day.slice(5)} `,
                    leave
                      ? textFor(i18n, 'portalHours', `leaveKinds.${leave.kind}`)
                      : t('portalHours:leaveTaken'),
                    leave?.part ? ` ${t(`portalHours:leavePart.${leave.part}`)}` : '',
                  ],
            )}
          </p>
        ))}
        <div className="mt-3 flex flex-wrap gap-2">
          {can(role, 'hours.approve') && hasEnded && ['open', 'confirmed'].includes(record.state) ? (
            <Form method="post">
              <input type="hidden" name="month" value={record.month} />
              <Button name="wish" value="approve">
                {t('portalHours:approveOne')}
              </Button>
            </Form>
          ) : null}
          {can(role, 'pay.read')
            ? (['zh-CN', 'en'] as const).map((language) => (
                <FileButton key={language} href={`${base}/statement/${language}`}>
                  {t(`portalHours:pay.print.${language}`)}
                </FileButton>
              ))
            : null}
          {can(role, 'dispute-file.export') ? (
            <Form method="post" action={`/admin/people/${record.guardId}/dispute-file`} reloadDocument>
              <Button kind="plain">{t('portalHours:dispute.export')}</Button>
            </Form>
          ) : null}
        </div>
      </Card>
      {record.contestWords ? (
        <Card title={t('portalHours:contest')}>
          <p className="prose break-words whitespace-pre-line">{record.contestWords}</p>
          {record.answerWords ? (
            <p className="prose mt-2 break-words">
              {t('portalHours:answered')}：{record.answerWords}
            </p>
          ) : null}
          {may && record.state === 'contested' ? (
            <EntryForm
              back={base}
              submit={t('portalHours:saveAnswer')}
              fields={[
                {
                  name: 'words',
                  kind: 'long',
                  label: t('portalHours:answer'),
                  help: t('portalHours:answerHelp'),
                },
              ]}
            />
          ) : null}
        </Card>
      ) : null}
      {day ? <CorrectDayForm back={base} day={day} known={correcting} zone={zone} /> : null}
      {lieu ? (
        <Card title={t('portalHours:lieuTitle', { day: lieu })}>
          <p className="quiet prose mb-3">{t('portalHours:lieuLead')}</p>
          <EntryForm
            back={base}
            submit={t('portalHours:saveLieu')}
            fields={[{ name: 'takenOn', kind: 'date', label: t('portalHours:takenOn') }]}
          />
        </Card>
      ) : null}
      {record.days.length === 0 ? (
        <EmptyState title={t('portalHours:none')} />
      ) : (
        <GuardDays record={record} base={base} zone={zone} may={may} />
      )}
      {record.events.length > 0 ? (
        <Card title={t('portalHours:events')}>
          <ul className="grid gap-2">
            {record.events.map((event) => (
              <li key={event.id}>
                <TimeText at={event.at} zone={zone} />{' '}
                {t(`portalHours:whats.${event.what}` as 'portalHours:whats.approved')}
                {event.byName ? ` · ${event.byName}` : ''} · {hoursText(event.workedMinutes)}
                {event.words ? <span className="prose block break-words">{event.words}</span> : null}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  );
}
