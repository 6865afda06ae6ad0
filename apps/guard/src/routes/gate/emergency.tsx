import { emergencies } from '@zhiqin/duty/rules';
import { uuidv7 } from '@zhiqin/kernel';
import { useSavedEntry } from '../../gate/use-saved-entry.ts';
import { Button } from '../../parts/button.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Screen, Trouble } from '../../parts/screen.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import type { Duty } from '../../phone/use-duty.ts';
import { useCodes, useName, useWords } from '../../phone/words.tsx';
import type { Acting } from '../../storage/open-database.ts';

export default function Emergency() {
  return <OnDuty>{(duty, acting) => <EmergencyForm duty={duty} acting={acting} />}</OnDuty>;
}

/** Fire engine, ambulance, police, urgent repair: nothing is asked of them at the gate. */
function EmergencyForm({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const code = useCodes();
  const nameOf = useName();
  const form = useDraft('emergency-in', {});
  const { save, isBusy, failed } = useSavedEntry(form, duty, acting);
  const admit = (emergency: (typeof emergencies)[number]) =>
    save(
      'visit.admit',
      {
        visit: uuidv7(),
        visitorKind: emergency === 'life-safety-repair' ? 'maintenance' : 'official',
        name: null,
        idType: null,
        idNumber: null,
        unit: code('emergency', emergency),
        contact: null,
        purpose: t('gateDesk.urgent.purpose'),
        host: null,
        hostConfirmed: false,
        plate: null,
        expectedLeaveAt: null,
        passNo: null,
        noticeGiven: false,
        emergency,
      },
      { flash: 'flash.admitted', to: '/gate' },
    );
  return (
    <Screen title={t('gateDesk.emergency')} under={nameOf(duty.post)} back="/gate">
      <p>{t('gateDesk.urgent.help')}</p>
      {failed && <Trouble>{t('notStored')}</Trouble>}
      {emergencies.map((emergency) => (
        <Button key={emergency} look="strong" isDisabled={isBusy} onPress={() => void admit(emergency)}>
          {code('emergency', emergency)}
        </Button>
      ))}
    </Screen>
  );
}
