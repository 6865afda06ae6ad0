import {
  type BriefElement,
  briefElements,
  type IncidentTypeCode,
  incidentTypes,
  isUrgent,
} from '@zhiqin/incidents/rules';
import { Button } from '../parts/button.tsx';
import { Choice, TextField, Tick } from '../parts/fields.tsx';
import { PhotoField } from '../parts/photo-field.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { usePhone } from '../phone/phone-context.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { choicesOf } from './choices-of.ts';
import { useDutyWords } from './duty-words.ts';
import { FormEnd } from './form-end.tsx';
import { WhenField } from './native-field.tsx';
import { PlanLink } from './plan-link.tsx';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

const kind = 'incident.report';
const blank = {
  incidentType: null as IncidentTypeCode | null,
  severity: 'minor',
  occurredAt: null as string | null,
  discoveredAt: null as string | null,
  place: '',
  nature: '',
  people: '',
  features: '',
  losses: '',
  unknown: [] as BriefElement[],
  casualties: '',
  called: [] as { service: string; calledAt: string }[],
  firstAction: '',
  photos: [] as string[],
};

/** 突发事件首报 (S9E-2.1b): the call for help first, then five elements, each told, spoken or "not known yet". */
export default function Incident({ duty, acting }: DutyFormProps) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const { store } = usePhone();
  const form = useDutyForm({ duty, acting }, 'duty/incident', blank);
  const value = { ...blank, ...form.value };
  const { set } = form;
  const now = () => store.clock.now().toISOString();
  const type = value.incidentType;
  const title = text(`kinds.${kind}`);

  if (!type) {
    return (
      <Screen kind={kind} form={form} title={title} under={nameOf(duty.post)} back="/duties">
        <Choice
          label={words.field('incidentType')}
          options={choicesOf(kind, 'incidentType').map((code) => ({
            value: code,
            text: words.code('incidentType', code),
          }))}
          value={null}
          onChoose={(chosen) =>
            set({ incidentType: chosen as IncidentTypeCode, discoveredAt: value.discoveredAt ?? now() })
          }
        />
      </Screen>
    );
  }
  const count = (typed: string) => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed) : null);
  // What was only spoken is told all the same: the note says where to listen.
  const said = (element: BriefElement) =>
    filled(value[element]) ?? (form.spoken?.[element] ? t('files.voiceNote') : null);
  const told: Record<BriefElement, unknown> = {
    place: said('place'),
    nature: said('nature'),
    people: count(value.people),
    features: said('features'),
    losses: said('losses'),
  };
  const isSaid = (element: BriefElement) => told[element] !== null;
  const save = () =>
    form.save(kind, {
      incidentType: type,
      severity: value.severity,
      occurredAt: value.occurredAt,
      discoveredAt: value.discoveredAt ?? now(),
      ...told,
      unknown: value.unknown.filter((element) => !isSaid(element)),
      casualties: count(value.casualties),
      called: value.called,
      firstAction: filled(value.firstAction),
      photos: value.photos.length > 0 ? value.photos : null,
    });
  return (
    <Screen
      kind={kind}
      form={form}
      title={words.code('incidentType', type)}
      under={nameOf(duty.post)}
      back="/duties"
    >
      {isUrgent(type) && <Card tone="bad">{t('duties.incident.first')}</Card>}
      {incidentTypes[type].services.map((service) => {
        const made = value.called.find((one) => one.service === service);
        return (
          <a
            key={service}
            href={`tel:${service}`}
            className="flex min-h-16 items-center justify-center rounded-xl border-2 border-bad bg-bad-ground px-4 font-bold text-bad text-xl"
            onClick={() => made || set({ called: [...value.called, { service, calledAt: now() }] })}
          >
            {made
              ? t('duties.incident.called', {
                  service: words.code('service', service),
                  time: duty.time(made.calledAt),
                })
              : t('duties.incident.call', { service: words.code('service', service) })}
          </a>
        );
      })}
      <PlanLink incidentType={type} duty={duty} />
      <Choice
        label={words.field('severity')}
        columns={2}
        options={choicesOf(kind, 'severity').map((code) => ({
          value: code,
          text: words.code('severity', code),
        }))}
        value={value.severity}
        onChoose={(severity) => set({ severity })}
      />
      {briefElements.map((element) => (
        <div key={element} className="flex flex-col gap-2">
          <TextField
            name={element}
            label={words.field(element)}
            isLong={element !== 'place' && element !== 'people'}
            inputMode={element === 'people' ? 'numeric' : 'text'}
            hasOwnVoice={element === 'people'}
            maxLength={element === 'place' ? 120 : 2000}
            value={value[element]}
            onText={(typed) => set({ [element]: typed })}
            phrases={words.phrases('incident', element)}
          />
          {!isSaid(element) && (
            <Tick
              label={t('duties.incident.unknown', { element: words.field(element) })}
              isOn={value.unknown.includes(element)}
              onChange={(isOn) =>
                set({
                  unknown: isOn
                    ? [...value.unknown, element]
                    : value.unknown.filter((one) => one !== element),
                })
              }
            />
          )}
        </div>
      ))}
      <TextField
        label={words.field('casualties')}
        inputMode="numeric"
        value={value.casualties}
        onText={(casualties) => set({ casualties })}
      />
      <WhenField
        label={words.field('occurredAt')}
        value={value.occurredAt}
        zone={duty.pack.site.zone}
        onChange={(occurredAt) => set({ occurredAt })}
      />
      <TextField
        name="firstAction"
        label={words.field('firstAction')}
        isLong
        maxLength={2000}
        value={value.firstAction}
        onText={(firstAction) => set({ firstAction })}
        phrases={words.phrases('incident', 'firstAction')}
      />
      <PhotoField
        label={t('files.photo')}
        value={value.photos}
        onChange={(photos) => set({ photos })}
        max={6}
      />
      <FormEnd
        isBusy={form.isBusy}
        failed={form.failed}
        onSave={() => void save()}
        text={t('duties.incident.save')}
      />
      <Button onPress={() => set({ incidentType: null })}>{t('duties.incident.other')}</Button>
    </Screen>
  );
}
