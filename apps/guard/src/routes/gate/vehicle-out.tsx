import { uuidv7 } from '@zhiqin/kernel';
import { Navigate } from 'react-router';
import { PlateField } from '../../gate/plate-field.tsx';
import { filled, useSavedEntry } from '../../gate/use-saved-entry.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, TextField, Tick } from '../../parts/fields.tsx';
import { NoteField } from '../../parts/note-field.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Screen, Trouble } from '../../parts/screen.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import type { Duty } from '../../phone/use-duty.ts';
import { useWords } from '../../phone/words.tsx';
import type { Acting } from '../../storage/open-database.ts';
import type { Route } from './+types/vehicle-out.ts';

type Vehicle = Duty['view']['gate']['vehicles'][number];

export default function VehicleOut({ params }: Route.ComponentProps) {
  return (
    <OnDuty>
      {(duty, acting) => {
        const vehicle = duty.view.gate.vehicles.find((one) => one.vehicleId === params.vehicle);
        if (!vehicle && params.vehicle !== 'unseen') return <Navigate to="/gate/vehicles" replace />;
        return <Leaving duty={duty} acting={acting} vehicle={vehicle} />;
      }}
    </OnDuty>
  );
}

const blank = {
  plate: '',
  load: '',
  isLoadChecked: false,
  seal: null as 'sound' | 'broken' | null,
  weighbillNo: '',
  damage: '',
  note: '',
};

/** One button where nothing is to be said; seal and load where the vehicle carries them. */
function Leaving({ duty, acting, vehicle }: { duty: Duty; acting: Acting; vehicle: Vehicle | undefined }) {
  const t = useWords();
  const form = useDraft(`vehicle-out-${vehicle?.vehicleId ?? 'unseen'}`, blank);
  const { value, set } = form;
  const { save, isBusy, failed } = useSavedEntry(form, duty, acting);
  const hasLoad = value.load.trim() !== '' || value.isLoadChecked;
  const leave = () =>
    save(
      'vehicle.out',
      {
        vehicle: vehicle?.vehicleId ?? uuidv7(),
        plate: vehicle?.plate ?? filled(value.plate),
        load: filled(value.load),
        isLoadChecked: hasLoad ? value.isLoadChecked : null,
        isSealSound: value.seal === null ? null : value.seal === 'sound',
        weighbillNo: filled(value.weighbillNo),
        damage: filled(value.damage),
        note: filled(value.note ?? ''),
      },
      { flash: 'gateDesk.flash.vehicleOut', to: '/gate/vehicles' },
    );
  const plate = vehicle ? (vehicle.plate ?? t('gateDesk.vehicle.noPlate')) : '';
  return (
    <Screen
      kind="vehicle.out"
      form={form}
      title={vehicle ? t('gateDesk.vehicle.outOf', { plate }) : t('gateDesk.vehicle.leave')}
      under={vehicle ? t('gate.since', { time: duty.time(vehicle.inAt) }) : undefined}
      back="/gate/vehicles"
    >
      {!vehicle && <PlateField duty={duty} value={value.plate} onText={(text) => set({ plate: text })} />}
      {vehicle?.hasSeal && (
        <Choice
          label={t('gateDesk.vehicle.sealSound')}
          options={[
            { value: 'sound', text: t('gateDesk.vehicle.sound'), tone: 'ok' },
            { value: 'broken', text: t('gateDesk.vehicle.broken'), tone: 'bad' },
          ]}
          value={value.seal}
          onChoose={(seal) => set({ seal })}
        />
      )}
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <Button look="strong" isDisabled={isBusy} onPress={() => void leave()}>
        {t('gateDesk.vehicle.leave')}
      </Button>
      <TextField
        name="load"
        label={t('gateDesk.vehicle.load')}
        value={value.load}
        maxLength={500}
        onText={(load) => set({ load })}
      />
      <Tick
        label={t('gateDesk.vehicle.loadChecked')}
        isOn={value.isLoadChecked}
        onChange={(isLoadChecked) => set({ isLoadChecked })}
      />
      <TextField
        name="weighbillNo"
        label={t('gateDesk.vehicle.weighbillNo')}
        value={value.weighbillNo}
        maxLength={40}
        onText={(weighbillNo) => set({ weighbillNo })}
      />
      <TextField
        name="damage"
        label={t('gateDesk.vehicle.damage')}
        value={value.damage}
        maxLength={500}
        onText={(damage) => set({ damage })}
      />
      <NoteField value={value.note} onText={(note) => set({ note })} />
    </Screen>
  );
}
