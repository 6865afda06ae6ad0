import { keyStates } from '@zhiqin/duty/rules';
import { Navigate } from 'react-router';
import { filled, useSavedEntry } from '../../gate/use-saved-entry.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, Tick } from '../../parts/fields.tsx';
import { NoteField } from '../../parts/note-field.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Screen, Trouble } from '../../parts/screen.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import type { Duty } from '../../phone/use-duty.ts';
import { useCodes, useWords } from '../../phone/words.tsx';
import type { Acting } from '../../storage/open-database.ts';
import type { Route } from './+types/key-back.ts';

type Custody = Duty['view']['gate']['keysOut'][number];

export default function KeyBack({ params }: Route.ComponentProps) {
  return (
    <OnDuty>
      {(duty, acting) => {
        const custody = duty.view.gate.keysOut.find((one) => one.custodyId === params.custody);
        return custody ? (
          <Returned duty={duty} acting={acting} custody={custody} />
        ) : (
          <Navigate to="/gate/keys" replace />
        );
      }}
    </OnDuty>
  );
}

/** 归还: all at one tap; what is missing stays out, what is lost is said to be lost. */
function Returned({ duty, acting, custody }: { duty: Duty; acting: Acting; custody: Custody }) {
  const t = useWords();
  const code = useCodes();
  const form = useDraft(`key-back-${custody.custodyId}`, {
    missing: [] as string[],
    note: '',
    keyState: 'sound' as (typeof keyStates)[number],
  });
  const { value, set } = form;
  const { save, isBusy, failed } = useSavedEntry(form, duty, acting);
  const back = custody.keyNos.filter((keyNo) => !value.missing.includes(keyNo));
  const who = custody.holder ?? code('holderKind', custody.holderKind);
  return (
    <Screen
      kind="key.return"
      form={form}
      title={t('gateDesk.keyDesk.back', { who })}
      under={t('gateDesk.keyDesk.since', { time: duty.dateTime(custody.lentAt) })}
      back="/gate/keys"
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-semibold">{t('gateDesk.keyDesk.backWhich')}</legend>
        {custody.keyNos.map((keyNo) => (
          <Tick
            key={keyNo}
            label={keyNo}
            isOn={!value.missing.includes(keyNo)}
            onChange={(isBack) =>
              set({
                missing: isBack ? value.missing.filter((one) => one !== keyNo) : [...value.missing, keyNo],
              })
            }
          />
        ))}
      </fieldset>
      <Choice
        label={t('gateDesk.keyDesk.state')}
        options={keyStates.map((state) => ({ value: state, text: code('keyState', state) }))}
        value={value.keyState}
        onChoose={(keyState) => set({ keyState })}
      />
      <NoteField value={value.note} onText={(note) => set({ note })} />
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <Button
        look="strong"
        isDisabled={isBusy || back.length === 0}
        onPress={() =>
          void save(
            'key.return',
            {
              custody: custody.custodyId,
              keyNos: back,
              keyState: value.keyState,
              note: filled(value.note ?? ''),
            },
            { flash: 'gateDesk.flash.keyBack', to: '/gate/keys' },
          )
        }
      >
        {t('gateDesk.keyDesk.saveBack')}
      </Button>
    </Screen>
  );
}
