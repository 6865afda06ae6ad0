import { useNavigate } from 'react-router';
import { allowanceOf, BarCard, FirstTimer, noAllowance, useBar } from '../parts/bar-card.tsx';
import { Button } from '../parts/button.tsx';
import { TextField, Tick } from '../parts/fields.tsx';
import { useSaid } from '../parts/form-words.tsx';
import { PinCheck, personOf } from '../parts/person-check.tsx';
import { Card, Screen, Trouble } from '../parts/screen.tsx';
import { usePhone } from '../phone/phone-context.tsx';
import { useDraft } from '../phone/use-draft.ts';
import { useDuty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useName, useWords } from '../phone/words.tsx';
import type { Acting } from '../storage/open-database.ts';

const blank = {
  staffNo: '',
  personId: null as string | null,
  isUnrecognised: false,
  name: '',
  reason: '',
  arrivedAt: '',
  uniform: true,
  badge: true,
  certificate: true,
  ...noAllowance,
};

/** 上岗签到: to a post nobody hands over. Whoever stands there is recorded; doubt is settled later by a person. */
export default function SignOn() {
  const t = useWords();
  const nameOf = useName();
  const navigate = useNavigate();
  const duty = useDuty();
  const { store } = usePhone();
  const form = useDraft('sign-on', blank);
  const { record, isBusy, failed } = useRecord();
  const { value, set } = form;
  const said = useSaid(form);
  const reason = said('reason', value.reason);
  const ownName = said('name', value.name);
  const { pack, post, view } = duty;
  const person = pack.people.find((p) => p.id === value.personId);
  const typed = personOf(pack, value.staffNo);
  const previous = view.onPost.find((p) => p.postId === post.id);
  const bar = useBar(person?.id);
  const arrived = () => ({ arrivedAt: value.arrivedAt || store.clock.now().toISOString() });

  async function signOn(identity: 'pin' | 'unconfirmed') {
    const name = person?.name ?? ownName;
    const now = store.clock.now().toISOString();
    const acting: Acting = { postId: post.id, personId: person?.id ?? null, name, identity, since: now };
    const reasons = [reason, previous ? t('signOn.previousAbsent') : ''].filter(Boolean).join(' ');
    const done = await record({
      kind: 'presence.sign-on',
      body: {
        ...arrived(),
        identity,
        selfCheck: { uniform: value.uniform, badge: value.badge, certificate: value.certificate },
        name: identity === 'unconfirmed' ? name : null,
        reason: reasons || null,
        ...allowanceOf(bar, value, said('allowedReason', value.allowedReason)),
      },
      draftId: form.draftId,
      draftKey: form.key,
      postId: post.id,
      personId: acting.personId,
      acting,
      flash: 'flash.signedOn',
    });
    if (done) await navigate('/', { replace: true });
  }

  const selfCheck = (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold">{t('selfCheck.title')}</legend>
      <Tick label={t('selfCheck.uniform')} isOn={value.uniform} onChange={(uniform) => set({ uniform })} />
      <Tick label={t('selfCheck.badge')} isOn={value.badge} onChange={(badge) => set({ badge })} />
      <Tick
        label={t('selfCheck.certificate')}
        isOn={value.certificate}
        onChange={(certificate) => set({ certificate })}
      />
    </fieldset>
  );

  return (
    <Screen kind="presence.sign-on" form={form} title={t('signOn.title')} under={nameOf(post)}>
      {previous && (
        <Card tone="warn">
          {t('signOn.previousNote', {
            name: duty.nameOf(previous.personId) ?? previous.name ?? t('unknownPerson'),
          })}
        </Card>
      )}
      {failed && <Trouble>{t('notStored')}</Trouble>}
      {person && <FirstTimer personId={person.id} />}
      {person && bar && <BarCard person={person} bar={bar} value={value} set={set} />}
      {value.isUnrecognised ? (
        <>
          <p>{t('signOn.unrecognisedHelp')}</p>
          {person ? (
            <p className="font-bold text-xl">{person.name}</p>
          ) : (
            <TextField
              name="name"
              label={t('signOn.name')}
              value={value.name}
              onText={(name) => set({ name })}
              maxLength={60}
            />
          )}
          <TextField
            name="reason"
            label={t('signOn.reason')}
            value={value.reason}
            isLong
            maxLength={1000}
            onText={(reason) => set({ reason })}
            phrases={Object.values(t('signOn.phrases', { returnObjects: true }))}
          />
          {selfCheck}
          <Button
            look="strong"
            isDisabled={isBusy || !reason || !(person ?? ownName)}
            onPress={() => void signOn('unconfirmed')}
          >
            {t('signOn.go')}
          </Button>
          <Button onPress={() => set({ isUnrecognised: false, personId: null })}>{t('cancel')}</Button>
        </>
      ) : person ? (
        <>
          <p className="font-bold text-xl">{t('signOn.hello', { name: person.name })}</p>
          {selfCheck}
          <PinCheck
            person={person}
            label={t('pin.label')}
            onProven={() => void signOn('pin')}
            onCannot={{ text: t('pin.cannot'), go: () => set({ isUnrecognised: true }) }}
          />
          <Button onPress={() => set({ personId: null, staffNo: '' })}>{t('signOn.notMe')}</Button>
        </>
      ) : (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed) set({ personId: typed.id, ...arrived() });
          }}
        >
          <TextField
            label={t('staffNo')}
            value={value.staffNo}
            inputMode="numeric"
            onText={(staffNo) => set({ staffNo })}
          />
          {value.staffNo.length >= 4 && !typed && <Trouble>{t('staffNoNotFound')}</Trouble>}
          <Button look="strong" type="submit" isDisabled={!typed}>
            {t('next')}
          </Button>
          <Button onPress={() => set({ isUnrecognised: true, ...arrived() })}>
            {t('signOn.unrecognised')}
          </Button>
        </form>
      )}
    </Screen>
  );
}
