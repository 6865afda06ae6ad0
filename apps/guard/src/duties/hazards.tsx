import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { PhotoField } from '../parts/photo-field.tsx';
import { Card, Screen, Trouble } from '../parts/screen.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useName, useWords } from '../phone/words.tsx';
import { type OpenHazard, openHazards } from '../post/open-hazards.ts';
import { useDutyWords } from './duty-words.ts';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

/** 隐患整改和复查 (S8-2.2.3): what is open at the site, due first; put right by one, looked at by another. */
export default function Hazards(props: DutyFormProps) {
  const t = useWords();
  const nameOf = useName();
  const words = useDutyWords();
  const { duty } = props;
  const { entries } = usePhoneState();
  const [chosen, setChosen] = useState<string | null>(null);
  const open = openHazards(duty.pack, entries, duty.now);
  const hazard = open.find((one) => one.id === chosen);
  if (hazard) return <Work key={hazard.id} {...props} hazard={hazard} onBack={() => setChosen(null)} />;
  return (
    <Screen title={t('duties.hazards.title')} under={nameOf(duty.post)} back="/duties">
      {open.length === 0 && <Card>{t('duties.hazards.none')}</Card>}
      {open.map((one) => (
        <Button key={one.id} onPress={() => setChosen(one.id)}>
          <span className="flex flex-col text-left">
            <strong>
              {[words.code('hazardLevel', one.level), one.place, one.fileNo].filter(Boolean).join(' · ')}
            </strong>
            {one.text && <span className="break-words">{one.text}</span>}
            <span>
              {one.doneAt
                ? t('duties.hazards.waits')
                : one.isLate
                  ? t('duties.hazards.late')
                  : t(one.fileNo === null ? 'duties.hazards.reported' : 'duties.hazards.due', {
                      time: duty.dateTime(one.dueAt),
                    })}
            </span>
          </span>
        </Button>
      ))}
    </Screen>
  );
}

const blank = { text: '', photos: [] as string[] };

function Work({ duty, acting, hazard, onBack }: DutyFormProps & { hazard: OpenHazard; onBack: () => void }) {
  const t = useWords();
  const words = useDutyWords();
  const form = useDutyForm({ duty, acting }, `duty/hazards/${hazard.id}`, blank);
  const { text, photos = [] } = form.value;
  const isOwn = hazard.doneBy !== null && hazard.doneBy === acting.personId;
  const save = (kind: string, more: object = {}) =>
    void form.save(kind, { hazard: hazard.id, text: filled(text), photo: photos[0] ?? null, ...more });
  return (
    <Screen
      kind="hazard.progress"
      form={form}
      title={[words.code('hazardLevel', hazard.level), hazard.place].filter(Boolean).join(' · ')}
      under={hazard.fileNo ?? ''}
      back="/duties"
    >
      {hazard.text && <Card>{hazard.text}</Card>}
      {isOwn && <Card tone="warn">{t('duties.hazards.own')}</Card>}
      <TextField
        name="text"
        label={t('duties.hazards.text')}
        isLong
        maxLength={2000}
        value={text}
        onText={(typed) => form.set({ text: typed })}
      />
      <PhotoField
        label={t('duties.hazards.photo')}
        value={photos}
        onChange={(taken) => form.set({ photos: taken })}
      />
      {form.failed && <Trouble>{t('notStored')}</Trouble>}
      {hazard.doneAt && !isOwn && (
        <>
          <Button
            look="strong"
            isDisabled={form.isBusy}
            onPress={() => save('hazard.verified', { isGood: true })}
          >
            {t('duties.hazards.good')}
          </Button>
          <Button isDisabled={form.isBusy} onPress={() => save('hazard.verified', { isGood: false })}>
            {t('duties.hazards.bad')}
          </Button>
        </>
      )}
      {!hazard.doneAt && (
        <Button look="strong" isDisabled={form.isBusy} onPress={() => save('hazard.done')}>
          {t('duties.hazards.done')}
        </Button>
      )}
      <Button isDisabled={form.isBusy} onPress={() => save('hazard.progress')}>
        {t('duties.hazards.progress')}
      </Button>
      <Button onPress={onBack}>{t('duties.hazards.list')}</Button>
    </Screen>
  );
}
