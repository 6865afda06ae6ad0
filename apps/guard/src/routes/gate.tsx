import { AdmitForm } from '../gate/admit-form.tsx';
import { InsideList } from '../gate/inside-list.tsx';
import { LinkButton } from '../parts/button.tsx';
import { OnDuty } from '../parts/on-duty.tsx';
import { Screen } from '../parts/screen.tsx';
import { Tile } from '../parts/tile.tsx';
import { useDesk } from '../phone/use-desk.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useName, useWords } from '../phone/words.tsx';

/**
 * 门岗登记: two big ways in, every register one tap further, and who is still inside. On a tablet on its side those
 * inside stand at the left and the form to admit at the right.
 */
export default function Gate() {
  const t = useWords();
  const nameOf = useName();
  const isDesk = useDesk();
  return (
    <OnDuty>
      {(duty, acting) =>
        isDesk ? (
          <Screen title={t('gate.title')} under={nameOf(duty.post)} isWide>
            <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-start gap-6">
              <div className="flex flex-col gap-4">
                <LinkButton look="strong" to="/gate/courier">
                  {t('gate.courier')}
                </LinkButton>
                <InsideList duty={duty} isDesk />
                <Registers duty={duty} />
              </div>
              <section aria-labelledby="admit" className="flex flex-col gap-4">
                <h2 id="admit" className="font-bold text-lg">
                  {t('gate.in')}
                </h2>
                <AdmitForm duty={duty} acting={acting} />
              </section>
            </div>
          </Screen>
        ) : (
          <Screen title={t('gate.title')} under={nameOf(duty.post)}>
            <div className="grid grid-cols-2 gap-3">
              <LinkButton look="strong" to="/gate/in">
                {t('gate.in')}
              </LinkButton>
              <LinkButton look="strong" to="/gate/courier">
                {t('gate.courier')}
              </LinkButton>
            </div>
            <Registers duty={duty} />
            <InsideList duty={duty} isDesk={false} />
          </Screen>
        )
      }
    </OnDuty>
  );
}

function Registers({ duty: { view } }: { duty: Duty }) {
  const t = useWords();
  const { gate } = view;
  const counted = (name: string, count: number) => (count > 0 ? `${name} · ${count}` : name);
  return (
    <nav aria-label={t('gateDesk.registers')} className="grid grid-cols-2 gap-3">
      <Tile to="/gate/vehicles" mark="▭" text={counted(t('gateDesk.vehicles'), gate.vehicles.length)} />
      <Tile to="/gate/parcels" mark="◫" text={counted(t('gateDesk.parcels'), gate.parcels.length)} />
      <Tile to="/gate/goods" mark="☑" text={counted(t('gateDesk.goods'), gate.slips.length)} />
      <Tile to="/gate/keys" mark="⚷" text={counted(t('gateDesk.keys'), gate.keysOut.length)} />
      <Tile to="/gate/passes" mark="▤" text={counted(t('gateDesk.passes'), gate.passesOut.length)} />
      <Tile to="/gate/directory" mark="☏" text={t('gateDesk.directory')} />
      <Tile to="/gate/refuse" mark="⊘" text={t('gateDesk.refuse')} />
      <Tile to="/gate/emergency" mark="✚" text={t('gateDesk.emergency')} />
    </nav>
  );
}
