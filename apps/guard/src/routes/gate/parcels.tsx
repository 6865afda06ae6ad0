import { useState } from 'react';
import { LinkButton } from '../../parts/button.tsx';
import { TextField } from '../../parts/fields.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Card, Screen } from '../../parts/screen.tsx';
import { useCodes, useName, useWords } from '../../phone/words.tsx';

/** 代收包裹信件: what waits, found by unit or name. */
export default function Parcels() {
  const t = useWords();
  const code = useCodes();
  const nameOf = useName();
  const [typed, setTyped] = useState('');
  return (
    <OnDuty>
      {(duty) => {
        const wanted = typed.trim().toLowerCase();
        const held = duty.view.gate.parcels
          .filter((one) => `${one.unit ?? ''} ${one.recipient ?? ''}`.toLowerCase().includes(wanted))
          .sort((a, b) => b.inAt.localeCompare(a.inAt));
        return (
          <Screen title={t('gateDesk.parcels')} under={nameOf(duty.post)} back="/gate">
            <LinkButton look="strong" to="/gate/parcels/in">
              {t('gateDesk.parcelDesk.in')}
            </LinkButton>
            <h2 className="font-bold text-lg">{t('gateDesk.parcelDesk.held')}</h2>
            {duty.view.gate.parcels.length > 4 && (
              <TextField label={t('gateDesk.parcelDesk.find')} value={typed} onText={setTyped} />
            )}
            {held.length === 0 && <Card>{t('gateDesk.parcelDesk.none')}</Card>}
            <ul className="flex flex-col gap-3">
              {held.map((one) => (
                <li key={one.parcelId}>
                  <Card>
                    <p className="font-bold text-lg">
                      {[one.unit, one.recipient].filter(Boolean).join(' ') || t('gateDesk.parcelDesk.nobody')}
                      {one.shelf && <> · {one.shelf}</>}
                    </p>
                    <p>
                      {code('parcelKind', one.parcelKind)}
                      {one.pieces > 1 && <> × {one.pieces}</>}
                      {one.courier && <> · {one.courier}</>} · {duty.dateTime(one.inAt)}
                    </p>
                    <LinkButton to={`/gate/parcels/out/${one.parcelId}`}>
                      {t('gateDesk.parcelDesk.give')}
                    </LinkButton>
                  </Card>
                </li>
              ))}
            </ul>
          </Screen>
        );
      }}
    </OnDuty>
  );
}
