import { LinkButton } from '../parts/button.tsx';
import { OnDuty } from '../parts/on-duty.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { Tile } from '../parts/tile.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { isOverdue } from '../post/duty-now.ts';

/** 门岗登记: two big ways in, every register one tap further, and who is still inside. */
export default function Gate() {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  return (
    <OnDuty>
      {(duty) => {
        const { gate } = duty.view;
        const inside = duty.view.inside
          .filter((v) => v.postId === null || v.postId === duty.post.id || v.passNo)
          .sort((a, b) => b.admittedAt.localeCompare(a.admittedAt));
        const counted = (name: string, count: number) => (count > 0 ? `${name} · ${count}` : name);
        return (
          <Screen title={t('gate.title')} under={nameOf(duty.post)}>
            <div className="grid grid-cols-2 gap-3">
              <LinkButton look="strong" to="/gate/in">
                {t('gate.in')}
              </LinkButton>
              <LinkButton look="strong" to="/gate/courier">
                {t('gate.courier')}
              </LinkButton>
            </div>
            <nav aria-label={t('gateDesk.registers')} className="grid grid-cols-2 gap-3">
              <Tile
                to="/gate/vehicles"
                mark="▭"
                text={counted(t('gateDesk.vehicles'), gate.vehicles.length)}
              />
              <Tile to="/gate/parcels" mark="◫" text={counted(t('gateDesk.parcels'), gate.parcels.length)} />
              <Tile to="/gate/goods" mark="☑" text={counted(t('gateDesk.goods'), gate.slips.length)} />
              <Tile to="/gate/keys" mark="⚷" text={counted(t('gateDesk.keys'), gate.keysOut.length)} />
              <Tile to="/gate/passes" mark="▤" text={counted(t('gateDesk.passes'), gate.passesOut.length)} />
              <Tile to="/gate/directory" mark="☏" text={t('gateDesk.directory')} />
              <Tile to="/gate/refuse" mark="⊘" text={t('gateDesk.refuse')} />
              <Tile to="/gate/emergency" mark="✚" text={t('gateDesk.emergency')} />
            </nav>
            <h2 className="font-bold text-lg">{t('gate.inside')}</h2>
            {inside.length === 0 && <Card>{t('gate.insideNone')}</Card>}
            <ul className="flex flex-col gap-3">
              {inside.map((visit) => {
                const late = isOverdue(visit, duty.pack.parameters.passHours, duty.now);
                return (
                  <li key={visit.visitId}>
                    <Card tone={late ? 'warn' : 'plain'}>
                      <p className="font-bold text-lg">
                        {visit.name ?? visit.unit ?? text(`gate.kinds.${visit.visitorKind}`)}
                        {visit.passNo && <> · {t('gate.pass', { passNo: visit.passNo })}</>}
                      </p>
                      <p>
                        {text(`gate.kinds.${visit.visitorKind}`)} ·{' '}
                        {t('gate.since', { time: duty.time(visit.admittedAt) })}
                        {late && (
                          <strong>
                            {' '}
                            <span aria-hidden="true">▲</span> {t('gate.overdue')}
                          </strong>
                        )}
                      </p>
                      <LinkButton to={`/gate/out/${visit.visitId}`}>{t('gate.out')}</LinkButton>
                    </Card>
                  </li>
                );
              })}
            </ul>
          </Screen>
        );
      }}
    </OnDuty>
  );
}
