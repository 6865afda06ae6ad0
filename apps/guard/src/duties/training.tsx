import { uuidv7 } from '@zhiqin/kernel';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { PinCheck, personOf } from '../parts/person-check.tsx';
import { PhotoField } from '../parts/photo-field.tsx';
import { Card, Screen, Trouble } from '../parts/screen.tsx';
import { usePhone } from '../phone/phone-context.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { useDutyWords } from './duty-words.ts';
import { FormEnd } from './form-end.tsx';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

interface Signed {
  person: string;
  attendeeIdentity: 'pin' | 'unconfirmed';
  signedAt: string;
}

const blank = {
  /** Of a planned session, or made here. */
  session: null as string | null,
  course: null as string | null,
  startedAt: '',
  minutes: '60',
  place: '',
  trainerNo: '',
  trainerName: '',
  trainerIdentity: 'unconfirmed' as 'pin' | 'unconfirmed',
  staffNo: '',
  signed: [] as Signed[],
  note: '',
  photo: null as string | null,
  step: 'session' as 'session' | 'trainer' | 'people',
};

/** 培训签到: the trainer opens the session, everybody signs by PIN on this phone, one entry holds them all. */
export default function Training({ duty, acting }: DutyFormProps) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const { store } = usePhone();
  const form = useDutyForm({ duty, acting }, 'duty/training', blank);
  const { value, set } = form;
  const [isDoubtful, setDoubtful] = useState(false);
  const { pack, post } = duty;
  const { courses = [], sessions = [] } = pack.training ?? {};
  const course = courses.find((one) => one.id === value.course);
  const trainer = personOf(pack, value.trainerNo);
  const typed = personOf(pack, value.staffNo);
  const isSigned = value.signed.some((one) => one.person === typed?.id);
  const title = text('kinds.training.held');
  const minutes = Number(value.minutes);
  const now = () => store.clock.now().toISOString();
  const frame = { kind: 'training.held', form, title, step: value.step, back: '/duties' };

  function sign(attendeeIdentity: Signed['attendeeIdentity']) {
    if (!typed) return;
    setDoubtful(false);
    set({
      staffNo: '',
      signed: [...value.signed, { person: typed.id, attendeeIdentity, signedAt: now() }],
    });
  }

  const save = () =>
    void form.save('training.held', {
      session: value.session,
      course: value.course,
      startedAt: value.startedAt,
      minutes,
      place: filled(value.place),
      trainer: trainer?.id ?? null,
      trainerIdentity: value.trainerIdentity,
      trainerName: trainer ? null : filled(value.trainerName),
      attendees: value.signed,
      note: filled(value.note),
      photo: value.photo,
    });

  if (value.step === 'session' || !course) {
    return (
      <Screen {...frame} under={nameOf(post)}>
        {sessions.length > 0 && (
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-2 font-semibold">{t('duties.training.planned')}</legend>
            {sessions.map((one) => {
              const taught = courses.find(({ id }) => id === one.courseId);
              if (!taught) return null;
              return (
                <Button
                  key={one.id}
                  onPress={() =>
                    set({
                      session: one.id,
                      course: one.courseId,
                      startedAt: one.isHeld ? one.startsAt : value.startedAt || now(),
                      minutes: String(one.minutes),
                      place: one.place,
                      trainerName: one.trainer,
                      step: 'trainer',
                    })
                  }
                >
                  {nameOf(taught)} · {duty.dateTime(one.startsAt)}
                </Button>
              );
            })}
          </fieldset>
        )}
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-2 font-semibold">{t('duties.training.courses')}</legend>
          {courses.length === 0 && <p>{t('duties.training.noCourse')}</p>}
          {courses.map((one) => (
            <Button
              key={one.id}
              onPress={() =>
                set({
                  session: uuidv7(),
                  course: one.id,
                  startedAt: value.startedAt || now(),
                  minutes: String(one.minutes),
                  step: 'trainer',
                })
              }
            >
              {nameOf(one)}
            </Button>
          ))}
        </fieldset>
      </Screen>
    );
  }
  if (value.step === 'trainer') {
    const isMinutes = Number.isInteger(minutes) && minutes >= 5 && minutes <= 1440;
    const next = (trainerIdentity: 'pin' | 'unconfirmed') => set({ trainerIdentity, step: 'people' });
    return (
      <Screen {...frame} under={nameOf(course)}>
        <p>{t('duties.training.began', { time: duty.dateTime(value.startedAt) })}</p>
        <TextField
          label={words.field('minutes')}
          inputMode="numeric"
          value={value.minutes}
          maxLength={4}
          onText={(typedMinutes) => set({ minutes: typedMinutes.replace(/\D/g, '') })}
        />
        <TextField
          name="place"
          label={words.field('place')}
          value={value.place}
          onText={(place) => set({ place })}
        />
        <TextField
          label={t('duties.training.trainerNo')}
          inputMode="numeric"
          value={value.trainerNo}
          onText={(trainerNo) => set({ trainerNo })}
        />
        {trainer && isMinutes ? (
          <PinCheck
            key={trainer.id}
            person={trainer}
            label={t('pin.of', { name: trainer.name })}
            onProven={() => next('pin')}
            onCannot={{ text: t('pin.cannot'), go: () => next('unconfirmed') }}
          />
        ) : (
          <>
            <TextField
              name="trainerName"
              label={words.field('trainerName')}
              value={value.trainerName}
              onText={(trainerName) => set({ trainerName })}
            />
            <Button
              look="strong"
              isDisabled={!isMinutes || !(trainer || filled(value.trainerName))}
              onPress={() => next('unconfirmed')}
            >
              {t('next')}
            </Button>
          </>
        )}
        <Button onPress={() => set({ step: 'session' })}>{t('back')}</Button>
      </Screen>
    );
  }
  return (
    <Screen {...frame} under={nameOf(course)}>
      <Card title={t('duties.training.count', { count: value.signed.length })}>
        {value.signed.map((one) => (
          <p key={one.person} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              <span aria-hidden="true">● </span>
              {duty.nameOf(one.person) ?? t('unknownPerson')} · {duty.time(one.signedAt)}
              {one.attendeeIdentity === 'unconfirmed' &&
                ` · ${words.code('attendeeIdentity', 'unconfirmed')}`}
            </span>
            <Button
              onPress={() => set({ signed: value.signed.filter(({ person }) => person !== one.person) })}
            >
              {t('duties.training.takeOff')}
            </Button>
          </p>
        ))}
      </Card>
      <TextField
        label={t('duties.training.staffNo')}
        inputMode="numeric"
        value={value.staffNo}
        onText={(staffNo) => set({ staffNo })}
      />
      {value.staffNo.length >= 4 && !typed && <Trouble>{t('staffNoNotFound')}</Trouble>}
      {isSigned && <p>{t('duties.training.already')}</p>}
      {typed && !isSigned && (
        <PinCheck
          key={typed.id}
          person={typed}
          label={t('pin.of', { name: typed.name })}
          onProven={() => sign('pin')}
          onCannot={{ text: t('pin.cannot'), go: () => setDoubtful(true) }}
        />
      )}
      {typed && !isSigned && isDoubtful && (
        <Card tone="warn">
          <p>{t('duties.training.vouch', { name: typed.name })}</p>
          <Button onPress={() => sign('unconfirmed')}>{t('duties.training.vouchYes')}</Button>
        </Card>
      )}
      <PhotoField
        label={words.field('photo')}
        value={value.photo ? [value.photo] : []}
        onChange={([hash]) => set({ photo: hash ?? null })}
      />
      <TextField
        name="note"
        label={words.field('note')}
        isLong
        maxLength={2000}
        value={value.note}
        onText={(note) => set({ note })}
      />
      <p>{t('duties.training.later')}</p>
      <FormEnd
        missing={value.signed.length === 0 ? [words.field('attendees')] : []}
        isBusy={form.isBusy}
        failed={form.failed}
        onSave={save}
      />
      <Button onPress={() => set({ step: 'trainer' })}>{t('back')}</Button>
    </Screen>
  );
}
