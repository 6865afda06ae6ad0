import { textFor } from '@zhiqin/i18n';
import { Banner, Button, Card, DayText, EmptyState, LinkButton, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { monthAsked } from '../../../month-range.ts';
import { useName } from '../../../names.ts';
import { FormFields } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { RosterMenu } from '../../../roster-grid/roster-menu.tsx';
import { useShiftWord, useSkillWord } from '../../../roster-grid/use-finding.ts';
import { siteOf } from '../../../site-of.ts';
import type { Route } from './+types/roster-cover';

export async function loader(args: Route.LoaderArgs) {
  const shiftId = new URL(args.request.url).searchParams.get('shift');
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const { caller } = portal;
    const found = await caller.rostering.listOpenShifts({ siteId: id });
    const chosen = found.open.find((one) => one.shiftId === shiftId);
    return {
      month: monthAsked(args.request, zone, portal.now),
      ...found,
      chosen,
      sheet: chosen ? await caller.rostering.coverCandidates({ shiftId: chosen.shiftId }) : null,
      guards: chosen ? [] : (await caller.workforce.listGuards({ siteId: id })).guards,
      /** Other sites that wait for this one's word. */
      asked: chosen
        ? 0
        : (await caller.rostering.listLoans({ siteId: id })).lent.filter((one) => one.answer === null).length,
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text } = valuesOf(await formOf(args.request));
  const back = `/admin/sites/${args.params.code}/roster/cover`;
  const shiftId = text('shift');
  return attempt(args, async (portal) => {
    const { rostering } = portal.caller;
    const { id: siteId } = await siteOf(portal, args.params.code);
    switch (text('wish')) {
      case 'find':
        await rostering.openCover({ shiftId });
        return redirect(`${back}?shift=${shiftId}`);
      case 'reveal': {
        const guardId = text('guardId');
        return { phone: { guardId, value: (await rostering.ringStandIn({ shiftId, guardId })).phone } };
      }
      case 'askLoan':
        await rostering.askLoan({ shiftId, guardId: text('guardId') });
        return redirect(`${back}?shift=${shiftId}`);
      case 'onCall':
        await rostering.putOnCall({ siteId, guardId: text('guardId'), day: text('day') });
        return redirect(back);
      case 'endLoan': {
        const { staysUntil } = await rostering.endLoan({ loanId: text('loanId') });
        return staysUntil ? { stays: true } : redirect(back);
      }
      case 'endOnCall':
        await rostering.endOnCall({ onCallId: text('onCallId') });
        return redirect(back);
      default: {
        const guardId = text('guardId');
        const { name, isFull } = await rostering.coverShift({ shiftId, guardId, reason: text('reason') });
        return isFull ? { assigned: name } : redirect(`${back}?shift=${shiftId}`);
      }
    }
  });
}

/** Tonight's gaps, and for one of them who could stand in: made for the captain's phone at 22:00. */
export default function RosterCover({ loaderData, params, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('portalRoster');
  const answer = actionData as { assigned?: string; stays?: true } | undefined;
  const { open, chosen, zone, month } = loaderData;
  return (
    <>
      <RosterMenu code={params.code} month={month} />
      <h2 className="mb-2">{t('cover.title')}</h2>
      <div className="grid gap-3">
        <FormProblem />
        {answer?.assigned ? (
          <Banner tone="met">{t('cover.assigned', { name: answer.assigned })}</Banner>
        ) : null}
        {answer?.stays ? <Banner tone="unproven">{t('cover.lentStays')}</Banner> : null}
        {chosen ? (
          <Candidates loaderData={loaderData} params={params} actionData={actionData} />
        ) : (
          <>
            {loaderData.asked > 0 ? (
              <Banner tone="unproven">
                <Link to={`/admin/sites/${params.code}/roster/loans`}>
                  {t('cover.loansAsked', { count: loaderData.asked })}
                </Link>
              </Banner>
            ) : null}
            {open.length === 0 ? (
              <EmptyState title={t('cover.none')} example={t('cover.example')} />
            ) : (
              open.map((shift) => (
                <Card key={shift.shiftId}>
                  <OpenShift shift={shift} zone={zone} />
                  <Form method="post" className="mt-2">
                    <input type="hidden" name="shift" value={shift.shiftId} />
                    <Button name="wish" value="find" wide>
                      {t('cover.find')}
                    </Button>
                  </Form>
                </Card>
              ))
            )}
            <Lent loaderData={loaderData} />
            <OnCall loaderData={loaderData} />
          </>
        )}
      </div>
    </>
  );
}

type Data = Route.ComponentProps['loaderData'];

function OpenShift({ shift, zone }: { shift: Data['open'][number]; zone: string }) {
  const { t } = useTranslation('portalRoster');
  const shiftWord = useShiftWord();
  const name = useName();
  return (
    <>
      <p className="font-semibold">
        {t('cover.shift', { post: name(shift.post.name, shift.post.nameEn), shift: shiftWord(shift.code) })} ·{' '}
        {t('cover.needs', { count: shift.missing })}
      </p>
      <p className="quiet">
        <TimeText at={shift.startsAt} zone={zone} /> – <TimeText at={shift.endsAt} zone={zone} />
      </p>
      {shift.wokenAt ? (
        <p className="quiet">
          {t('cover.woken')} <TimeText at={shift.wokenAt} zone={zone} />
        </p>
      ) : shift.wakeAt ? (
        <p className="quiet">
          {t('cover.wakeAt')} <TimeText at={shift.wakeAt} zone={zone} />
        </p>
      ) : null}
    </>
  );
}

function Candidates({
  loaderData,
  params,
  actionData,
}: Pick<Route.ComponentProps, 'loaderData' | 'params' | 'actionData'>) {
  const { t, i18n } = useTranslation('portalRoster');
  const skillWord = useSkillWord();
  const { chosen, sheet, zone } = loaderData;
  const phone = (actionData as { phone?: { guardId: string; value: string | null } } | undefined)?.phone;
  if (!chosen || !sheet) return null;
  return (
    <>
      <Card>
        <OpenShift shift={chosen} zone={zone} />
        <LinkButton kind="quiet" to={`/admin/sites/${params.code}/roster/cover`}>
          {t('cover.back')}
        </LinkButton>
      </Card>
      <h3>{t('cover.people')}</h3>
      {sheet.candidates.length === 0 ? <EmptyState title={t('cover.nobody')} /> : null}
      {sheet.candidates.some((one) => one.consent) ? (
        <p className="quiet prose">{t('cover.elsewhere')}</p>
      ) : null}
      {sheet.candidates.map((one) => (
        <Card key={one.guardId}>
          <p>
            <strong>{one.name}</strong> <span className="quiet code">{one.staffNo}</span>{' '}
            {one.isHere ? null : <span className="quiet">{one.siteName}</span>}
          </p>
          <p className="quiet">
            {[
              ...one.reasons.map((why) =>
                textFor(i18n, 'portalRoster', `cover.reasons.${why.code}`, { ...why }),
              ),
              t('cover.hours', { hours: one.plannedHours }),
            ].join(' · ')}
          </p>
          {one.warnings.length > 0 ? (
            <p className="cover-warning">
              {one.warnings
                .map((why) =>
                  textFor(i18n, 'portalRoster', `cover.reasons.${why.code}`, {
                    ...why,
                    ...(why.code === 'lacksSkill'
                      ? { skills: why.skills.split('、').map(skillWord).join('、') }
                      : {}),
                  }),
                )
                .join(' · ')}
            </p>
          ) : null}
          <div className="mt-2 flex flex-wrap gap-2">
            {phone?.guardId === one.guardId && phone.value === null ? (
              <p>{t('cover.noNumber')}</p>
            ) : phone?.guardId === one.guardId ? (
              <a className="button" data-kind="plain" href={`tel:${phone.value}`}>
                {t('cover.call')} {phone.value}
              </a>
            ) : (
              <Form method="post">
                <input type="hidden" name="shift" value={chosen.shiftId} />
                <input type="hidden" name="guardId" value={one.guardId} />
                <Button kind="plain" name="wish" value="reveal">
                  {t('cover.reveal')}
                </Button>
              </Form>
            )}
            {one.consent?.state === 'unasked' ? (
              <Form method="post">
                <input type="hidden" name="shift" value={chosen.shiftId} />
                <input type="hidden" name="guardId" value={one.guardId} />
                <Button name="wish" value="askLoan">
                  {t('cover.askLoan')}
                </Button>
              </Form>
            ) : null}
            <Form method="post">
              <input type="hidden" name="shift" value={chosen.shiftId} />
              <input type="hidden" name="guardId" value={one.guardId} />
              <input type="hidden" name="reason" value={t('cover.reasonValue')} />
              <Button
                kind={one.consent && !isFree(one.consent.state) ? 'plain' : undefined}
                name="wish"
                value="assign"
              >
                {t(
                  one.consent === null
                    ? 'cover.assign'
                    : isFree(one.consent.state)
                      ? 'cover.assignLent'
                      : 'cover.assignUnasked',
                )}
              </Button>
            </Form>
          </div>
          {one.consent ? (
            <p className="quiet mt-2">
              {t(`cover.consent.${one.consent.state}`, {
                site: one.siteName,
                name: one.consent.byName ?? '',
                reason: one.consent.reason ?? '—',
              })}
            </p>
          ) : null}
        </Card>
      ))}
      <p className="quiet">{t('cover.notAskedHelp', { count: sheet.notListed })}</p>
    </>
  );
}

/** His own site lends him: it said so, or whoever asks answers for it. */
const isFree = (state: string) => state === 'agreed' || state === 'own';

function Lent({ loaderData: { lent, zone } }: { loaderData: Data }) {
  const { t } = useTranslation('portalRoster');
  if (lent.length === 0) return null;
  return (
    <Card title={t('cover.lent')}>
      <ul className="grid gap-2">
        {lent.map((one) => (
          <li key={one.loanId} className="flex flex-wrap items-center gap-2">
            <strong>{one.name}</strong> <span className="quiet code">{one.staffNo}</span>
            <span className="quiet">
              {t('cover.lentUntil')} <TimeText at={one.untilAt} zone={zone} />
            </span>
            <Form method="post">
              <input type="hidden" name="loanId" value={one.loanId} />
              <Button kind="quiet" name="wish" value="endLoan">
                {t('cover.lentBack')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OnCall({ loaderData: { guards, onCall, today } }: { loaderData: Data }) {
  const { t } = useTranslation('portalRoster');
  return (
    <Card title={t('cover.onCall')}>
      {onCall.length === 0 ? <p className="quiet">{t('cover.onCallNone')}</p> : null}
      <ul className="grid gap-2">
        {onCall.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-2">
            <DayText day={one.day} /> {one.name}
            <Form method="post">
              <input type="hidden" name="onCallId" value={one.id} />
              <Button kind="quiet" name="wish" value="endOnCall">
                {t('cover.onCallEnd')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {guards.length > 0 ? (
        <Form method="post" className="form mt-3">
          <FormFields
            fields={[
              {
                name: 'guardId',
                kind: 'choice',
                label: t('review.guard'),
                choices: guards.map((one) => ({ value: one.id, label: `${one.name} ${one.staffNo}` })),
              },
              { name: 'day', kind: 'date', label: t('cover.day'), value: today },
            ]}
          />
          <div>
            <Button kind="plain" name="wish" value="onCall">
              {t('cover.onCallAdd')}
            </Button>
          </div>
        </Form>
      ) : null}
    </Card>
  );
}
