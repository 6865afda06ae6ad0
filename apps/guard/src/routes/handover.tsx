import { useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { useDutyWords } from '../duties/duty-words.ts';
import { allowanceOf, BarCard, FirstTimer, noAllowance, useBar } from '../parts/bar-card.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { Counter, TextField, Tick } from '../parts/fields.tsx';
import { useSaid } from '../parts/form-words.tsx';
import { GearCount, type GearLine } from '../parts/gear-count.tsx';
import { NoneOrText } from '../parts/none-or-text.tsx';
import { PinCheck, personOf } from '../parts/person-check.tsx';
import { Card, Screen, Trouble } from '../parts/screen.tsx';
import { usePhone, usePhoneState } from '../phone/phone-context.tsx';
import { useDraft } from '../phone/use-draft.ts';
import { useDuty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useName, useWords } from '../phone/words.tsx';
import { shiftOf } from '../post/duty-now.ts';
import { gearAsHandedOver } from '../post/gear-as-handed-over.ts';
import { openIncidents } from '../post/open-incidents.ts';
import { shortOrdersNow } from '../post/owed-now.ts';

const blank = {
  staffNo: '',
  incoming: null as string | null,
  arrivedAt: '',
  /** null: not answered; '': none said aloud. */
  work: null as string | null,
  suspicious: null as string | null,
  gear: null as GearLine[] | null,
  /** null: as many as the phone knows to be lent. */
  keysOut: null as number | null,
  uniform: true,
  badge: true,
  certificate: true,
  disagreement: '',
  step: 'check' as 'check' | 'outgoing' | 'incoming',
  outgoingSignedAt: '',
  ...noAllowance,
};

/** 交接班 (S9D-2, S9D-3): one flow on one phone; both sign by PIN; recorded once, when the second has signed. */
export default function Handover() {
  const t = useWords();
  const nameOf = useName();
  const words = useDutyWords();
  const navigate = useNavigate();
  const duty = useDuty();
  const { store } = usePhone();
  const { entries } = usePhoneState();
  const form = useDraft('handover', blank);
  const { record, isBusy, failed } = useRecord();
  const [isIncomplete, setIncomplete] = useState(false);
  const { value, set } = form;
  const said = useSaid(form);
  const { pack, post, view, acting } = duty;

  const outgoingId =
    acting?.personId ?? view.onPost.find((p) => p.postId === post.id && p.personId)?.personId ?? null;
  const outgoing = pack.people.find((p) => p.id === outgoingId);
  const incoming = pack.people.find((p) => p.id === value.incoming);
  const typed = personOf(pack, value.staffNo);
  const bar = useBar(incoming?.id);
  const passesOut = [
    ...view.inside.flatMap((v) => (v.passNo && v.postId === post.id ? [v.passNo] : [])),
    ...(post.registersVisitors ? view.gate.passesOut.map((pass) => pass.passNo) : []),
  ];
  const keysLent = view.gate.keysOut.flatMap((one) => one.keyNos);
  const keysOut = value.keysOut ?? keysLent.length;
  const parcelsHeld = view.gate.parcels.reduce((sum, one) => sum + one.pieces, 0);
  const gear = value.gear ?? gearAsHandedOver(entries, post.id, pack.postLife);
  const now = () => store.clock.now().toISOString();
  const inHand = openIncidents(pack, entries, store.clock.now());
  const toRead = shortOrdersNow(
    pack,
    entries,
    { postId: post.id, personId: value.incoming || null, since: now() },
    store.clock.now(),
  ).filter((one) => !one.isRead).length;

  async function finish(incomingIdentity: 'pin' | 'unconfirmed') {
    if (!outgoing || !incoming) return;
    const signedAt = now();
    const done = await record({
      kind: 'handover',
      body: {
        outgoing: outgoing.id,
        incoming: incoming.id,
        incomingShift: shiftOf(pack, post.id, incoming.id, store.clock.now())?.id ?? null,
        incomingArrivedAt: value.arrivedAt,
        incomingIdentity,
        outgoingSignedAt: value.outgoingSignedAt,
        incomingSignedAt: signedAt,
        selfCheck: { uniform: value.uniform, badge: value.badge, certificate: value.certificate },
        work: said('work', value.work ?? '') || null,
        suspicious: said('suspicious', value.suspicious ?? '') || null,
        gear,
        passesOut,
        keysOut,
        keysLent,
        slipsOpen: view.gate.slips.map((slip) => slip.slipNo),
        parcelsHeld,
        vehiclesInside: view.gate.vehicles.length,
        incidentsOpen: inHand.map((one) => one.fileNo ?? one.incidentType),
        ordersUnread: toRead,
        disagreement: said('disagreement', value.disagreement) || null,
        ...allowanceOf(bar, value, said('allowedReason', value.allowedReason)),
      },
      draftId: form.draftId,
      draftKey: form.key,
      postId: post.id,
      personId: outgoing.id,
      acting: {
        postId: post.id,
        personId: incoming.id,
        name: incoming.name,
        identity: incomingIdentity,
        since: signedAt,
      },
      flash: 'flash.handedOver',
    });
    if (done) await navigate('/', { replace: true });
  }

  if (!outgoing) {
    if (isBusy) return null;
    if (acting) return <Navigate to="/sign-off" replace />;
    return (
      <Screen title={t('handover.title')} under={nameOf(post)}>
        <Card tone="warn">{t('handover.nobody')}</Card>
        <LinkButton look="strong" to="/sign-on">
          {t('home.signOn')}
        </LinkButton>
      </Screen>
    );
  }

  if (!incoming) {
    const isSame = typed?.id === outgoing.id;
    return (
      <Screen title={t('handover.who')} under={nameOf(post)}>
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed && !isSame) set({ incoming: typed.id, arrivedAt: now(), gear });
          }}
        >
          <TextField
            label={t('staffNo')}
            help={t('handover.whoHelp')}
            inputMode="numeric"
            value={value.staffNo}
            onText={(staffNo) => set({ staffNo })}
          />
          {isSame && <Trouble>{t('handover.same')}</Trouble>}
          {value.staffNo.length >= 4 && !typed && (
            <Trouble>
              {t('staffNoNotFound')} {t('handover.stranger', { name: outgoing.name })}
            </Trouble>
          )}
          <Button look="strong" type="submit" isDisabled={!typed || isSame}>
            {typed && !isSame ? `${typed.name} · ${t('next')}` : t('next')}
          </Button>
        </form>
      </Screen>
    );
  }

  const people = t('handover.people', { outgoing: outgoing.name, incoming: incoming.name });
  if (value.step === 'outgoing') {
    return (
      <Screen title={t('handover.outgoingSigns')} under={people}>
        <PinCheck
          key={outgoing.id}
          person={outgoing}
          label={t('pin.of', { name: outgoing.name })}
          onProven={() => set({ step: 'incoming', outgoingSignedAt: now() })}
        />
        <Button onPress={() => set({ step: 'check' })}>{t('back')}</Button>
        <Card title={t('handover.outgoingCannot')}>
          <p>{t('handover.outgoingCannotHelp')}</p>
          <LinkButton to="/sign-on">{t('signOn.title')}</LinkButton>
        </Card>
      </Screen>
    );
  }
  if (value.step === 'incoming') {
    return (
      <Screen kind="handover" form={form} title={t('handover.incomingSigns')} under={people}>
        <Card tone="ok">
          <p>
            <span aria-hidden="true">● </span>
            {t('handover.outgoingSigned', { name: outgoing.name, time: duty.time(value.outgoingSignedAt) })}
          </p>
        </Card>
        {failed && <Trouble>{t('notStored')}</Trouble>}
        <FirstTimer personId={incoming.id} />
        {bar && <BarCard person={incoming} bar={bar} value={value} set={set} />}
        <PinCheck
          key={incoming.id}
          person={incoming}
          label={t('pin.of', { name: incoming.name })}
          onProven={() => void finish('pin')}
          onCannot={{ text: t('handover.incomingCannot'), go: () => void finish('unconfirmed') }}
        />
      </Screen>
    );
  }
  return (
    <Screen kind="handover" form={form} title={t('handover.title')} under={people}>
      <p>{t('handover.arrived', { time: duty.time(value.arrivedAt) })}</p>
      <NoneOrText
        name="work"
        label={t('handover.work')}
        value={value.work}
        onChange={(work) => set({ work })}
        phrases={Object.values(t('handover.phrases.work', { returnObjects: true }))}
      />
      <NoneOrText
        name="suspicious"
        label={t('handover.suspicious')}
        value={value.suspicious}
        onChange={(suspicious) => set({ suspicious })}
        phrases={Object.values(t('handover.phrases.suspicious', { returnObjects: true }))}
      />
      <GearCount lines={gear} onChange={(lines) => set({ gear: lines })} />
      {post.registersVisitors && (
        <>
          <p>{t('handover.passes', { list: passesOut.join(' ') || t('none') })}</p>
          <p>{t('gateDesk.handover.parcels', { number: parcelsHeld })}</p>
          <p>
            {t('gateDesk.handover.slips', {
              list: view.gate.slips.map((slip) => slip.slipNo).join(' ') || t('none'),
            })}
          </p>
          <p>{t('gateDesk.handover.vehicles', { number: view.gate.vehicles.length })}</p>
        </>
      )}
      {inHand.length > 0 && (
        <p>
          {t('handover.incidents', {
            list: inHand.map((one) => words.code('incidentType', one.incidentType)).join(t('duties.and')),
          })}
        </p>
      )}
      {toRead > 0 && <p>{t('handover.ordersUnread', { count: toRead })}</p>}
      {keysLent.length > 0 && <p>{t('gateDesk.handover.keys', { list: keysLent.join(' ') })}</p>}
      <Counter
        label={t('handover.keysOut')}
        value={keysOut}
        less={t('handover.less', { item: t('handover.keysOut') })}
        more={t('handover.more', { item: t('handover.keysOut') })}
        onChange={(keysOut) => set({ keysOut })}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-semibold">
          {t('selfCheck.title')} · {incoming.name}
        </legend>
        <Tick label={t('selfCheck.uniform')} isOn={value.uniform} onChange={(uniform) => set({ uniform })} />
        <Tick label={t('selfCheck.badge')} isOn={value.badge} onChange={(badge) => set({ badge })} />
        <Tick
          label={t('selfCheck.certificate')}
          isOn={value.certificate}
          onChange={(certificate) => set({ certificate })}
        />
      </fieldset>
      <TextField
        name="disagreement"
        label={t('handover.disagreement')}
        help={t('handover.disagreementHelp')}
        isLong
        maxLength={1000}
        value={value.disagreement}
        onText={(disagreement) => set({ disagreement })}
      />
      {isIncomplete && (value.work === null || value.suspicious === null) && (
        <Trouble>{t('handover.missing')}</Trouble>
      )}
      <Button
        look="strong"
        onPress={() => {
          if (value.work === null || value.suspicious === null) setIncomplete(true);
          else set({ step: 'outgoing', gear });
        }}
      >
        {t('handover.toSign')}
      </Button>
      <Button onPress={() => form.drop()}>{t('cancel')}</Button>
    </Screen>
  );
}
