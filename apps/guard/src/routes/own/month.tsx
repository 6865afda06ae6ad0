import { dateText, timeText } from '@zhiqin/i18n';
import { MonthSteps, useMonthSteps } from '../../own/month-steps.tsx';
import { Answered, OwnScreen, Refused } from '../../own/own-screen.tsx';
import type { OwnSession } from '../../own/own-server.ts';
import { OwnWordForm } from '../../own/own-word-form.tsx';
import { useOwnWords } from '../../own/own-words.tsx';
import { useAsked, useSend } from '../../own/use-asked.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/screen.tsx';
import { useSpeech } from '../../phone/words.tsx';

/** 我的工时: each day as it counts, and my yes or no to the month. */
export default function OwnMonth() {
  const t = useOwnWords('guardMonth');
  return <OwnScreen title={t?.('title') ?? ''}>{(own) => <Month own={own} />}</OwnScreen>;
}

type Hours = NonNullable<Awaited<ReturnType<OwnSession['server']['hours']['myHours']['query']>>>;

function Month({ own }: { own: OwnSession }) {
  const t = useOwnWords('guardMonth');
  // The month that is over is the one to answer for.
  const { month, present, setMonth } = useMonthSteps(-1);
  const asked = useAsked(`hours ${month}`, () => own.server.hours.myHours.query({ month }));
  if (!t) return null;
  return (
    <>
      <MonthSteps month={month} onMonth={setMonth} before={t('before')} after={t('after')} />
      <Answered of={asked}>
        {(hours) =>
          hours === null ? (
            <Card>{t('none')}</Card>
          ) : (
            <>
              <Sum hours={hours} />
              {month < present ? (
                <Answer key={hours.hoursHash} own={own} hours={hours} onDone={asked.again} />
              ) : (
                <Card>{t('notEnded')}</Card>
              )}
              {hours.days.map((day) => (
                <DayCard key={day.day} day={day} />
              ))}
            </>
          )
        }
      </Answered>
    </>
  );
}

/** Pieces of work are told in whole minutes since the epoch. */
const instantOf = (minutes: number) => new Date(minutes * 60_000);
/** 8:05 for 485 minutes. */
const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

function Sum({ hours }: { hours: Hours }) {
  const t = useOwnWords('guardMonth');
  if (!t) return null;
  const total = (of: (day: Hours['days'][number]) => number) =>
    clock(hours.days.reduce((sum, day) => sum + of(day), 0));
  const overtime = hours.overtime.lines.reduce((sum, line) => sum + line.minutes, 0);
  return (
    <Card title={t(`states.${hours.state as 'open'}`)} tone={hours.state === 'contested' ? 'warn' : 'plain'}>
      <p className="font-bold text-2xl">
        {t('worked', { hours: total((day) => day.counted.workedMinutes) })}
      </p>
      <p>{t('planned', { hours: total((day) => day.counted.plannedMinutes) })}</p>
      <p>{t('night', { hours: total((day) => day.counted.nightMinutes) })}</p>
      <p>{t('overtime', { hours: clock(overtime) })}</p>
      {hours.contestWords && (
        <p className="whitespace-pre-wrap">{t('said', { words: hours.contestWords })}</p>
      )}
      {hours.answerWords && (
        <p className="whitespace-pre-wrap">{t('answered', { words: hours.answerWords })}</p>
      )}
    </Card>
  );
}

function Answer({ own, hours, onDone }: { own: OwnSession; hours: Hours; onDone: () => void }) {
  const t = useOwnWords('guardMonth');
  const { send, isBusy, refusal } = useSend();
  if (!t || hours.state === 'locked') return null;
  const { month, hoursHash } = hours;
  const confirm = async () => {
    if (await send(() => own.server.hours.confirmHours.mutate({ month, hoursHash }))) onDone();
  };
  return (
    <>
      <Refused refusal={refusal} />
      {hours.state !== 'confirmed' && (
        <Button look="strong" isDisabled={isBusy} onPress={() => void confirm()}>
          {isBusy ? t('confirming') : t('confirm')}
        </Button>
      )}
      <OwnWordForm
        draftKey={`own-hours:${own.personId}:${month}`}
        open={t('contest')}
        label={t('contestWords')}
        submit={t('contestSend')}
        onSend={(words) => own.server.hours.contestHours.mutate({ month, words })}
        onDone={onDone}
      />
    </>
  );
}

function DayCard({ day }: { day: Hours['days'][number] }) {
  const t = useOwnWords('guardMonth');
  const { language } = useSpeech();
  if (!t) return null;
  const { counted } = day;
  const zoned = { zone: counted.zone, language };
  const minutes = { late: counted.lateMinutes, leftEarly: counted.leftEarlyMinutes, gap: counted.gapMinutes };
  const marks = (['late', 'leftEarly', 'gap'] as const).filter((mark) => minutes[mark] > 0);
  return (
    <section className="rounded-xl border border-line bg-card px-4 py-3">
      <p className="flex justify-between gap-2 font-semibold text-lg">
        <span>{dateText(new Date(`${day.day}T12:00:00Z`), { zone: 'UTC', language })}</span>
        <span>{t('day', { hours: clock(counted.workedMinutes) })}</span>
      </p>
      {counted.pieces.map((piece) => (
        <p key={piece.fromMin}>
          {timeText(instantOf(piece.fromMin), zoned)}–{timeText(instantOf(piece.toMin), zoned)}
        </p>
      ))}
      {counted.leave && (
        <p>
          {t('leave', {
            kind: [
              t(`leaveKinds.${counted.leave.kind as 'sick'}`),
              counted.leave.part ? t(`leavePart.${counted.leave.part}`) : '',
            ]
              .filter(Boolean)
              .join(' · '),
            pay: t(`leavePay.${counted.leave.pay}`),
          })}
        </p>
      )}
      {counted.marks.includes('noPresence') && <p className="text-warn">{t('noPresence')}</p>}
      {marks.length > 0 && (
        <p className="text-warn">{marks.map((mark) => t(mark, { minutes: minutes[mark] })).join(' · ')}</p>
      )}
      {day.corrections.map((one) => (
        <p key={one.id} className="whitespace-pre-wrap">
          {t('corrected', {
            before: clock(one.minutesBefore),
            after: clock(one.minutesAfter),
            reason: one.reason,
          })}
        </p>
      ))}
    </section>
  );
}
