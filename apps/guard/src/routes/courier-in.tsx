import { uuidv7 } from '@zhiqin/kernel';
import { useNavigate } from 'react-router';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { OnDuty } from '../parts/on-duty.tsx';
import { Screen, Trouble } from '../parts/screen.tsx';
import { useDraft } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useName, useWords } from '../phone/words.tsx';
import type { Acting } from '../storage/open-database.ts';

const couriers = ['sf', 'jd', 'zto', 'yto', 'ems', 'meituan', 'eleme', 'other'] as const;

export default function CourierIn() {
  return <OnDuty>{(duty, acting) => <CourierForm duty={duty} acting={acting} />}</OnDuty>;
}

/** One tap on the company is the whole entry: eight seconds with a queue of scooters behind. */
function CourierForm({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const nameOf = useName();
  const navigate = useNavigate();
  const form = useDraft('courier-in', { passNo: '' });
  const { record, isBusy, failed } = useRecord();

  async function admit(unit: string) {
    const done = await record({
      kind: 'visit.admit',
      body: {
        visit: uuidv7(),
        visitorKind: 'delivery',
        name: null,
        idType: null,
        idNumber: null,
        unit,
        contact: null,
        purpose: t('gate.courierPurpose'),
        host: null,
        hostConfirmed: false,
        plate: null,
        expectedLeaveAt: null,
        passNo: form.value.passNo.trim() || null,
        noticeGiven: false,
      },
      draftId: form.draftId,
      draftKey: form.key,
      postId: duty.post.id,
      personId: acting.personId,
      flash: 'flash.admitted',
    });
    if (done) await navigate('/gate', { replace: true });
  }
  return (
    <Screen kind="visit.admit" form={form} title={t('gate.courier')} under={nameOf(duty.post)} back="/gate">
      <p>{t('gate.courierHelp')}</p>
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <div className="grid grid-cols-2 gap-3">
        {couriers.map((courier) => (
          <Button key={courier} isDisabled={isBusy} onPress={() => void admit(t(`gate.couriers.${courier}`))}>
            {t(`gate.couriers.${courier}`)}
          </Button>
        ))}
      </div>
      <TextField
        name="passNo"
        label={t('gate.courierPass')}
        value={form.value.passNo}
        maxLength={32}
        onText={(passNo) => form.set({ passNo })}
      />
    </Screen>
  );
}
