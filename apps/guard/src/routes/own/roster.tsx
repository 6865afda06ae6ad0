import { dateText, timeText } from '@zhiqin/i18n';
import { useEffect, useState } from 'react';
import { MonthSteps, useMonthSteps } from '../../own/month-steps.tsx';
import { Answered, OwnScreen, Refused } from '../../own/own-screen.tsx';
import type { OwnSession } from '../../own/own-server.ts';
import { useOwnWords } from '../../own/own-words.tsx';
import { useAsked, useSend } from '../../own/use-asked.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import { Card } from '../../parts/screen.tsx';
import { useNow } from '../../phone/phone-context.tsx';
import { useName, useSpeech } from '../../phone/words.tsx';

/** 我的班表: my published shifts at whichever site, and the receipt the captain waits for (R10). */
export default function OwnRoster() {
  const t = useOwnWords('guardRoster');
  return <OwnScreen title={t?.('title') ?? ''}>{(own) => <Month own={own} />}</OwnScreen>;
}

function Month({ own }: { own: OwnSession }) {
  const t = useOwnWords('guardRoster');
  const { month, setMonth } = useMonthSteps();
  const asked = useAsked(`roster ${month}`, () => own.server.rostering.myRoster.query({ month }));
  if (!t) return null;
  return (
    <>
      <LinkButton to="/own/shifts">{t('shifts')}</LinkButton>
      <MonthSteps month={month} onMonth={setMonth} before={t('before')} after={t('after')} />
      <Answered of={asked}>
        {(shifts) =>
          shifts.length === 0 ? (
            <Card>{t('none')}</Card>
          ) : (
            <>
              <Seen key={month} own={own} month={month} />
              <p className="text-soft">{t('count', { shifts: shifts.length })}</p>
              <Shifts shifts={shifts} next={t('next')} />
            </>
          )
        }
      </Answered>
    </>
  );
}

type Shift = Awaited<ReturnType<OwnSession['server']['rostering']['myRoster']['query']>>[number];

function Shifts({ shifts, next }: { shifts: readonly Shift[]; next: string }) {
  const nameOf = useName();
  const now = useNow();
  const { language } = useSpeech();
  const coming = shifts.find((one) => one.endsAt > now);
  return (
    <ul className="flex flex-col gap-2">
      {shifts.map((one) => {
        const zoned = { zone: one.zone, language };
        return (
          <li
            key={one.shiftId}
            className={`rounded-xl border px-4 py-3 ${one === coming ? 'border-accent border-2 bg-card' : 'border-line bg-card'}`}
          >
            {one === coming && <p className="font-semibold text-accent">{next}</p>}
            <p className="flex flex-wrap justify-between gap-x-3 font-semibold text-lg">
              <span>{dateText(one.startsAt, zoned)}</span>
              <span>
                {timeText(one.startsAt, zoned)}–{timeText(one.endsAt, zoned)}
              </span>
            </p>
            <p>
              {nameOf({ name: one.postName, nameEn: one.postNameEn })} ·{' '}
              {nameOf({ name: one.siteName, nameEn: one.siteNameEn })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Seen({ own, month }: { own: OwnSession; month: string }) {
  const t = useOwnWords('guardRoster');
  const asked = useAsked(`receipt ${month}`, () => own.server.rostering.myReceipts.query({ month }));
  const { send, isBusy, refusal } = useSend();
  const [isTold, setTold] = useState(false);
  // The month lies on his phone: kept with the version shown. Lost on the way, it is told at the next look.
  useEffect(() => {
    own.server.rostering.seeMyRoster.mutate({ month, kind: 'shown' }).catch(() => undefined);
  }, [own, month]);
  if (!t || asked.data === undefined) return null;
  if (isTold || asked.data.isSeen) return <Card tone="ok">{t('told')}</Card>;
  const tell = async () => {
    if (await send(() => own.server.rostering.seeMyRoster.mutate({ month, kind: 'seen' }))) setTold(true);
  };
  return (
    <>
      {asked.data.isChanged && <Card>{t('changed')}</Card>}
      <Refused refusal={refusal} />
      <Button look="strong" isDisabled={isBusy} onPress={() => void tell()}>
        {isBusy ? t('sending') : t('seen')}
      </Button>
    </>
  );
}
