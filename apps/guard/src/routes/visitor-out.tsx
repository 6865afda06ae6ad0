import { Navigate, useNavigate } from 'react-router';
import type { VisitInside } from '../log/fold-log.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { OnDuty } from '../parts/on-duty.tsx';
import { Screen, Trouble } from '../parts/screen.tsx';
import { useDraft } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useText, useWords } from '../phone/words.tsx';
import type { Acting } from '../storage/open-database.ts';
import type { Route } from './+types/visitor-out.ts';

export default function VisitorOut({ params }: Route.ComponentProps) {
  return (
    <OnDuty>
      {(duty, acting) => {
        const visit = duty.view.inside.find((v) => v.visitId === params.visit);
        return visit ? (
          <Leaving duty={duty} acting={acting} visit={visit} />
        ) : (
          <Navigate to="/gate" replace />
        );
      }}
    </OnDuty>
  );
}

/** With a pass out, one question whose answer is the whole entry; without, one button. */
function Leaving({ duty, acting, visit }: { duty: Duty; acting: Acting; visit: VisitInside }) {
  const t = useWords();
  const text = useText();
  const navigate = useNavigate();
  const form = useDraft(`visitor-out-${visit.visitId}`, { note: '' });
  const { record, isBusy, failed } = useRecord();
  const name = visit.name ?? visit.unit ?? text(`gate.kinds.${visit.visitorKind}`);

  async function leave(passReturned: boolean) {
    const done = await record({
      kind: 'visit.leave',
      body: { visit: visit.visitId, passReturned, note: form.value.note.trim() || null },
      draftId: form.draftId,
      draftKey: form.key,
      postId: duty.post.id,
      personId: acting.personId,
      flash: 'flash.left',
    });
    if (done) await navigate('/gate', { replace: true });
  }
  return (
    <Screen
      kind="visit.leave"
      form={form}
      title={t('gate.outOf', { name })}
      under={t('gate.since', { time: duty.time(visit.admittedAt) })}
      back="/gate"
    >
      {failed && <Trouble>{t('notStored')}</Trouble>}
      {visit.passNo ? (
        <>
          <p className="font-bold text-xl">{t('gate.pass', { passNo: visit.passNo })}</p>
          <p className="text-lg">{t('gate.returned')}</p>
          <div className="grid grid-cols-2 gap-3">
            <Button look="ok" isDisabled={isBusy} onPress={() => void leave(true)}>
              {t('gate.returnedYes')}
            </Button>
            <Button look="bad" isDisabled={isBusy} onPress={() => void leave(false)}>
              {t('gate.returnedNo')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{t('gate.noPass')}</p>
          <Button look="strong" isDisabled={isBusy} onPress={() => void leave(false)}>
            {t('gate.out')}
          </Button>
        </>
      )}
      <TextField
        name="note"
        label={t('gate.noteOut')}
        isLong
        maxLength={1000}
        value={form.value.note}
        onText={(note) => form.set({ note })}
      />
    </Screen>
  );
}
