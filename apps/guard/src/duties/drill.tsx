import { uuidv7 } from '@zhiqin/kernel';
import { type ScenarioCode, scenarioCodes } from '@zhiqin/preparedness/rules';
import { Button } from '../parts/button.tsx';
import { Choice, TextField } from '../parts/fields.tsx';
import { PhotoField } from '../parts/photo-field.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { type DrillNow, drillNow, drillsToRun } from '../post/drill-now.ts';
import { useDutyWords } from './duty-words.ts';
import { FormEnd } from './form-end.tsx';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

const blank = { scenario: null as ScenarioCode | null, commander: '' };

/** 演练: begun, tapped step by step and ended at the post, without a network (S3-12, S1-2.4). */
export default function Drill(props: DutyFormProps) {
  const { entries } = usePhoneState();
  const running = drillNow(entries, props.duty.now);
  return running ? <Running {...props} drill={running} /> : <Begin {...props} />;
}

function Begin({ duty, acting }: DutyFormProps) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const { entries } = usePhoneState();
  const form = useDutyForm({ duty, acting }, 'duty/drill', blank);
  const { value, set } = form;
  const plans = duty.pack.preparedness?.plans ?? [];
  const begin = (drill: string, scenario: string, commander: string | null) =>
    void form.save(
      'drill.started',
      {
        ...{ drill, scenario, commander, text: null },
        plan: plans.find((plan) => plan.scenario === scenario)?.id ?? null,
      },
      { stay: true },
    );
  return (
    <Screen
      kind="drill.started"
      form={form}
      title={text('kinds.drill.started')}
      under={nameOf(duty.post)}
      back="/duties"
    >
      {drillsToRun(duty.pack, entries).map((planned) => (
        <Card key={planned.id} title={words.code('scenario', planned.scenario)}>
          <p>
            {[
              planned.windowFrom &&
                t('drills.window', { from: planned.windowFrom, until: planned.windowUntil ?? '' }),
              planned.place,
              planned.commander,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <Button
            look="strong"
            isDisabled={form.isBusy}
            onPress={() => begin(planned.id, planned.scenario, planned.commander)}
          >
            {t('drills.begin', { scenario: words.code('scenario', planned.scenario) })}
          </Button>
        </Card>
      ))}
      <Choice
        label={t('drills.other')}
        options={scenarioCodes.map((code) => ({ value: code, text: words.code('scenario', code) }))}
        value={value.scenario}
        onChoose={(scenario) => set({ scenario })}
      />
      <TextField
        name="commander"
        label={words.field('commander')}
        value={value.commander}
        onText={(commander) => set({ commander })}
      />
      <FormEnd
        missing={value.scenario ? [] : [words.field('scenario')]}
        isBusy={form.isBusy}
        failed={form.failed}
        onSave={() => value.scenario && begin(uuidv7(), value.scenario, filled(value.commander))}
        text={t('drills.start')}
      />
    </Screen>
  );
}

const end = {
  note: '',
  photo: null as string | null,
  participants: '',
  headcount: '',
  missingHeads: '',
};

function Running({ duty, acting, drill }: DutyFormProps & { drill: DrillNow }) {
  const t = useWords();

  const nameOf = useName();
  const words = useDutyWords();
  const form = useDutyForm({ duty, acting }, `duty/drill/${drill.id}`, end);
  const value = { ...end, ...form.value };
  const { set } = form;
  const plan = duty.pack.preparedness?.plans.find((one) => one.id === drill.planId);
  const count = (typed: string) => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed) : null);
  const step = (body: { step: object | null; text: string | null; photo: string | null }) =>
    form.save('drill.step', { drill: drill.id, ...body }, { stay: true });
  const participants = count(value.participants);
  const numbers = ['participants', 'headcount', 'missingHeads'] as const;
  const isSaid = filled(value.note) !== null || value.photo !== null;
  return (
    <Screen
      kind="drill.step"
      form={form}
      title={words.code('scenario', drill.scenario)}
      under={t('drills.since', { time: duty.time(drill.startedAt) })}
      back="/duties"
    >
      {!plan && <Card>{t('drills.noPlan')}</Card>}
      {plan?.roles.map((role, roleAt) => (
        <fieldset key={roleAt} className="flex flex-col gap-2">
          <legend className="mb-2 font-bold text-lg">
            {[nameOf(role), role.who].filter(Boolean).join(' · ')}
          </legend>
          {role.steps.map((one, stepAt) => {
            const at = drill.done[`${roleAt}:${stepAt}`];
            return (
              <Button
                key={one.text}
                look={at ? 'ok' : 'plain'}
                isDisabled={form.isBusy}
                onPress={() =>
                  !at && void step({ step: { role: roleAt, step: stepAt }, text: null, photo: null })
                }
              >
                <span aria-hidden="true">{at ? '●' : '○'}</span>
                <span className="min-w-0 flex-1 text-left">
                  {nameOf({ name: one.text, nameEn: one.textEn })}
                  {at && <span className="block font-normal">{duty.time(at)}</span>}
                </span>
              </Button>
            );
          })}
        </fieldset>
      ))}
      <TextField
        name="text"
        label={t('drills.note')}
        isLong
        maxLength={2000}
        value={value.note}
        onText={(note) => set({ note })}
      />
      <PhotoField
        label={t('files.photo')}
        value={value.photo ? [value.photo] : []}
        onChange={([hash]) => set({ photo: hash ?? null })}
      />
      <Button
        isDisabled={form.isBusy || !isSaid}
        onPress={() => void step({ step: null, text: filled(value.note), photo: value.photo })}
      >
        {drill.notes > 0 ? t('drills.noteMore', { count: drill.notes }) : t('drills.keep')}
      </Button>
      {numbers.map((name) => (
        <TextField
          key={name}
          label={words.field(name)}
          inputMode="numeric"
          maxLength={5}
          value={value[name]}
          onText={(typed) => set({ [name]: typed.replace(/\D/g, '') })}
        />
      ))}
      <FormEnd
        missing={participants === null ? [words.field('participants')] : []}
        isBusy={form.isBusy}
        failed={form.failed}
        onSave={() =>
          void form.save('drill.ended', {
            drill: drill.id,
            participants,
            headcount: count(value.headcount),
            missingHeads: count(value.missingHeads),
            text: filled(value.note),
            photo: value.photo,
          })
        }
        text={t('drills.end')}
      />
    </Screen>
  );
}
