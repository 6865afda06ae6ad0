import { useState } from 'react';
import { allowanceOf, BarCard, noAllowance, useBar } from '../parts/bar-card.tsx';
import { Button } from '../parts/button.tsx';
import { Choice, TextField } from '../parts/fields.tsx';
import { useSaid } from '../parts/form-words.tsx';
import { NoteField } from '../parts/note-field.tsx';
import { PinCheck, personOf } from '../parts/person-check.tsx';
import { Card, Screen, Trouble } from '../parts/screen.tsx';
import { usePhone, usePhoneState } from '../phone/phone-context.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { shiftOf } from '../post/duty-now.ts';
import { type OpenRelief, openRelief } from '../post/post-life-now.ts';
import type { Acting } from '../storage/open-database.ts';
import { choicesOf } from './choices-of.ts';
import { useDutyWords } from './duty-words.ts';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

/** 临时替岗: somebody stands in, or the one who went is back. The post is never without a name. */
export default function Relief(props: DutyFormProps) {
  const { entries } = usePhoneState();
  const open = openRelief(entries, props.duty.post.id);
  return open ? <Back {...props} open={open} /> : <Go {...props} />;
}

const blank = {
  relieveReason: null as string | null,
  minutes: '10',
  staffNo: '',
  standIn: null as string | null,
  name: '',
  note: '',
  step: 'form' as 'form' | 'pin',
  ...noAllowance,
};

function Go({ duty, acting }: DutyFormProps) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const { store } = usePhone();
  const form = useDutyForm({ duty, acting }, 'duty/relief', blank);
  const { value, set } = form;
  const { pack, post, view } = duty;
  const said = useSaid(form);
  const standInName = said('standInName', value.name);
  const typed = personOf(pack, value.staffNo);
  const standIn = pack.people.find((person) => person.id === value.standIn);
  const bar = useBar(standIn?.id);
  const elsewhere = view.onPost.filter((one) => one.postId !== post.id && one.personId !== null);

  async function record(identity: 'pin' | 'unconfirmed') {
    const since = store.clock.now().toISOString();
    const name = standIn?.name ?? standInName;
    const next: Acting = { postId: post.id, personId: standIn?.id ?? null, name, identity, since };
    await form.save(
      'post.relieve',
      {
        standIn: standIn?.id ?? null,
        standInIdentity: identity,
        standInName: standIn ? null : filled(standInName),
        comesFrom: elsewhere.find((one) => one.personId === standIn?.id)?.postId ?? null,
        relieveReason: value.relieveReason,
        expectedMinutes: Number(value.minutes),
        note: filled(value.note ?? ''),
        ...allowanceOf(bar, value, said('allowedReason', value.allowedReason)),
      },
      { acting: next, flash: 'duties.flash.relieved' },
    );
  }

  if (value.step === 'pin' && standIn) {
    return (
      <Screen
        kind="post.relieve"
        form={form}
        step="pin"
        title={text('kinds.post.relieve')}
        under={nameOf(post)}
        back="/duties"
      >
        <Card>{t('duties.relief.signs', { standIn: standIn.name, name: acting.name })}</Card>
        {form.failed && <Trouble>{t('notStored')}</Trouble>}
        {bar && <BarCard person={standIn} bar={bar} value={value} set={set} />}
        <PinCheck
          key={standIn.id}
          person={standIn}
          label={t('pin.of', { name: standIn.name })}
          onProven={() => void record('pin')}
          onCannot={{ text: t('duties.relief.cannot'), go: () => void record('unconfirmed') }}
        />
        <Button onPress={() => set({ step: 'form', standIn: null, ...noAllowance })}>{t('back')}</Button>
      </Screen>
    );
  }
  const choose = (id: string) => set({ standIn: id, step: 'pin' });
  const isReady = value.relieveReason !== null;
  return (
    <Screen
      kind="post.relieve"
      form={form}
      title={text('kinds.post.relieve')}
      under={nameOf(post)}
      back="/duties"
    >
      <Choice
        label={words.field('relieveReason')}
        options={choicesOf('post.relieve', 'relieveReason').map((code) => ({
          value: code,
          text: words.code('relieveReason', code),
        }))}
        value={value.relieveReason}
        onChoose={(relieveReason) => set({ relieveReason })}
      />
      <Choice
        label={t('duties.relief.howLong')}
        options={['10', '20', '30', '60'].map((minutes) => ({
          value: minutes,
          text: t('duties.relief.minutes', { minutes }),
        }))}
        value={value.minutes}
        onChoose={(minutes) => set({ minutes })}
      />
      <NoteField value={value.note} onText={(note) => set({ note })} />
      {!isReady && <p>{t('duties.missing', { list: words.field('relieveReason') })}</p>}
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-semibold">{t('duties.relief.who')}</legend>
        {elsewhere.map((one) => {
          const from = pack.posts.find(({ id }) => id === one.postId);
          return (
            <Button key={one.personId} isDisabled={!isReady} onPress={() => choose(one.personId as string)}>
              {duty.nameOf(one.personId) ?? t('unknownPerson')} · {from && nameOf(from)}
            </Button>
          );
        })}
        <TextField
          label={t('staffNo')}
          inputMode="numeric"
          value={value.staffNo}
          onText={(staffNo) => set({ staffNo })}
        />
        {value.staffNo.length >= 4 && !typed && <Trouble>{t('staffNoNotFound')}</Trouble>}
        <Button
          look="strong"
          isDisabled={!isReady || !typed || typed.id === acting.personId}
          onPress={() => typed && choose(typed.id)}
        >
          {typed ? `${typed.name} · ${t('next')}` : t('next')}
        </Button>
      </fieldset>
      <details>
        <summary className="flex min-h-12 items-center font-semibold">{t('duties.relief.noNumber')}</summary>
        <div className="flex flex-col gap-3 pt-2">
          <TextField
            name="standInName"
            label={words.field('standInName')}
            value={value.name}
            onText={(name) => set({ name })}
          />
          {form.failed && <Trouble>{t('notStored')}</Trouble>}
          <Button
            isDisabled={!isReady || !standInName || form.isBusy}
            onPress={() => void record('unconfirmed')}
          >
            {t('duties.relief.byName')}
          </Button>
        </div>
      </details>
    </Screen>
  );
}

function Back({ duty, acting, open }: DutyFormProps & { open: OpenRelief }) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const { store } = usePhone();
  const { pack, post } = duty;
  const form = useDutyForm({ duty, acting }, `duty/resume/${open.entryId}`, { note: '' });
  const [someone, setSomeone] = useState('');
  const typed = personOf(pack, someone);
  const person = pack.people.find(({ id }) => id === open.personId) ?? typed;
  const goesTo = pack.posts.find(({ id }) => id === open.comesFrom);

  async function record(identity: 'pin' | 'unconfirmed') {
    if (!person) return;
    const now = store.clock.now();
    await form.save(
      'post.resume',
      {
        standIn: open.standIn,
        backIdentity: identity,
        returnsTo: open.comesFrom,
        returnShift: open.comesFrom ? (shiftOf(pack, open.comesFrom, open.standIn, now)?.id ?? null) : null,
        note: filled(form.value.note ?? ''),
      },
      {
        personId: person.id,
        cites: open.entryId,
        acting: {
          postId: post.id,
          personId: person.id,
          name: person.name,
          identity,
          since: now.toISOString(),
        },
        flash: 'duties.flash.resumed',
      },
    );
  }
  const late = Math.floor((duty.now.getTime() - Date.parse(open.since)) / 60_000) - open.expectedMinutes;
  return (
    <Screen
      kind="post.resume"
      form={form}
      title={text('kinds.post.resume')}
      under={nameOf(post)}
      back="/duties"
    >
      <Card tone={late > 0 ? 'warn' : 'plain'}>
        <p>
          {t('duties.relief.open', {
            standIn: duty.nameOf(open.standIn) ?? t('unknownPerson'),
            name: duty.nameOf(open.personId) ?? t('unknownPerson'),
            time: duty.time(open.since),
          })}
        </p>
        {late > 0 && <p>{t('duties.relief.late', { minutes: late })}</p>}
        {goesTo && <p>{t('duties.relief.goesBack', { post: nameOf(goesTo) })}</p>}
      </Card>
      <NoteField value={form.value.note} onText={(note) => form.set({ note })} />
      {form.failed && <Trouble>{t('notStored')}</Trouble>}
      {!open.personId && (
        <TextField label={t('staffNo')} inputMode="numeric" value={someone} onText={setSomeone} />
      )}
      {person && (
        <PinCheck
          key={person.id}
          person={person}
          label={t('pin.of', { name: person.name })}
          onProven={() => void record('pin')}
          onCannot={{ text: t('duties.relief.backUnconfirmed'), go: () => void record('unconfirmed') }}
        />
      )}
    </Screen>
  );
}
