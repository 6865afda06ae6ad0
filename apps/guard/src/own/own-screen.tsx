import { type ReactNode, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { personOf } from '../parts/person-check.tsx';
import { Card, Screen, Trouble } from '../parts/screen.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useDuty } from '../phone/use-duty.ts';
import { useSpeech } from '../phone/words.tsx';
import { send } from '../sync/sync-all.ts';
import { OwnError, type OwnRefusal, type OwnSession, openOwn } from './own-server.ts';
import { closeOwn, keepOwn, stayAwake, useOwnSession } from './own-session.ts';
import { useOwnWords } from './own-words.tsx';
import type { Asked } from './use-asked.ts';

/**
 * A screen of what only the guard himself may see: his hours, exams, assessments, wishes. Opened with his PIN over
 * the network; closed by him, by five quiet minutes, or by another guard's sign-on.
 */
export function OwnScreen({
  title,
  back = '/me',
  children,
}: {
  title: string;
  back?: string;
  children: (own: OwnSession) => ReactNode;
}) {
  const t = useOwnWords('guardOwn');
  const { acting } = useDuty();
  const { session, hasLapsed } = useOwnSession(acting?.personId ?? null);
  return (
    <Screen title={title} under={session?.name} back={back}>
      {!t ? null : session ? (
        <div className="flex flex-col gap-4" onPointerDownCapture={stayAwake} onKeyDownCapture={stayAwake}>
          {children(session)}
          <Button onPress={() => closeOwn()}>{t('close')}</Button>
        </div>
      ) : (
        <OpenByPin t={t} hasLapsed={hasLapsed} />
      )}
    </Screen>
  );
}

type OwnWords = NonNullable<ReturnType<typeof useOwnWords<'guardOwn'>>>;

function OpenByPin({ t, hasLapsed }: { t: OwnWords; hasLapsed: boolean }) {
  const { pack, acting } = useDuty();
  const { device } = usePhoneState();
  const { language } = useSpeech();
  const [staffNo, setStaffNo] = useState('');
  const [isOther, setOther] = useState(false);
  const [pin, setPin] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<OwnError | null>(null);
  const known = isOther ? undefined : pack.people.find((one) => one.id === acting?.personId);
  const person = known ?? personOf(pack, staffNo);

  async function open() {
    if (!device || !person || pin.length !== 6 || isBusy) return;
    setBusy(true);
    setProblem(null);
    try {
      keepOwn(await openOwn({ deviceToken: device.token, person, pin, language }, send));
    } catch (error) {
      setProblem(error instanceof OwnError ? error : new OwnError('trouble'));
    } finally {
      setPin('');
      setBusy(false);
    }
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <Card>
        <p>{t('why')}</p>
      </Card>
      {hasLapsed && <p className="font-semibold">{t('closed')}</p>}
      {known ? (
        <p className="font-bold text-xl">{t('hello', { name: known.name })}</p>
      ) : (
        <TextField label={t('who')} value={staffNo} inputMode="numeric" onText={setStaffNo} />
      )}
      <TextField
        label={t('pin')}
        value={pin}
        inputMode="numeric"
        isSecret
        maxLength={6}
        onText={(text) => setPin(text.replace(/\D/g, ''))}
      />
      {problem && <Trouble>{t(problem.trouble, { minutes: problem.minutes })}</Trouble>}
      <Button look="strong" type="submit" isDisabled={!person || pin.length !== 6 || isBusy}>
        {isBusy ? t('opening') : t('open')}
      </Button>
      {known && pack.device.kind !== 'own' && <Button onPress={() => setOther(true)}>{t('notMe')}</Button>}
    </form>
  );
}

/** What a question of the server has come to: words while it is read, what went wrong and a way on, or the answer. */
export function Answered<T>({ of, children }: { of: Asked<T>; children: (data: T) => ReactNode }) {
  const t = useOwnWords('guardOwn');
  if (!t) return null;
  return (
    <>
      {of.refusal && <Refused refusal={of.refusal} />}
      {of.refusal && (
        <Button onPress={of.again} isDisabled={of.isBusy}>
          {t('again')}
        </Button>
      )}
      {of.data !== undefined ? children(of.data) : !of.refusal && <p role="status">{t('loading')}</p>}
    </>
  );
}

/** Why a call was not taken; a session that has ended closes the screen by itself. */
export function Refused({ refusal }: { refusal: OwnRefusal | null }) {
  const t = useOwnWords('guardOwn');
  if (!refusal || !t) return null;
  return (
    <Trouble>
      {refusal.isOffline ? t('offline') : (refusal.message ?? t('trouble'))}
      {refusal.isOver && <Button onPress={() => closeOwn(true)}>{t('open')}</Button>}
    </Trouble>
  );
}
