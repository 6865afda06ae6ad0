import { useState } from 'react';
import { DayField } from '../../duties/native-field.tsx';
import { Answered, OwnScreen, Refused } from '../../own/own-screen.tsx';
import type { OwnSession } from '../../own/own-server.ts';
import { useOwnWords } from '../../own/own-words.tsx';
import { daysFromTo, plainDay } from '../../own/plain-day.ts';
import { useAsked, useSend } from '../../own/use-asked.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, TextField } from '../../parts/fields.tsx';
import { Card, Trouble } from '../../parts/screen.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import { useSpeech } from '../../phone/words.tsx';

/** 我的请假: asks for leave, sees how full the declared periods are, and what was answered. */
export default function OwnLeave() {
  const t = useOwnWords('guardLeave');
  return <OwnScreen title={t?.('title') ?? ''}>{(own) => <Leave own={own} />}</OwnScreen>;
}

type MyLeave = Awaited<ReturnType<OwnSession['server']['rostering']['myLeave']['query']>>;

function Leave({ own }: { own: OwnSession }) {
  const t = useOwnWords('guardLeave');
  const asked = useAsked('leave', () => own.server.rostering.myLeave.query({}));
  const [isSent, setSent] = useState(false);
  if (!t) return null;
  return (
    <Answered of={asked}>
      {({ requests, rounds }) => (
        <>
          {isSent && <Card tone="ok">{t('sent')}</Card>}
          <AskForm
            own={own}
            rounds={rounds}
            onSent={() => {
              setSent(true);
              asked.again();
            }}
          />
          {rounds.length > 0 && (
            <Card title={t('rounds')}>
              {rounds.map((round) => (
                <Round key={round.id} round={round} />
              ))}
            </Card>
          )}
          <h2 className="font-bold text-lg">{t('mine')}</h2>
          {requests.length === 0 && <p>{t('none')}</p>}
          {requests.map((one) => (
            <Request key={one.id} own={own} request={one} onChanged={asked.again} />
          ))}
        </>
      )}
    </Answered>
  );
}

function Round({ round }: { round: MyLeave['rounds'][number] }) {
  const t = useOwnWords('guardLeave');
  const { language } = useSpeech();
  if (!t) return null;
  const day = (text: string) => plainDay(text, language);
  return (
    <div>
      <p className="font-semibold">
        {round.name} {day(round.fromDay)} – {day(round.untilDay)}
      </p>
      <p>{t('quota', { count: round.quotaPerDay })}</p>
      <p>{t(round.isClosed ? 'closed' : 'closes', { day: day(round.closesOn) })}</p>
      {round.fullDays.length > 0 && (
        <p className="font-semibold">{t('full', { days: round.fullDays.map(day).join(' · ') })}</p>
      )}
    </div>
  );
}

const kinds = ['annual', 'sick', 'personal', 'timeOff', 'marriage', 'bereavement', 'maternity'] as const;
const parts = ['whole', 'first', 'second'] as const;
const blank = {
  kind: null as (typeof kinds)[number] | null,
  fromDay: '',
  untilDay: '',
  part: 'whole' as (typeof parts)[number],
  reason: '',
};

function AskForm({
  own,
  rounds,
  onSent,
}: {
  own: OwnSession;
  rounds: MyLeave['rounds'];
  onSent: () => void;
}) {
  const t = useOwnWords('guardLeave');
  const { language } = useSpeech();
  // What somebody typed is his own: another who opens the screen here finds an empty form.
  const draft = useDraft(`own-leave:${own.personId}`, blank);
  const { send, isBusy, refusal } = useSend();
  if (!t) return null;
  const { kind, fromDay, untilDay, reason } = draft.value;
  // A draft begun before half days were known has none.
  const part = fromDay === untilDay ? (draft.value.part ?? 'whole') : 'whole';
  const days = fromDay && untilDay ? daysFromTo(fromDay, untilDay) : 0;
  const full = rounds
    .flatMap((round) => round.fullDays)
    .filter((day) => days > 0 && fromDay <= day && day <= untilDay);
  async function ask() {
    if (!kind || days === 0) return;
    const half = part === 'whole' ? null : part;
    const span = { fromDay, untilDay, part: half };
    const wish = { requestId: draft.draftId, kind, ...span, reason: reason.trim() || null };
    if (!(await send(() => own.server.rostering.requestMyLeave.mutate(wish)))) return;
    draft.drop();
    onSent();
  }
  return (
    <Card title={t('ask')}>
      <Choice
        label={t('kind')}
        options={kinds.map((value) => ({ value, text: t(`kinds.${value}`) }))}
        value={kind}
        onChoose={(chosen) => draft.set({ kind: chosen })}
      />
      <DayField
        label={t('from')}
        value={fromDay || null}
        onChange={(day) => draft.set({ fromDay: day ?? '', untilDay: untilDay || (day ?? '') })}
      />
      <DayField
        label={t('until')}
        value={untilDay || null}
        onChange={(day) => draft.set({ untilDay: day ?? '' })}
      />
      {days === 1 && (
        <Choice
          label={t('part')}
          options={parts.map((value) => ({ value, text: t(`parts.${value}`) }))}
          value={part}
          onChoose={(chosen) => draft.set({ part: chosen })}
        />
      )}
      {days > 0 && (
        <p className="font-semibold">{part === 'whole' ? t('days', { count: days }) : t(`parts.${part}`)}</p>
      )}
      {fromDay && untilDay && days === 0 && <Trouble>{t('backwards')}</Trouble>}
      {full.length > 0 && (
        <Card tone="warn">
          {t('touchesFull', { days: full.map((day) => plainDay(day, language)).join(' · ') })}
        </Card>
      )}
      <TextField
        label={t('reason')}
        value={reason}
        isLong
        maxLength={300}
        onText={(text) => draft.set({ reason: text })}
      />
      <Refused refusal={refusal} />
      <Button look="strong" isDisabled={!kind || days === 0 || isBusy} onPress={() => void ask()}>
        {isBusy ? t('sending') : t('send')}
      </Button>
    </Card>
  );
}

const tones = { approved: 'ok', refused: 'bad', withdrawn: 'plain', waiting: 'warn' } as const;

function Request({
  own,
  request,
  onChanged,
}: {
  own: OwnSession;
  request: MyLeave['requests'][number];
  onChanged: () => void;
}) {
  const t = useOwnWords('guardLeave');
  const { language } = useSpeech();
  const { send, isBusy, refusal } = useSend();
  if (!t) return null;
  const state = (request.decision ?? 'waiting') as keyof typeof tones;
  const withdraw = async () => {
    const id = { requestId: request.id };
    if (await send(() => own.server.rostering.withdrawMyLeave.mutate(id))) onChanged();
  };
  return (
    <Card tone={tones[state]}>
      <p className="font-semibold text-lg">
        {t(`kinds.${request.kind as (typeof kinds)[number]}`)} {plainDay(request.fromDay, language)}
        {request.untilDay === request.fromDay ? '' : ` – ${plainDay(request.untilDay, language)}`}
        {request.part ? ` · ${t(`parts.${request.part as 'first'}`)}` : ''}
      </p>
      <p className="font-semibold">{t(`states.${state}`)}</p>
      {request.reason && <p>{request.reason}</p>}
      {request.deciderName && state !== 'withdrawn' && <p>{t('by', { name: request.deciderName })}</p>}
      {request.decisionReason && <p className="whitespace-pre-wrap">{request.decisionReason}</p>}
      {state === 'approved' && <p>{t('change')}</p>}
      {state === 'waiting' && (
        <>
          <Refused refusal={refusal} />
          <Button isDisabled={isBusy} onPress={() => void withdraw()}>
            {isBusy ? t('withdrawing') : t('withdraw')}
          </Button>
        </>
      )}
    </Card>
  );
}
