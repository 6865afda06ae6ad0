import { keyHolderKinds } from '@zhiqin/duty/rules';
import { uuidv7 } from '@zhiqin/kernel';
import { useState } from 'react';
import { filled, useSavedEntry } from '../../gate/use-saved-entry.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, TextField } from '../../parts/fields.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { personOf } from '../../parts/person-check.tsx';
import { Screen, Trouble } from '../../parts/screen.tsx';
import { usePhone } from '../../phone/phone-context.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import type { Duty } from '../../phone/use-duty.ts';
import { useCodes, useName, useWords } from '../../phone/words.tsx';
import type { Acting } from '../../storage/open-database.ts';

const stays = { hour: 1, twoHours: 2, halfDay: 4, day: 10 } as const;
type Stay = keyof typeof stays;
const shown = 12;

const blank = {
  find: '',
  keyNos: [] as string[],
  otherNo: '',
  holderKind: null as (typeof keyHolderKinds)[number] | null,
  holder: '',
  holderNo: '',
  purpose: '',
  stay: null as Stay | null,
};

export default function KeyOut() {
  return <OnDuty>{(duty, acting) => <LendForm duty={duty} acting={acting} />}</OnDuty>;
}

/** 钥匙借出: keys or a whole ring of the register, or a number that is not in it. */
function LendForm({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const code = useCodes();
  const nameOf = useName();
  const { store } = usePhone();
  const form = useDraft('key-out', blank);
  const { value, set } = form;
  const { save, isBusy, failed } = useSavedEntry(form, duty, acting);
  const [isIncomplete, setIncomplete] = useState(false);
  const keys = duty.pack.registers?.keys ?? [];
  const out = new Map<string, number>();
  for (const keyNo of duty.view.gate.keysOut.flatMap((one) => one.keyNos))
    out.set(keyNo, (out.get(keyNo) ?? 0) + 1);
  const wanted = value.find.trim().toLowerCase();
  const found = keys
    .filter(([, keyNo, opens, ring]) => `${keyNo} ${opens} ${ring}`.toLowerCase().includes(wanted))
    .slice(0, shown);
  const rings = [...new Set(found.map((key) => key[3]).filter(Boolean))];
  const chosen = [...new Set([...value.keyNos, ...(filled(value.otherNo) ? [value.otherNo.trim()] : [])])];
  const guard = value.holderKind === 'guard' ? personOf(duty.pack, value.holderNo ?? '') : undefined;
  const isWhole = chosen.length > 0 && (value.holderKind !== null || value.holder.trim() !== '');
  const toggle = (keyNo: string) =>
    set({
      keyNos: value.keyNos.includes(keyNo)
        ? value.keyNos.filter((one) => one !== keyNo)
        : [...value.keyNos, keyNo],
    });

  async function lend() {
    if (!isWhole) {
      setIncomplete(true);
      return;
    }
    await save(
      'key.out',
      {
        custody: uuidv7(),
        keyNos: chosen,
        holderKind: value.holderKind ?? 'other',
        holder: guard?.name ?? filled(value.holder),
        holderId: guard?.id ?? null,
        purpose: filled(value.purpose),
        dueBackAt: value.stay
          ? new Date(store.clock.now().getTime() + stays[value.stay] * 3_600_000).toISOString()
          : null,
      },
      { flash: 'gateDesk.flash.keyOut', to: '/gate/keys' },
    );
  }
  return (
    <Screen
      kind="key.out"
      form={form}
      title={t('gateDesk.keyDesk.lend')}
      under={nameOf(duty.post)}
      back="/gate/keys"
    >
      {keys.length > shown && (
        <TextField label={t('gateDesk.keyDesk.find')} value={value.find} onText={(find) => set({ find })} />
      )}
      {found.length > 0 && (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-2 font-semibold">{t('gateDesk.keyDesk.which')}</legend>
          {rings.map((ring) => (
            <Button
              key={ring}
              onPress={() =>
                set({
                  keyNos: [
                    ...new Set([
                      ...value.keyNos,
                      ...keys.filter((key) => key[3] === ring).map((key) => key[1]),
                    ]),
                  ],
                })
              }
            >
              {t('gateDesk.keyDesk.ring', { ring })}
            </Button>
          ))}
          {found.map(([id, keyNo, opens, , , copies]) => (
            <Button key={id} isPressed={value.keyNos.includes(keyNo)} onPress={() => toggle(keyNo)}>
              {keyNo} · {opens}
              {(out.get(keyNo) ?? 0) >= copies && ` (${t('gateDesk.keyDesk.isOut')})`}
            </Button>
          ))}
        </fieldset>
      )}
      <TextField
        name="keyNos"
        label={t('gateDesk.keyDesk.other')}
        value={value.otherNo}
        maxLength={32}
        onText={(otherNo) => set({ otherNo })}
      />
      <Choice
        label={t('gateDesk.keyDesk.who')}
        options={keyHolderKinds.map((kind) => ({ value: kind, text: code('holderKind', kind) }))}
        value={value.holderKind}
        onChoose={(holderKind) => set({ holderKind })}
      />
      {value.holderKind === 'guard' && (
        <TextField
          label={t('staffNo')}
          inputMode="numeric"
          value={value.holderNo ?? ''}
          onText={(holderNo) => set({ holderNo })}
        />
      )}
      {guard ? (
        <p className="font-semibold">{guard.name}</p>
      ) : (
        <TextField
          name="holder"
          label={t('gateDesk.keyDesk.name')}
          value={value.holder}
          maxLength={60}
          onText={(holder) => set({ holder })}
        />
      )}
      <TextField
        name="purpose"
        label={t('gateDesk.keyDesk.purpose')}
        value={value.purpose}
        onText={(purpose) => set({ purpose })}
        phrases={Object.values(t('gateDesk.keyDesk.purposes', { returnObjects: true }))}
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
      {isIncomplete && !isWhole && <Trouble>{t('gateDesk.keyDesk.chooseKey')}</Trouble>}
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <Button look="strong" isDisabled={isBusy} onPress={() => void lend()}>
        {t('gateDesk.keyDesk.save')}
      </Button>
    </Screen>
  );
}
