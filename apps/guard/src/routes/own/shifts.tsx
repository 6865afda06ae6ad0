import { dateText, timeText } from '@zhiqin/i18n';
import { useEffect, useState } from 'react';
import { MonthSteps, useMonthSteps } from '../../own/month-steps.tsx';
import { Answered, OwnScreen, Refused } from '../../own/own-screen.tsx';
import type { OwnSession } from '../../own/own-server.ts';
import { useOwnWords } from '../../own/own-words.tsx';
import { useAsked, useSend } from '../../own/use-asked.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Card } from '../../parts/screen.tsx';
import { useNow } from '../../phone/phone-context.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import { useName, useSpeech } from '../../phone/words.tsx';

/** 换班、空缺班: what is offered to me, what a colleague asks of me, and asking one myself. */
export default function OwnShifts() {
  const t = useOwnWords('guardRoster');
  return (
    <OwnScreen title={t?.('shifts') ?? ''} back="/own/roster">
      {(own) => (
        <>
          <Offers own={own} />
          <Swaps own={own} />
        </>
      )}
    </OwnScreen>
  );
}

interface ShiftShown {
  startsAt: Date;
  endsAt: Date;
  zone: string;
  postName: string;
  postNameEn: string | null;
}

function useShiftText() {
  const nameOf = useName();
  const { language } = useSpeech();
  return (one: ShiftShown | null) => {
    if (!one) return '–';
    const zoned = { zone: one.zone, language };
    return `${dateText(one.startsAt, zoned)} ${timeText(one.startsAt, zoned)}–${timeText(one.endsAt, zoned)} ${nameOf({ name: one.postName, nameEn: one.postNameEn })}`;
  };
}

function Offers({ own }: { own: OwnSession }) {
  const t = useOwnWords('guardRoster');
  const asked = useAsked('offers', () => own.server.rostering.myOffers.query({}));
  if (!t) return null;
  return (
    <Card title={t('offers.title')}>
      <Answered of={asked}>
        {(offers) =>
          offers.length === 0 ? (
            <p>{t('offers.none')}</p>
          ) : (
            <ul className="flex flex-col gap-4">
              {offers.map((one) => (
                <Offer key={one.lineId} own={own} offer={one} onAnswered={asked.again} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Card>
  );
}

type OfferLine = Awaited<ReturnType<OwnSession['server']['rostering']['myOffers']['query']>>[number];

function Offer({ own, offer, onAnswered }: { own: OwnSession; offer: OfferLine; onAnswered: () => void }) {
  const t = useOwnWords('guardRoster');
  const shiftText = useShiftText();
  const { language } = useSpeech();
  const { send, isBusy, refusal } = useSend();
  useEffect(() => {
    if (!offer.seenAt)
      own.server.rostering.seeOffer.mutate({ offerLineId: offer.lineId }).catch(() => undefined);
  }, [own, offer.lineId, offer.seenAt]);
  if (!t) return null;
  const answer = async (said: 'yes' | 'no') => {
    const { rostering } = own.server;
    if (await send(() => rostering.answerOffer.mutate({ offerLineId: offer.lineId, answer: said })))
      onAnswered();
  };
  const { outcome } = offer;
  return (
    <li className="flex flex-col gap-2">
      <p className="font-semibold">{shiftText(offer)}</p>
      {offer.isOpen ? (
        <>
          <p className="text-soft">{t('offers.why', { place: offer.place })}</p>
          {offer.answerBy && (
            <p>
              {t('offers.until', {
                time: `${dateText(offer.answerBy, { zone: offer.zone, language })} ${timeText(offer.answerBy, { zone: offer.zone, language })}`,
              })}
            </p>
          )}
          <Refused refusal={refusal} />
          <Button look="strong" isDisabled={isBusy} onPress={() => void answer('yes')}>
            {t('offers.yes')}
          </Button>
          <Button isDisabled={isBusy} onPress={() => void answer('no')}>
            {t('offers.no')}
          </Button>
        </>
      ) : (
        <p>
          {outcome === 'taken' || outcome === 'beaten' || outcome === 'impossible'
            ? t(`offers.${outcome}`)
            : outcome === null && offer.answer
              ? t(`offers.said.${offer.answer as 'yes' | 'no'}`)
              : t('offers.over')}
        </p>
      )}
    </li>
  );
}

function Swaps({ own }: { own: OwnSession }) {
  const t = useOwnWords('guardRoster');
  const asked = useAsked('swaps', () => own.server.rostering.mySwaps.query({}));
  if (!t) return null;
  return (
    <>
      <Card title={t('swap.list')}>
        <Answered of={asked}>
          {(swaps) =>
            swaps.length === 0 ? (
              <p>{t('swap.listNone')}</p>
            ) : (
              <ul className="flex flex-col gap-4">
                {swaps.map((one) => (
                  <Swap key={one.swapId} own={own} swap={one} onAnswered={asked.again} />
                ))}
              </ul>
            )
          }
        </Answered>
      </Card>
      <AskSwap own={own} onAsked={asked.again} />
    </>
  );
}

type SwapLine = Awaited<ReturnType<OwnSession['server']['rostering']['mySwaps']['query']>>[number];

function Swap({ own, swap, onAnswered }: { own: OwnSession; swap: SwapLine; onAnswered: () => void }) {
  const t = useOwnWords('guardRoster');
  const shiftText = useShiftText();
  const { send, isBusy, refusal } = useSend();
  if (!t) return null;
  const say = async (answer: 'yes' | 'no' | 'takeBack') => {
    if (await send(() => own.server.rostering.answerSwap.mutate({ swapId: swap.swapId, answer })))
      onAnswered();
  };
  const isToAnswer = !swap.isMine && swap.state === 'asked';
  const isToTakeBack = swap.isMine && (swap.state === 'asked' || swap.state === 'accepted');
  return (
    <li className="flex flex-col gap-2">
      <p className="font-semibold">
        {swap.isMine ? t('swap.youAsked', { name: swap.partner }) : t('swap.asksYou', { name: swap.asker })}
      </p>
      <p>
        {t('swap.gives')} {shiftText(swap.isMine ? swap.given : swap.taken)}
      </p>
      <p>
        {t('swap.gets')} {shiftText(swap.isMine ? swap.taken : swap.given)}
      </p>
      {swap.reason && <p className="text-soft">{swap.reason}</p>}
      <p>
        {t(`swap.states.${swap.state as 'asked'}`)}
        {swap.decisionReason ? `: ${swap.decisionReason}` : ''}
      </p>
      <Refused refusal={refusal} />
      {isToAnswer && (
        <>
          <Button look="strong" isDisabled={isBusy} onPress={() => void say('yes')}>
            {t('swap.yes')}
          </Button>
          <Button isDisabled={isBusy} onPress={() => void say('no')}>
            {t('swap.no')}
          </Button>
        </>
      )}
      {isToTakeBack && (
        <Button isDisabled={isBusy} onPress={() => void say('takeBack')}>
          {t('swap.takeBack')}
        </Button>
      )}
    </li>
  );
}

interface Wish {
  shiftId: string;
  partnerId: string;
  partnerShiftId: string;
  reason: string;
}
const noWish: Wish = { shiftId: '', partnerId: '', partnerShiftId: '', reason: '' };

/** Three steps: my shift, a colleague's, why; what was chosen stays on the phone until it was taken. */
function AskSwap({ own, onAsked }: { own: OwnSession; onAsked: () => void }) {
  const t = useOwnWords('guardRoster');
  const now = useNow();
  const shiftText = useShiftText();
  const { month, setMonth } = useMonthSteps();
  const mine = useAsked(`roster ${month}`, () => own.server.rostering.myRoster.query({ month }));
  const draft = useDraft<Wish>(`swap ${own.personId}`, noWish);
  const { send, isBusy, refusal } = useSend();
  const [told, setTold] = useState<string | null>(null);
  if (!t) return null;
  const wish = draft.value;
  const coming = (mine.data ?? []).filter((one) => one.startsAt > now);
  return (
    <Card title={t('swap.title')}>
      {told !== null && <p className="font-semibold">{t('swap.askedDone', { name: told })}</p>}
      {wish.shiftId === '' ? (
        <>
          <MonthSteps month={month} onMonth={setMonth} before={t('before')} after={t('after')} />
          <p>{t('swap.mine')}</p>
          <Answered of={mine}>
            {() =>
              coming.length === 0 ? (
                <p>{t('swap.mineNone')}</p>
              ) : (
                coming.map((one) => (
                  <Button key={one.shiftId} onPress={() => draft.set({ ...noWish, shiftId: one.shiftId })}>
                    {shiftText(one)}
                  </Button>
                ))
              )
            }
          </Answered>
        </>
      ) : (
        <Partners
          own={own}
          wish={wish}
          onWish={draft.set}
          isBusy={isBusy}
          onAsk={async (name) => {
            const { partnerId, partnerShiftId, shiftId, reason } = wish;
            const ask = { swapId: draft.draftId, shiftId, partnerId, partnerShiftId, reason };
            if (!(await send(() => own.server.rostering.askSwap.mutate(ask)))) return;
            draft.drop();
            setTold(name);
            onAsked();
          }}
        />
      )}
      <Refused refusal={refusal} />
    </Card>
  );
}

function Partners({
  own,
  wish,
  onWish,
  onAsk,
  isBusy,
}: {
  own: OwnSession;
  wish: Wish;
  onWish: (wish: Wish) => void;
  onAsk: (name: string) => Promise<void>;
  isBusy: boolean;
}) {
  const t = useOwnWords('guardRoster');
  const shiftText = useShiftText();
  const { shiftId } = wish;
  const asked = useAsked(`partners ${shiftId}`, () => own.server.rostering.swapPartners.query({ shiftId }));
  if (!t) return null;
  return (
    <>
      <p>{t('swap.other')}</p>
      <Answered of={asked}>
        {({ partners }) => {
          const chosen = partners.find(
            (one) => one.partnerId === wish.partnerId && one.shiftId === wish.partnerShiftId,
          );
          if (partners.length === 0) return <p>{t('swap.otherNone')}</p>;
          if (chosen)
            return (
              <>
                <p className="font-semibold">
                  {chosen.name} {shiftText(chosen)} {chosen.siteName}
                </p>
                <TextField
                  label={t('swap.reason')}
                  value={wish.reason}
                  maxLength={300}
                  onText={(reason) => onWish({ ...wish, reason })}
                />
                <Button look="strong" isDisabled={isBusy} onPress={() => void onAsk(chosen.name)}>
                  {isBusy ? t('sending') : t('swap.ask')}
                </Button>
              </>
            );
          return partners.map((one) => (
            <Button
              key={`${one.partnerId} ${one.shiftId}`}
              onPress={() => onWish({ ...wish, partnerId: one.partnerId, partnerShiftId: one.shiftId })}
            >
              {one.name} {shiftText(one)} {one.siteName}
            </Button>
          ));
        }}
      </Answered>
      <Button onPress={() => onWish(noWish)}>{t('swap.back')}</Button>
    </>
  );
}
