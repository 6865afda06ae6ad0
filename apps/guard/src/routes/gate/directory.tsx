import { useState } from 'react';
import { findUnits, unitText } from '../../gate/find-units.ts';
import { TextField } from '../../parts/fields.tsx';
import { Card, Screen } from '../../parts/screen.tsx';
import { useDuty } from '../../phone/use-duty.ts';
import { useName, useWords } from '../../phone/words.tsx';

const shown = 12;

/** 通讯录 and 水电气门锁位置 (S9A-3b): looked up and rung without a number on the screen. */
export default function Directory() {
  const t = useWords();
  const nameOf = useName();
  const duty = useDuty();
  const [typed, setTyped] = useState('');
  const { registers } = duty.pack;
  const found = findUnits(registers, typed, shown);
  const utilities = (registers?.utilities ?? []).filter(([, name, place]) =>
    `${name} ${place}`.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  return (
    <Screen title={t('gateDesk.directory')} under={nameOf(duty.pack.site)} back="/gate">
      <TextField label={t('gateDesk.find.label')} value={typed} onText={setTyped} />
      {(registers?.directory.length ?? 0) === 0 && <Card>{t('gateDesk.find.empty')}</Card>}
      {typed.trim() !== '' && found.length === 0 && (registers?.directory.length ?? 0) > 0 && (
        <Card>{t('gateDesk.find.none', { text: typed })}</Card>
      )}
      <ul className="flex flex-col gap-3">
        {found.map((line) => (
          <li key={`${line.unit} ${line.occupant}`}>
            <Card>
              <p className="font-bold text-lg">{unitText(line)}</p>
              {line.plates.length > 0 && (
                <p>{t('gateDesk.find.plates', { plates: line.plates.join(' ') })}</p>
              )}
              {line.phone ? (
                <a
                  href={`tel:${line.phone.replace(/\s/g, '')}`}
                  className="flex min-h-14 items-center justify-center rounded-xl border-2 border-line bg-card px-4 py-3 text-center font-semibold text-lg"
                >
                  {t('gateDesk.find.call', { who: line.unit })}
                </a>
              ) : (
                <p>{t('gateDesk.find.noPhone')}</p>
              )}
            </Card>
          </li>
        ))}
      </ul>
      <h2 className="font-bold text-lg">{t('gateDesk.find.utilities')}</h2>
      {(registers?.utilities.length ?? 0) === 0 && <Card>{t('gateDesk.find.utilitiesNone')}</Card>}
      <ul className="flex flex-col gap-3">
        {utilities.map(([kind, name, place, note]) => (
          <li key={`${kind} ${name} ${place}`}>
            <Card>
              <p className="font-bold text-lg">{name}</p>
              <p>{[place, note].filter(Boolean).join(' · ')}</p>
            </Card>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
