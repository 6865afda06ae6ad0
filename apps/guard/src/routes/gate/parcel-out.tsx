import { parcelTakers } from '@zhiqin/duty/rules';
import { Navigate } from 'react-router';
import { filled, useSavedEntry } from '../../gate/use-saved-entry.ts';
import { Button } from '../../parts/button.tsx';
import { TextField, Tick } from '../../parts/fields.tsx';
import { NoteField } from '../../parts/note-field.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Screen, Trouble } from '../../parts/screen.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import type { Duty } from '../../phone/use-duty.ts';
import { useCodes, useWords } from '../../phone/words.tsx';
import type { Acting } from '../../storage/open-database.ts';
import type { Route } from './+types/parcel-out.ts';

type Parcel = Duty['view']['gate']['parcels'][number];

export default function ParcelOut({ params }: Route.ComponentProps) {
  return (
    <OnDuty>
      {(duty, acting) => {
        const parcel = duty.view.gate.parcels.find((one) => one.parcelId === params.parcel);
        return parcel ? (
          <Handed duty={duty} acting={acting} parcel={parcel} />
        ) : (
          <Navigate to="/gate/parcels" replace />
        );
      }}
    </OnDuty>
  );
}

/** Who takes it is the tap that records it. */
function Handed({ duty, acting, parcel }: { duty: Duty; acting: Acting; parcel: Parcel }) {
  const t = useWords();
  const code = useCodes();
  const form = useDraft(`parcel-out-${parcel.parcelId}`, { takenBy: '', isIdChecked: false, note: '' });
  const { value, set } = form;
  const { save, isBusy, failed } = useSavedEntry(form, duty, acting);
  const who = [parcel.unit, parcel.recipient].filter(Boolean).join(' ') || t('gateDesk.parcelDesk.nobody');
  return (
    <Screen
      kind="parcel.out"
      form={form}
      title={t('gateDesk.parcelDesk.handOut', { who })}
      under={[code('parcelKind', parcel.parcelKind), parcel.shelf].filter(Boolean).join(' · ')}
      back="/gate/parcels"
    >
      <Tick
        label={t('gateDesk.parcelDesk.idChecked')}
        isOn={value.isIdChecked}
        onChange={(isIdChecked) => set({ isIdChecked })}
      />
      <TextField
        name="takenBy"
        label={t('gateDesk.parcelDesk.takenBy')}
        value={value.takenBy}
        maxLength={60}
        onText={(takenBy) => set({ takenBy })}
      />
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <div className="grid grid-cols-2 gap-3">
        {parcelTakers.map((taker) => (
          <Button
            key={taker}
            look={taker === 'recipient' ? 'strong' : 'plain'}
            isDisabled={isBusy}
            onPress={() =>
              void save(
                'parcel.out',
                {
                  parcel: parcel.parcelId,
                  taker,
                  takenBy: filled(value.takenBy),
                  isIdChecked: value.isIdChecked,
                  note: filled(value.note ?? ''),
                },
                { flash: 'gateDesk.flash.parcelOut', to: '/gate/parcels' },
              )
            }
          >
            {code('taker', taker)}
          </Button>
        ))}
      </div>
      <NoteField value={value.note} onText={(note) => set({ note })} />
    </Screen>
  );
}
