import { LinkButton } from '../../parts/button.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Card, Screen } from '../../parts/screen.tsx';
import { useCodes, useName, useWords } from '../../phone/words.tsx';

/** 钥匙: who has which, the one that is due first. */
export default function Keys() {
  const t = useWords();
  const code = useCodes();
  const nameOf = useName();
  return (
    <OnDuty>
      {(duty) => (
        <Screen title={t('gateDesk.keys')} under={nameOf(duty.post)} back="/gate">
          <LinkButton look="strong" to="/gate/keys/out">
            {t('gateDesk.keyDesk.lend')}
          </LinkButton>
          <h2 className="font-bold text-lg">{t('gateDesk.keyDesk.out')}</h2>
          {duty.view.gate.keysOut.length === 0 && <Card>{t('gateDesk.keyDesk.none')}</Card>}
          <ul className="flex flex-col gap-3">
            {duty.view.gate.keysOut.map((one) => {
              const isLate = one.dueBackAt !== null && Date.parse(one.dueBackAt) < duty.now.getTime();
              return (
                <li key={one.custodyId}>
                  <Card tone={isLate ? 'warn' : 'plain'}>
                    <p className="font-bold text-lg">{one.keyNos.join(' · ')}</p>
                    <p>
                      {one.holder ?? code('holderKind', one.holderKind)} ·{' '}
                      {t('gateDesk.keyDesk.since', { time: duty.dateTime(one.lentAt) })}
                      {isLate && (
                        <strong>
                          {' '}
                          <span aria-hidden="true">▲</span> {t('gateDesk.keyDesk.late')}
                        </strong>
                      )}
                    </p>
                    <LinkButton to={`/gate/keys/back/${one.custodyId}`}>
                      {t('gateDesk.keyDesk.saveBack')}
                    </LinkButton>
                  </Card>
                </li>
              );
            })}
          </ul>
        </Screen>
      )}
    </OnDuty>
  );
}
