import { useState } from 'react';
import { LinkButton } from '../../parts/button.tsx';
import { TextField } from '../../parts/fields.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Card, Screen } from '../../parts/screen.tsx';
import { useCodes, useName, useWords } from '../../phone/words.tsx';

/** 车辆: who is inside, the one that stays too long first, and the way out for one never seen coming in. */
export default function Vehicles() {
  const t = useWords();
  const code = useCodes();
  const nameOf = useName();
  const [plate, setPlate] = useState('');
  return (
    <OnDuty>
      {(duty) => {
        const wanted = plate.replace(/\s/g, '').toUpperCase();
        const isLate = (at: string | null) => at !== null && Date.parse(at) < duty.now.getTime();
        const inside = duty.view.gate.vehicles
          .filter((one) => wanted === '' || one.plate?.toUpperCase().includes(wanted))
          .sort(
            (a, b) =>
              Number(isLate(b.expectedLeaveAt)) - Number(isLate(a.expectedLeaveAt)) ||
              b.inAt.localeCompare(a.inAt),
          );
        return (
          <Screen title={t('gateDesk.vehicles')} under={nameOf(duty.post)} back="/gate">
            <LinkButton look="strong" to="/gate/vehicles/in">
              {t('gateDesk.vehicle.in')}
            </LinkButton>
            <LinkButton to="/gate/vehicles/notice">{t('gateDesk.vehicle.notice')}</LinkButton>
            <h2 className="font-bold text-lg">{t('gateDesk.vehicle.inside')}</h2>
            {duty.view.gate.vehicles.length > 4 && (
              <TextField label={t('gateDesk.vehicle.find')} value={plate} maxLength={16} onText={setPlate} />
            )}
            {inside.length === 0 && <Card>{t('gateDesk.vehicle.none')}</Card>}
            <ul className="flex flex-col gap-3">
              {inside.map((one) => {
                const late = isLate(one.expectedLeaveAt);
                return (
                  <li key={one.vehicleId}>
                    <Card tone={late ? 'warn' : 'plain'}>
                      <p className="font-bold text-lg">
                        {one.plate ?? t('gateDesk.vehicle.noPlate')}
                        {one.bay && <> · {one.bay}</>}
                      </p>
                      <p>
                        {code('vehicleKind', one.vehicleKind)} ·{' '}
                        {t('gate.since', { time: duty.time(one.inAt) })}
                        {late && (
                          <strong>
                            {' '}
                            <span aria-hidden="true">▲</span> {t('gateDesk.vehicle.late')}
                          </strong>
                        )}
                      </p>
                      <div className="grid grid-cols-2 gap-2">
                        <LinkButton to={`/gate/vehicles/out/${one.vehicleId}`}>
                          {t('gateDesk.vehicle.out')}
                        </LinkButton>
                        <LinkButton to={`/gate/vehicles/notice?vehicle=${one.vehicleId}`}>
                          {t('gateDesk.vehicle.notice')}
                        </LinkButton>
                      </div>
                    </Card>
                  </li>
                );
              })}
            </ul>
            <LinkButton to="/gate/vehicles/out/unseen">{t('gateDesk.vehicle.unseen')}</LinkButton>
          </Screen>
        );
      }}
    </OnDuty>
  );
}
