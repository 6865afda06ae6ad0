import { textFor } from '@zhiqin/i18n';
import { Banner, Button, Card, DataTable, EmptyState, TextField, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { monthAsked } from '../../../month-range.ts';
import { useName } from '../../../names.ts';
import { FormFields } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { RosterMenu } from '../../../roster-grid/roster-menu.tsx';
import { useFinding, useShiftWord } from '../../../roster-grid/use-finding.ts';
import { siteOf } from '../../../site-of.ts';
import { useProblem } from '../../../use-problem.ts';
import type { Route } from './+types/roster-swaps';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id: siteId, zone } = await siteOf(portal, args.params.code);
    const { rostering } = portal.caller;
    return {
      month: monthAsked(args.request, zone, portal.now),
      swaps: (await rostering.listSwaps({ siteId })).swaps,
      ...(await rostering.listOffers({ siteId })),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, number } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { rostering } = portal.caller;
    switch (text('wish')) {
      case 'offer':
        await rostering.openOffer({
          shiftId: text('shiftId'),
          perRound: number('perRound'),
          answerMinutes: number('answerMinutes'),
          reason: text('offerReason'),
        });
        break;
      case 'close':
        await rostering.closeOffer({ offerId: text('offerId') });
        break;
      default:
        await rostering.decideSwap({
          swapId: text('swapId'),
          decision: text('wish') === 'approved' ? 'approved' : 'refused',
          reason: given('reason'),
        });
    }
    return redirect(`/admin/sites/${args.params.code}/roster/swaps`);
  });
}

type Data = Route.ComponentProps['loaderData'];

/** Swaps that wait for a decision, and open shifts offered in fair order, with who was asked and what they said. */
export default function RosterSwaps({ loaderData, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalShifts');
  const { typed } = useProblem();
  const waiting = new Set(
    loaderData.swaps.filter((one) => one.state === 'accepted').map((one) => one.swapId),
  );
  return (
    <>
      <RosterMenu code={params.code} month={loaderData.month} />
      <h2 className="mb-2">{t('swaps.title')}</h2>
      <div className="grid gap-4">
        {/* What a decision ran into stands at its swap; only one that is no longer listed is told up here. */}
        {waiting.has(typed('swapId') ?? '') ? null : (
          <FormProblem
            labels={{
              reason: t('swaps.reason'),
              perRound: t('offers.perRound'),
              answerMinutes: t('offers.minutes'),
            }}
          />
        )}
        <Waiting loaderData={loaderData} />
        <Offers loaderData={loaderData} />
        <Decided loaderData={loaderData} />
      </div>
    </>
  );
}

/** A shift in a few words: post, code and when it begins. */
function ShiftWords({ of, zone }: { of: Data['swaps'][number]['given']; zone: string }) {
  const shiftWord = useShiftWord();
  const name = useName();
  if (!of) return <>–</>;
  return (
    <>
      {name(of.postName, of.postNameEn)} {shiftWord(of.code)} <TimeText at={of.startsAt} zone={zone} />
    </>
  );
}

function Waiting({ loaderData: { swaps, zone } }: { loaderData: Data }) {
  const { t, i18n } = useTranslation('portalShifts');
  const said = useFinding();
  const problem = useProblem();
  const waiting = swaps.filter((one) => one.state === 'accepted');
  return (
    <Card title={t('swaps.waiting')}>
      {waiting.length === 0 ? <p className="quiet">{t('swaps.none')}</p> : null}
      {waiting.map((one) => (
        <Form key={one.swapId} method="post" className="leave-row">
          <input type="hidden" name="swapId" value={one.swapId} />
          <p>
            <strong>{one.asker}</strong> <ShiftWords of={one.given} zone={zone} /> ⇄{' '}
            <strong>{one.partner}</strong> <ShiftWords of={one.taken} zone={zone} />{' '}
            <span className="quiet">{one.reason}</span>
          </p>
          {one.refusal ? (
            <Banner tone="breached">{textFor(i18n, 'errors', one.refusal, { name: one.asker })}</Banner>
          ) : null}
          {one.findings.length > 0 ? (
            <p className="cover-warning">{one.findings.map((finding) => said(finding)).join(' · ')}</p>
          ) : null}
          {problem.typed('swapId') === one.swapId ? (
            <FormProblem labels={{ reason: t('swaps.reason') }} />
          ) : null}
          <div className="flex flex-wrap items-end gap-2">
            <TextField
              name="reason"
              label={one.findings.length > 0 ? t('swaps.reasonAnswered') : t('swaps.reason')}
              maxLength={300}
              {...(problem.typed('swapId') === one.swapId
                ? { defaultValue: problem.typed('reason'), error: problem.at('reason') }
                : {})}
            />
            {one.refusal ? null : (
              <Button name="wish" value="approved">
                {t('swaps.approve')}
              </Button>
            )}
            <Button kind="plain" name="wish" value="refused">
              {t('swaps.refuse')}
            </Button>
          </div>
        </Form>
      ))}
    </Card>
  );
}

function Offers({ loaderData: { places, offers, zone } }: { loaderData: Data }) {
  const { t, i18n } = useTranslation('portalShifts');
  const shiftWord = useShiftWord();
  const name = useName();
  const when = new Intl.DateTimeFormat(i18n.language, {
    ...{ month: 'numeric', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone: zone, hour12: false },
  });
  return (
    <>
      <Card title={t('offers.title')}>
        <p className="quiet prose">{t('offers.order')}</p>
        {places.length === 0 ? (
          <EmptyState title={t('offers.noPlaces')} />
        ) : (
          <Form method="post" className="form mt-2" noValidate>
            <FormFields
              fields={[
                {
                  name: 'shiftId',
                  kind: 'choice',
                  label: t('offers.place'),
                  choices: places.map((one) => ({
                    value: one.shiftId,
                    label: `${when.format(one.startsAt)} ${name(one.postName, one.postNameEn)} ${shiftWord(one.code)}`,
                  })),
                },
                { name: 'perRound', kind: 'number', label: t('offers.perRound'), value: '3' },
                { name: 'answerMinutes', kind: 'number', label: t('offers.minutes'), value: '60' },
                {
                  name: 'offerReason',
                  label: t('offers.reason'),
                  help: t('offers.reasonHelp'),
                  value: t('offers.reasonValue'),
                },
              ]}
            />
            <div>
              <Button kind="plain" name="wish" value="offer">
                {t('offers.start')}
              </Button>
            </div>
          </Form>
        )}
      </Card>
      {offers.map((offer) => (
        <Card
          key={offer.offerId}
          title={`${when.format(offer.startsAt)} ${name(offer.postName, offer.postNameEn)} ${shiftWord(offer.code)}`}
          aside={<span className="quiet">{t(`offers.states.${offer.state as 'open'}`)}</span>}
          flush
        >
          {offer.state === 'open' ? (
            <Form method="post" className="card-body flex flex-wrap items-center gap-2">
              <input type="hidden" name="offerId" value={offer.offerId} />
              <span>
                {t('offers.round', { round: offer.round })} <TimeText at={offer.roundEndsAt} zone={zone} />
              </span>
              <Button kind="quiet" name="wish" value="close">
                {t('offers.close')}
              </Button>
            </Form>
          ) : null}
          <DataTable
            caption={t('offers.orderOf')}
            rows={offer.lines}
            keyOf={(line) => line.lineId}
            columns={[
              { key: 'place', head: t('offers.number'), cell: (line) => line.place },
              { key: 'guard', head: t('offers.guard'), cell: (line) => `${line.name} ${line.staffNo}` },
              {
                key: 'why',
                head: t('offers.why'),
                cell: ({ standing }) =>
                  [
                    t(standing.isRested ? 'offers.rested' : 'offers.notRested'),
                    t('offers.nights', { count: standing.nights }),
                    t('offers.holidays', { count: standing.holidays }),
                    t('offers.asked', { count: standing.offers }),
                    t('offers.hours', { hours: Math.round(standing.plannedMinutes / 60) }),
                  ].join(' · '),
              },
              {
                key: 'said',
                head: t('offers.said'),
                cell: (line) =>
                  line.outcome === 'taken' || line.outcome === 'beaten' || line.outcome === 'impossible'
                    ? t(`offers.outcomes.${line.outcome}`)
                    : line.answer
                      ? t(`offers.answers.${line.answer as 'yes'}`)
                      : line.seenAt
                        ? t('offers.seen')
                        : line.offeredAt
                          ? t('offers.sent')
                          : t('offers.later'),
              },
            ]}
          />
        </Card>
      ))}
    </>
  );
}

function Decided({ loaderData: { swaps, zone } }: { loaderData: Data }) {
  const { t } = useTranslation('portalShifts');
  const rows = swaps.filter((one) => one.state !== 'accepted');
  if (rows.length === 0) return null;
  return (
    <Card title={t('swaps.others')} flush>
      <DataTable
        caption={t('swaps.others')}
        rows={rows}
        keyOf={(one) => one.swapId}
        columns={[
          {
            key: 'asker',
            head: t('swaps.asker'),
            cell: (one) => (
              <>
                {one.asker} <ShiftWords of={one.given} zone={zone} />
              </>
            ),
          },
          {
            key: 'partner',
            head: t('swaps.partner'),
            cell: (one) => (
              <>
                {one.partner} <ShiftWords of={one.taken} zone={zone} />
              </>
            ),
          },
          { key: 'state', head: t('swaps.state'), cell: (one) => t(`swaps.states.${one.state as 'asked'}`) },
          {
            key: 'by',
            head: t('swaps.by'),
            cell: (one) => [one.deciderName, one.decisionReason].filter(Boolean).join(' · ') || '–',
          },
        ]}
      />
    </Card>
  );
}
