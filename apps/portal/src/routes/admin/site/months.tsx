import { can } from '@zhiqin/access/rules';
import { monthText } from '@zhiqin/i18n';
import { addMonths, monthOf } from '@zhiqin/kernel';
import { Banner, Button, Card, FilterChips, LinkButton, TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { monthRange } from '../../../month-range.ts';
import { BreachLine } from '../../../parts/breach-line.tsx';
import { MonthBoard } from '../../../parts/month-board.tsx';
import { ask, attempt } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useLive } from '../../../use-live.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/months';

const monthsShown = 6;

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams.get('month');
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const thisMonth = monthOf(portal.now, zone);
    const lately = Array.from({ length: monthsShown }, (_, back) => addMonths(thisMonth, -back));
    const states = (
      await Promise.all(lately.map((month) => portal.caller.hours.getMonth({ siteId: id, month })))
    ).filter((one) => !one.isBeforeSite);
    // The month that just ended, unless the site is younger; this one is always there.
    const state = states.find((one) => one.month === asked) ?? states[1] ?? (states[0] as (typeof states)[0]);
    const chosen = state.month;
    const board = await portal.caller.hours.getMonthBoard({ siteId: id, month: chosen });
    const breaches = state.closedAt
      ? []
      : await portal.caller.compliance.listResults({
          siteId: id,
          ...monthRange(chosen),
          verdict: 'breached',
          limit: 500,
        });
    const replies = state.closedAt
      ? []
      : await portal.caller.compliance.listUnreadReplies({ siteId: id, month: chosen });
    return {
      states,
      state,
      board,
      zone,
      replies,
      open: breaches.filter((one) => !one.reviewedAt && !one.isTrial),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const month = String(form.get('month') ?? '');
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const wish = form.get('wish');
    if (wish === 'review') {
      await portal.caller.compliance.reviewResults({ resultIds: form.getAll('result').map(String) });
    } else if (wish === 'begin') await portal.caller.hours.startMonthClose({ siteId: id, month });
    else await portal.caller.hours.closeMonth({ siteId: id, month });
    return redirect(`/admin/sites/${args.params.code}/months?month=${month}`);
  });
}

export default function Months({
  loaderData: { states, state, board, zone, replies, open },
  params,
}: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portal', 'portalSite', 'compliance']);
  const { role } = useSelf();
  useLive();
  const base = `/admin/sites/${params.code}`;
  const may = can(role, 'month.close');
  const blocked = Object.values(state.blockers).some((count) => count > 0);
  const stateWord = (one: typeof state) =>
    one.closedAt ? 'closed' : one.closingSince ? 'closing' : one.hasEnded ? 'open' : 'running';
  return (
    <div className="grid gap-4">
      <FilterChips
        name="month"
        label={t('portal:month')}
        otherwise={state.month}
        choices={states.map((one) => ({
          value: one.month,
          label: `${monthText(one.month, i18n.language)} · ${t(`portalSite:months.state.${stateWord(one)}`)}`,
        }))}
      />
      <Card
        title={`${monthText(state.month, i18n.language)} · ${t(`portalSite:months.state.${stateWord(state)}`)}`}
      >
        <FormProblem />
        {state.closedAt ? (
          <>
            <p className="mb-3">
              <VerdictMark verdict="met" /> {t('portalSite:months.closedAt')}{' '}
              <TimeText at={state.closedAt} zone={zone} />
            </p>
            <LinkButton to={`${base}/reports?month=${state.month}`}>
              {t('portalSite:months.toReport')}
            </LinkButton>
          </>
        ) : state.hasEnded ? (
          <div className="grid gap-3">
            <p className="prose">{t('portalSite:months.lead')}</p>
            {may ? (
              <Form method="post" className="flex flex-wrap gap-2">
                <input type="hidden" name="month" value={state.month} />
                {state.closingSince ? null : (
                  <Button kind="plain" name="wish" value="begin">
                    {t('portalSite:months.begin')}
                  </Button>
                )}
                <Button name="wish" value="close">
                  {t('portalSite:months.close')}
                </Button>
              </Form>
            ) : null}
            {blocked ? <p className="quiet">{t('portalSite:months.blockedHelp')}</p> : null}
          </div>
        ) : (
          <p className="quiet">
            {t('portalSite:months.endsAt')} <TimeText at={state.endsAt} zone={zone} />
          </p>
        )}
      </Card>
      {state.hasEnded ? <MonthBoard state={state} board={board} base={base} zone={zone} /> : null}
      {replies.length > 0 ? <Replies {...{ replies, month: state.month, base, zone, may }} /> : null}
      <div id="unreviewed" />
      {open.length > 0 ? (
        <Card title={t('portalSite:months.unreviewed', { count: open.length })} flush>
          <Form method="post">
            <input type="hidden" name="month" value={state.month} />
            <ul className="attention-list">
              {open.map((result) => (
                <li key={result.id}>
                  <div className="flex gap-3">
                    {may ? (
                      <input
                        type="checkbox"
                        name="result"
                        value={result.id}
                        defaultChecked
                        className="mt-1 size-4"
                        aria-labelledby={`line-${result.id}`}
                      />
                    ) : null}
                    <div id={`line-${result.id}`}>
                      <BreachLine result={result} site="" zone={zone} />
                    </div>
                  </div>
                  <Link to={`${base}/compliance/${result.id}`}>{t('portal:today.review')}</Link>
                </li>
              ))}
            </ul>
            {may ? (
              <div className="card-body">
                <Button name="wish" value="review">
                  {t('portalSite:months.confirmChosen')}
                </Button>
              </div>
            ) : null}
          </Form>
        </Card>
      ) : state.hasEnded && !state.closedAt ? (
        <Banner tone="met">{t('portalSite:months.nothingOpen')}</Banner>
      ) : null}
    </div>
  );
}

type Reply = Route.ComponentProps['loaderData']['replies'][number];

/** What guards said to findings of the month and nobody has read: each is waived, or stands after it was read. */
function Replies({
  replies,
  month,
  base,
  zone,
  may,
}: {
  replies: readonly Reply[];
  month: string;
  base: string;
  zone: string;
  may: boolean;
}) {
  const { t } = useTranslation(['portal', 'portalSite']);
  return (
    <Card title={t('portalSite:months.replies')} flush>
      <Form method="post" id="replies">
        <input type="hidden" name="month" value={month} />
        <p className="quiet prose card-body">{t('portalSite:months.repliesLead')}</p>
        <ul className="attention-list">
          {replies.map((result) => (
            <li key={result.id}>
              <div className="flex gap-3">
                {may ? (
                  <input
                    type="checkbox"
                    name="result"
                    value={result.id}
                    className="mt-1 size-4"
                    aria-labelledby={`reply-${result.id}`}
                  />
                ) : null}
                <div id={`reply-${result.id}`} className="min-w-0">
                  <BreachLine result={result} site="" zone={zone} />
                  {result.replies.map((reply) => (
                    <blockquote key={reply.repliedAt.toISOString() + reply.name} className="break-words">
                      {reply.name} <TimeText at={reply.repliedAt} zone={zone} />: {reply.words}
                    </blockquote>
                  ))}
                </div>
              </div>
              <Link to={`${base}/compliance/${result.id}`}>{t('portal:today.review')}</Link>
            </li>
          ))}
        </ul>
        {may ? (
          <div className="card-body">
            <Button name="wish" value="review">
              {t('portalSite:months.repliesRead')}
            </Button>
          </div>
        ) : null}
      </Form>
    </Card>
  );
}
