import { trafficActions, trafficMatters } from '@zhiqin/duty/rules';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { PlateField } from '../../gate/plate-field.tsx';
import { filled, useSavedEntry } from '../../gate/use-saved-entry.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, TextField } from '../../parts/fields.tsx';
import { NoteField } from '../../parts/note-field.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { PhotoField } from '../../parts/photo-field.tsx';
import { Screen, Trouble } from '../../parts/screen.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import type { Duty } from '../../phone/use-duty.ts';
import { useCodes, useName, useWords } from '../../phone/words.tsx';
import type { Acting } from '../../storage/open-database.ts';

const blank = {
  note: '',
  plate: '',
  matter: null as (typeof trafficMatters)[number] | null,
  trafficAction: null as (typeof trafficActions)[number] | null,
  place: '',
  photos: [] as string[],
};

export default function VehicleNotice() {
  return <OnDuty>{(duty, acting) => <NoticeForm duty={duty} acting={acting} />}</OnDuty>;
}

/** 交通秩序告知 (S9A-7, S9C-9): what stands where it must not, and what was done about it. */
function NoticeForm({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const code = useCodes();
  const nameOf = useName();
  const [search] = useSearchParams();
  const vehicle = duty.view.gate.vehicles.find((one) => one.vehicleId === search.get('vehicle'));
  const form = useDraft(`vehicle-notice-${vehicle?.vehicleId ?? 'other'}`, {
    ...blank,
    plate: vehicle?.plate ?? '',
  });
  const { value, set } = form;
  const { save, isBusy, failed } = useSavedEntry(form, duty, acting);
  const [isIncomplete, setIncomplete] = useState(false);
  const isWhole = value.matter !== null && value.trafficAction !== null;

  async function record() {
    if (!isWhole) {
      setIncomplete(true);
      return;
    }
    await save(
      'vehicle.notice',
      {
        vehicle: vehicle?.vehicleId ?? null,
        plate: filled(value.plate),
        place: filled(value.place),
        matter: value.matter,
        trafficAction: value.trafficAction,
        note: filled(value.note ?? ''),
        photo: value.photos[0] ?? null,
      },
      { flash: 'gateDesk.flash.noticed', to: '/gate/vehicles' },
    );
  }
  return (
    <Screen
      kind="vehicle.notice"
      form={form}
      title={t('gateDesk.vehicle.notice')}
      under={nameOf(duty.post)}
      back="/gate/vehicles"
    >
      <Choice
        label={t('gateDesk.vehicle.matter')}
        options={trafficMatters.map((matter) => ({ value: matter, text: code('matter', matter) }))}
        value={value.matter}
        onChoose={(matter) => set({ matter })}
      />
      <PlateField duty={duty} value={value.plate} onText={(plate) => set({ plate })} />
      <TextField
        name="place"
        label={t('gateDesk.vehicle.place')}
        value={value.place}
        onText={(place) => set({ place })}
        phrases={duty.pack.checkpoints.filter((point) => point.isFireLane).map(nameOf)}
      />
      <Choice
        label={t('gateDesk.vehicle.action')}
        options={trafficActions.map((action) => ({ value: action, text: code('trafficAction', action) }))}
        value={value.trafficAction}
        onChoose={(trafficAction) => set({ trafficAction })}
      />
      <PhotoField label={t('files.takePhoto')} value={value.photos} onChange={(photos) => set({ photos })} />
      {isIncomplete && !isWhole && <Trouble>{t('gateDesk.vehicle.chooseNotice')}</Trouble>}
      <NoteField value={value.note} onText={(note) => set({ note })} />
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <Button look="strong" isDisabled={isBusy} onPress={() => void record()}>
        {t('gateDesk.vehicle.saveNotice')}
      </Button>
    </Screen>
  );
}
