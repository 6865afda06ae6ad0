import { findPasses, passDoubt } from '../../gate/pass-doubt.ts';
import { useSavedEntry } from '../../gate/use-saved-entry.ts';
import { Button } from '../../parts/button.tsx';
import { TextField, Tick } from '../../parts/fields.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Card, Screen, Trouble } from '../../parts/screen.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import type { Duty } from '../../phone/use-duty.ts';
import { useCodes, useName, useWords } from '../../phone/words.tsx';
import { siteClock, siteDay } from '../../post/site-clock.ts';
import type { Acting } from '../../storage/open-database.ts';

const shown = 4;

export default function Passes() {
  return <OnDuty>{(duty, acting) => <PassDesk duty={duty} acting={acting} />}</OnDuty>;
}

/** 长期证: number or name, then in, out or not let in is the entry. Below, temporary passes nobody gave back. */
function PassDesk({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const code = useCodes();
  const nameOf = useName();
  const form = useDraft('pass-use', { typed: '', pass: null as string | null, isNotHolder: false });
  const { value, set } = form;
  const { save, isBusy, failed } = useSavedEntry(form, duty, acting);
  const { zone } = duty.pack.site;
  const passes = duty.pack.registers?.longPasses ?? [];
  const found = findPasses(passes, value.typed, shown);
  const pass = passes.find((one) => one.id === value.pass) ?? (found.length === 1 ? found[0] : undefined);
  const passNo = pass?.no ?? value.typed.trim();
  const doubt = value.isNotHolder
    ? 'not-holder'
    : passDoubt(pass, siteDay(duty.now, zone), siteClock(duty.now, zone));

  const use = (direction: 'in' | 'out', isLetThrough: boolean) =>
    save(
      'pass.use',
      {
        pass: pass?.id ?? null,
        passNo,
        direction,
        doubt,
        isLetThrough,
        plate: pass?.plate ?? null,
        note: null,
      },
      { flash: isLetThrough ? 'gateDesk.flash.passUsed' : 'gateDesk.flash.passStopped', to: '/gate/passes' },
    );

  return (
    <Screen kind="pass.use" form={form} title={t('gateDesk.passes')} under={nameOf(duty.post)} back="/gate">
      <TextField
        name="passNo"
        label={t('gateDesk.passDesk.number')}
        value={value.typed}
        maxLength={40}
        onText={(typed) => set({ typed, pass: null, isNotHolder: false })}
      />
      {!pass &&
        found.map((one) => (
          <Button key={one.id} onPress={() => set({ pass: one.id })}>
            {one.no} · {one.holder}
          </Button>
        ))}
      {passNo !== '' && (pass || found.length === 0) && (
        <>
          <Card tone={doubt ? 'warn' : 'ok'}>
            <p className="font-bold text-xl">
              {passNo}
              {pass && <> · {pass.holder}</>}
            </p>
            {pass?.firm && <p>{pass.firm}</p>}
            <p role="status" className="font-bold">
              <span aria-hidden="true">{doubt ? '▲' : '●'} </span>
              {doubt ? code('doubt', doubt) : t('gateDesk.passDesk.valid')}
            </p>
            {pass ? (
              <>
                <p>{t('gateDesk.passDesk.until', { from: pass.from, until: pass.until })}</p>
                {pass.hours && (
                  <p>{t('gateDesk.passDesk.hours', { from: pass.hours[0], until: pass.hours[1] })}</p>
                )}
                {pass.areas && <p>{t('gateDesk.passDesk.areas', { areas: pass.areas })}</p>}
              </>
            ) : (
              <p>{t('gateDesk.passDesk.none')}</p>
            )}
          </Card>
          {pass && (
            <Tick
              label={t('gateDesk.passDesk.notHolder')}
              isOn={value.isNotHolder}
              onChange={(isNotHolder) => set({ isNotHolder })}
            />
          )}
          {failed && <Trouble>{t('notStored')}</Trouble>}
          <div className="grid grid-cols-2 gap-3">
            <Button look="strong" isDisabled={isBusy} onPress={() => void use('in', true)}>
              {t('gateDesk.passDesk.in')}
            </Button>
            <Button look="strong" isDisabled={isBusy} onPress={() => void use('out', true)}>
              {t('gateDesk.passDesk.out')}
            </Button>
          </div>
          {doubt && (
            <Button look="bad" isDisabled={isBusy} onPress={() => void use('in', false)}>
              {t('gateDesk.passDesk.stop')}
            </Button>
          )}
        </>
      )}
      <h2 className="font-bold text-lg">{t('gateDesk.passDesk.late')}</h2>
      {duty.view.gate.passesOut.length === 0 && <Card>{t('gateDesk.passDesk.lateNone')}</Card>}
      <ul className="flex flex-col gap-3">
        {duty.view.gate.passesOut.map((one) => (
          <LatePass key={one.visitId} duty={duty} acting={acting} pass={one} />
        ))}
      </ul>
    </Screen>
  );
}

function LatePass({
  duty,
  acting,
  pass,
}: {
  duty: Duty;
  acting: Acting;
  pass: Duty['view']['gate']['passesOut'][number];
}) {
  const t = useWords();
  const form = useDraft(`pass-back-${pass.visitId}`, {});
  const { save, isBusy, failed } = useSavedEntry(form, duty, acting);
  const settle = (state: 'returned' | 'lost') =>
    save(
      'pass.return',
      { visit: pass.visitId, passNo: pass.passNo, state, note: null },
      { flash: 'gateDesk.flash.passBack', to: '/gate/passes' },
    );
  return (
    <li>
      <Card tone="warn">
        <p className="font-bold text-lg">{t('gate.pass', { passNo: pass.passNo })}</p>
        <p>{t('gateDesk.passDesk.leftAt', { time: duty.dateTime(pass.leftAt) })}</p>
        {failed && <Trouble>{t('notStored')}</Trouble>}
        <div className="grid grid-cols-2 gap-2">
          <Button isDisabled={isBusy} onPress={() => void settle('returned')}>
            {t('gateDesk.passDesk.returned')}
          </Button>
          <Button isDisabled={isBusy} onPress={() => void settle('lost')}>
            {t('gateDesk.passDesk.lost')}
          </Button>
        </div>
      </Card>
    </li>
  );
}
