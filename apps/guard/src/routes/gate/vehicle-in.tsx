import { vehicleKinds } from '@zhiqin/duty/rules';
import { uuidv7 } from '@zhiqin/kernel';
import { BanWarning, useBanHit } from '../../gate/ban-warning.tsx';
import { PlateField } from '../../gate/plate-field.tsx';
import { UnitSearch } from '../../gate/unit-search.tsx';
import { filled, useSavedEntry } from '../../gate/use-saved-entry.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, TextField, Tick } from '../../parts/fields.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Screen, Trouble } from '../../parts/screen.tsx';
import { usePhone } from '../../phone/phone-context.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import type { Duty } from '../../phone/use-duty.ts';
import { useCodes, useName, useWords } from '../../phone/words.tsx';
import type { Acting } from '../../storage/open-database.ts';

const stays = { hour: 1, twoHours: 2, halfDay: 4, day: 10 } as const;
type Stay = keyof typeof stays;

const blank = {
  plate: '',
  vehicleKind: 'car' as (typeof vehicleKinds)[number],
  unit: '',
  unitChosen: '',
  purpose: '',
  stay: null as Stay | null,
  bay: '',
  isVip: false,
  driver: '',
  load: '',
  isLoadChecked: false,
  sealNo: '',
  weighbillNo: '',
  banReason: '',
};

export default function VehicleIn() {
  return <OnDuty>{(duty, acting) => <VehicleForm duty={duty} acting={acting} />}</OnDuty>;
}

/** 车辆进 (S3-10): plate and kind are enough; a works gate adds load, seal and weighbill. */
function VehicleForm({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const code = useCodes();
  const nameOf = useName();
  const { store } = usePhone();
  const form = useDraft('vehicle-in', blank);
  const { value, set } = form;
  const { save, isBusy, failed } = useSavedEntry(form, duty, acting);
  const hit = useBanHit(duty, { plate: value.plate, name: value.driver });
  const taken = duty.view.gate.vehicles.flatMap((one) => one.bay ?? []);

  const admit = () =>
    save(
      'vehicle.in',
      {
        vehicle: uuidv7(),
        plate: filled(value.plate),
        vehicleKind: value.vehicleKind,
        driver: filled(value.driver),
        unit: filled(value.unit),
        purpose: filled(value.purpose),
        bay: filled(value.bay),
        isVip: value.isVip,
        load: filled(value.load),
        isLoadChecked: value.load.trim() || value.isLoadChecked ? value.isLoadChecked : null,
        sealNo: filled(value.sealNo),
        weighbillNo: filled(value.weighbillNo),
        expectedLeaveAt: value.stay
          ? new Date(store.clock.now().getTime() + stays[value.stay] * 3_600_000).toISOString()
          : null,
        ban: hit?.isCertain ? hit.ban.id : null,
        note: filled(value.banReason),
      },
      { flash: 'gateDesk.flash.vehicleIn', to: '/gate/vehicles' },
    );

  return (
    <Screen
      kind="vehicle.in"
      form={form}
      title={t('gateDesk.vehicle.in')}
      under={nameOf(duty.post)}
      back="/gate/vehicles"
    >
      <PlateField duty={duty} value={value.plate} onText={(plate) => set({ plate })} />
      <BanWarning
        hit={hit}
        refuseTo={`/gate/refuse?from=vehicle-in&ban=${hit?.ban.id}`}
        reason={value.banReason}
        onReason={(banReason) => set({ banReason })}
      />
      <Choice
        label={t('gateDesk.vehicle.kind')}
        options={vehicleKinds.map((kind) => ({ value: kind, text: code('vehicleKind', kind) }))}
        value={value.vehicleKind}
        onChoose={(vehicleKind) => set({ vehicleKind })}
      />
      <TextField
        name="purpose"
        label={t('gateDesk.vehicle.purpose')}
        value={value.purpose}
        onText={(purpose) => set({ purpose })}
        phrases={Object.values(t('gateDesk.vehicle.purposes', { returnObjects: true }))}
      />
      <UnitSearch
        duty={duty}
        name="unit"
        label={t('gate.host')}
        value={value.unit}
        chosen={value.unitChosen}
        onChange={(unit, line) => set({ unit, unitChosen: line?.unit ?? '' })}
      />
      <Choice
        label={t('gate.stay')}
        options={(Object.keys(stays) as Stay[]).map((stay) => ({
          value: stay,
          text: t(`gate.stays.${stay}`),
        }))}
        value={value.stay}
        onChoose={(stay) => set({ stay })}
      />
      <details className="rounded-xl border-2 border-line bg-card">
        <summary className="flex min-h-14 items-center px-4 font-semibold text-lg">
          {t('gateDesk.vehicle.bay')}
        </summary>
        <div className="flex flex-col gap-4 p-4">
          <Tick label={t('gateDesk.vehicle.vip')} isOn={value.isVip} onChange={(isVip) => set({ isVip })} />
          <TextField
            name="bay"
            label={t('gateDesk.vehicle.bay')}
            help={taken.length > 0 ? t('gateDesk.vehicle.taken', { list: taken.join(' ') }) : undefined}
            value={value.bay}
            maxLength={32}
            onText={(bay) => set({ bay })}
          />
        </div>
      </details>
      <details className="rounded-xl border-2 border-line bg-card" open={value.vehicleKind === 'truck'}>
        <summary className="flex min-h-14 items-center px-4 font-semibold text-lg">
          {t('gateDesk.vehicle.more')}
        </summary>
        <div className="flex flex-col gap-4 p-4">
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
            name="sealNo"
            label={t('gateDesk.vehicle.sealNo')}
            value={value.sealNo}
            maxLength={40}
            onText={(sealNo) => set({ sealNo })}
          />
          <TextField
            name="weighbillNo"
            label={t('gateDesk.vehicle.weighbillNo')}
            value={value.weighbillNo}
            maxLength={40}
            onText={(weighbillNo) => set({ weighbillNo })}
          />
        </div>
      </details>
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <Button look="strong" isDisabled={isBusy} onPress={() => void admit()}>
        {t('gateDesk.vehicle.admit')}
      </Button>
    </Screen>
  );
}
