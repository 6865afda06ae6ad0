import { parcelKinds } from '@zhiqin/duty/rules';
import { uuidv7 } from '@zhiqin/kernel';
import { UnitSearch } from '../../gate/unit-search.tsx';
import { filled, useSavedEntry } from '../../gate/use-saved-entry.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, Counter, TextField, Tick } from '../../parts/fields.tsx';
import { NoteField } from '../../parts/note-field.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Screen, Trouble } from '../../parts/screen.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import type { Duty } from '../../phone/use-duty.ts';
import { useCodes, useName, useWords } from '../../phone/words.tsx';
import type { Acting } from '../../storage/open-database.ts';

const blank = {
  note: '',
  parcelKind: 'parcel' as (typeof parcelKinds)[number],
  unit: '',
  unitChosen: '',
  courier: '',
  pieces: 1,
  shelf: '',
  isDamaged: false,
};

export default function ParcelIn() {
  return <OnDuty>{(duty, acting) => <ParcelForm duty={duty} acting={acting} />}</OnDuty>;
}

/** 代收 (S9A-6): for whom comes first; the rest is one tap each. */
function ParcelForm({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const code = useCodes();
  const nameOf = useName();
  const form = useDraft('parcel-in', blank);
  const { value, set } = form;
  const { save, isBusy, failed } = useSavedEntry(form, duty, acting);
  const pieces = t('gateDesk.parcelDesk.pieces');
  const take = () => {
    const recipient = value.unitChosen ? value.unit.slice(value.unitChosen.length).trim() : '';
    return save(
      'parcel.in',
      {
        parcel: uuidv7(),
        parcelKind: value.parcelKind,
        courier: filled(value.courier),
        trackingNo: null,
        unit: filled(value.unitChosen || value.unit),
        recipient: filled(recipient),
        pieces: value.pieces,
        shelf: filled(value.shelf),
        isDamaged: value.isDamaged,
        note: filled(value.note ?? ''),
      },
      { flash: 'gateDesk.flash.parcelIn', to: '/gate/parcels' },
    );
  };
  return (
    <Screen
      kind="parcel.in"
      form={form}
      title={t('gateDesk.parcelDesk.in')}
      under={nameOf(duty.post)}
      back="/gate/parcels"
    >
      <UnitSearch
        duty={duty}
        name="unit"
        label={t('gateDesk.parcelDesk.unit')}
        value={value.unit}
        chosen={value.unitChosen}
        onChange={(unit, line) => set({ unit, unitChosen: line?.unit ?? '' })}
      />
      <Choice
        label={t('gateDesk.parcelDesk.kind')}
        options={parcelKinds.map((kind) => ({ value: kind, text: code('parcelKind', kind) }))}
        value={value.parcelKind}
        onChoose={(parcelKind) => set({ parcelKind })}
      />
      <Counter
        label={pieces}
        value={value.pieces}
        less={t('handover.less', { item: pieces })}
        more={t('handover.more', { item: pieces })}
        onChange={(count) => set({ pieces: Math.max(1, count) })}
      />
      <TextField
        name="shelf"
        label={t('gateDesk.parcelDesk.shelf')}
        value={value.shelf}
        maxLength={32}
        onText={(shelf) => set({ shelf })}
      />
      <TextField
        name="courier"
        label={t('gateDesk.parcelDesk.courier')}
        value={value.courier}
        maxLength={40}
        onText={(courier) => set({ courier })}
        phrases={Object.values(t('gate.couriers', { returnObjects: true }))}
      />
      <Tick
        label={t('gateDesk.parcelDesk.damaged')}
        isOn={value.isDamaged}
        onChange={(isDamaged) => set({ isDamaged })}
      />
      <NoteField value={value.note} onText={(note) => set({ note })} />
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <Button look="strong" isDisabled={isBusy} onPress={() => void take()}>
        {t('gateDesk.parcelDesk.save')}
      </Button>
    </Screen>
  );
}
