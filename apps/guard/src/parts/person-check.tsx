import type { SitePack } from '@zhiqin/duty/rules';
import { useState } from 'react';
import { usePhone, usePhoneState } from '../phone/phone-context.tsx';
import { useWords } from '../phone/words.tsx';
import { checkPin, type PinAnswer } from '../sign-in/check-pin.ts';
import { Button } from './button.tsx';
import { TextField } from './fields.tsx';
import { Trouble } from './screen.tsx';

type Person = SitePack['people'][number];

/** A known person proves who he is by PIN, with or without network. */
export function PinCheck({
  person,
  label,
  onProven,
  onCannot,
}: {
  person: Person;
  label: string;
  onProven: () => void;
  onCannot?: { text: string; go: () => void };
}) {
  const t = useWords();
  const { store } = usePhone();
  const { stored } = usePhoneState();
  const [pin, setPin] = useState('');
  const [answer, setAnswer] = useState<PinAnswer | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function check(entered: string) {
    if (!stored || isBusy || entered.length !== 6) return;
    setBusy(true);
    const given = await checkPin(store.db, stored.pack, person, entered, Date.now());
    setBusy(false);
    setPin('');
    if (given.ok) onProven();
    else setAnswer(given);
  }

  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void check(pin);
      }}
    >
      <TextField
        label={label}
        value={pin}
        inputMode="numeric"
        isSecret
        maxLength={6}
        onText={(text) => setPin(text.replace(/\D/g, ''))}
      />
      {answer && !answer.ok && (
        <Trouble>
          {answer.why === 'wrong' && t('pin.wrong', { count: answer.triesLeft })}
          {answer.why === 'slow-down' && t('pin.slowDown', { minutes: minutesUntil(answer.until) })}
          {answer.why === 'no-pin' && t('pin.none')}
        </Trouble>
      )}
      <Button look="strong" type="submit" isDisabled={pin.length !== 6 || isBusy}>
        {isBusy ? t('pin.checking') : t('pin.confirm')}
      </Button>
      {onCannot && <Button onPress={onCannot.go}>{onCannot.text}</Button>}
    </form>
  );
}

const minutesUntil = (until: number) => Math.max(1, Math.ceil((until - Date.now()) / 60_000));

/** Staff number → the person of this site, without caring for case or blanks. */
export function personOf(pack: SitePack, staffNo: string): Person | undefined {
  const wanted = staffNo.trim().toLowerCase();
  return wanted ? pack.people.find((person) => person.staffNo.toLowerCase() === wanted) : undefined;
}
