import { visitorKinds } from '@zhiqin/duty/rules';
import { uuidv7 } from '@zhiqin/kernel';
import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import { Button, LinkButton } from '../parts/button.tsx';
import { Choice, TextField, Tick } from '../parts/fields.tsx';
import { FormWordsOf } from '../parts/form-words.tsx';
import { Card, Trouble } from '../parts/screen.tsx';
import { usePhone, usePhoneState } from '../phone/phone-context.tsx';
import { useDraft } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useText, useWords } from '../phone/words.tsx';
import type { Acting } from '../storage/open-database.ts';
import { BanWarning, useBanHit } from './ban-warning.tsx';
import { confirming, type HostAnswer, HostAsked } from './host-answer.tsx';
import { IdNumberDoubt } from './id-number-doubt.tsx';
import { nextPassNo } from './next-pass.ts';
import { NoticeShown } from './notice-shown.tsx';
import { UnitSearch } from './unit-search.tsx';
import { WorkAgreementChoice } from './work-agreement.tsx';

const BookedVisitors = lazy(() =>
  import('./booked-visitors.tsx').then((part) => ({ default: part.BookedVisitors })),
);

const idTypes = ['resident-id', 'passport', 'work-card', 'other'] as const;
const stays = { hour: 1, twoHours: 2, halfDay: 4, day: 10 } as const;
type Stay = keyof typeof stays;

const blank = {
  visitorKind: 'visitor' as (typeof visitorKinds)[number],
  name: '',
  contact: '',
  purpose: '',
  host: '',
  passNo: '',
  idType: null as (typeof idTypes)[number] | null,
  idNumber: '',
  unit: '',
  plate: '',
  stay: null as Stay | null,
  hostConfirmed: false,
  noticeGiven: false,
  hostUnit: '',
  hostAnswer: null as HostAnswer | null,
  isNoticeShown: false,
  agreement: null as string | null,
  agreementNo: '',
  isWorkerListed: null as boolean | null,
  itemsCarried: '',
  banReason: '',
};

/**
 * 外来人员登记: what the site asks for and is missing is said, never demanded (V01 shows it). A screen of its own on the
 * phone, the right half of the gate's desk on a tablet.
 */
export function AdmitForm({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const text = useText();
  const navigate = useNavigate();
  const { store } = usePhone();
  const { entries } = usePhoneState();
  const form = useDraft('visitor-in', blank);
  const { record, isBusy, failed } = useRecord();
  const { value, set } = form;
  const filled = (part: string) => part.trim() || null;
  const { visitorKind } = value;
  const nextPass = nextPassNo(entries, duty.view.inside, duty.post.id);
  const hit = useBanHit(duty, value);
  const asked = (duty.pack.parameters.requiredVisitFields[value.visitorKind] ?? []).filter(
    (field) => field in fieldWords,
  );
  const missing = asked.filter((field) => !value[fieldWords[field as Field] as keyof typeof value]);

  async function admit() {
    const leaveAt = value.stay
      ? new Date(store.clock.now().getTime() + stays[value.stay] * 3_600_000).toISOString()
      : null;
    const done = await record({
      kind: 'visit.admit',
      body: {
        visit: uuidv7(),
        visitorKind: value.visitorKind,
        name: filled(value.name),
        idType: value.idType,
        idNumber: filled(value.idNumber),
        unit: filled(value.unit),
        contact: filled(value.contact),
        purpose: filled(value.purpose),
        host: filled(value.host),
        hostConfirmed: value.hostConfirmed,
        plate: filled(value.plate),
        expectedLeaveAt: leaveAt,
        passNo: filled(value.passNo),
        noticeGiven: value.noticeGiven,
        hostUnit: value.hostUnit || null,
        hostAnswer: value.hostAnswer ?? null,
        noticeLanguages: value.isNoticeShown ? ['zh-CN', 'en'] : [],
        agreement: value.agreement ?? null,
        agreementNo: filled(value.agreementNo ?? ''),
        isWorkerListed: value.isWorkerListed ?? null,
        itemsCarried: filled(value.itemsCarried ?? ''),
        ban: hit?.isCertain ? hit.ban.id : null,
        banReason: hit ? filled(value.banReason ?? '') : null,
      },
      draftId: form.draftId,
      draftKey: form.key,
      postId: duty.post.id,
      personId: acting.personId,
      flash: 'flash.admitted',
    });
    if (done) await navigate('/gate', { replace: true });
  }

  return (
    <FormWordsOf kind="visit.admit" form={form}>
      {(duty.pack.invitations ?? []).length > 0 && (
        <Suspense fallback={null}>
          <BookedVisitors
            duty={duty}
            onBooked={({ name, plate, purpose, unit }) =>
              set({
                ...{ name, plate: plate ?? '', purpose: purpose ?? '', host: unit, hostUnit: unit },
                ...{ hostAnswer: 'booked', hostConfirmed: true },
              })
            }
          />
        </Suspense>
      )}
      <Choice
        label={t('gate.kind')}
        options={visitorKinds.map((kind) => ({ value: kind, text: t(`gate.kinds.${kind}`) }))}
        value={value.visitorKind}
        onChoose={(visitorKind) => set({ visitorKind })}
      />
      <TextField
        name="name"
        label={t('gate.name')}
        value={value.name}
        onText={(name) => set({ name })}
        maxLength={60}
      />
      <TextField
        name="purpose"
        label={t('gate.purpose')}
        value={value.purpose}
        onText={(purpose) => set({ purpose })}
        phrases={Object.values(t('gate.purposes', { returnObjects: true }))}
      />
      <BanWarning
        hit={hit}
        refuseTo={`/gate/refuse?from=visitor-in&ban=${hit?.ban.id}`}
        reason={value.banReason ?? ''}
        onReason={(banReason) => set({ banReason })}
      />
      {(visitorKind === 'construction' || visitorKind === 'maintenance') && (
        <WorkAgreementChoice
          duty={duty}
          kind={visitorKind}
          value={{
            agreement: value.agreement ?? null,
            agreementNo: value.agreementNo ?? '',
            isWorkerListed: value.isWorkerListed ?? null,
          }}
          onChange={(change, fill) => set({ ...change, ...fill })}
        />
      )}
      <UnitSearch
        duty={duty}
        name="host"
        label={t('gate.host')}
        value={value.host}
        chosen={value.hostUnit ?? ''}
        onChange={(host, line) => set({ host, hostUnit: line?.unit ?? '' })}
      />
      {value.hostUnit && (
        <HostAsked
          duty={duty}
          host={value.host}
          hostUnit={value.hostUnit}
          value={value.hostAnswer ?? null}
          onChange={(hostAnswer) => set({ hostAnswer, hostConfirmed: confirming.has(hostAnswer) })}
        />
      )}
      <Tick
        label={t('gate.hostConfirmed')}
        isOn={value.hostConfirmed}
        onChange={(hostConfirmed) => set({ hostConfirmed })}
      />
      <TextField
        name="contact"
        label={t('gate.contact')}
        value={value.contact}
        inputMode="tel"
        maxLength={32}
        onText={(contact) => set({ contact })}
      />
      <TextField
        name="passNo"
        label={t('gate.passNo')}
        value={value.passNo}
        maxLength={32}
        onText={(passNo) => set({ passNo })}
        phrases={nextPass ? [nextPass] : []}
      />
      <Choice
        label={t('gate.stay')}
        options={(Object.keys(stays) as Stay[]).map((stay) => ({
          value: stay,
          text: t(`gate.stays.${stay}`),
        }))}
        value={value.stay}
        onChoose={(stay) => set({ stay })}
      />
      <Tick
        label={t('gate.noticeGiven')}
        isOn={value.noticeGiven}
        onChange={(noticeGiven) => set({ noticeGiven })}
      />
      <NoticeShown onShown={() => set({ isNoticeShown: true, noticeGiven: true })} />
      <details
        className="rounded-xl border-2 border-line bg-card"
        open={asked.some((field) => moreFields.has(field))}
      >
        <summary className="flex min-h-14 items-center px-4 font-semibold text-lg">{t('gate.more')}</summary>
        <div className="flex flex-col gap-4 p-4">
          <Choice
            label={t('gate.idType')}
            help={t('gate.idHelp')}
            options={idTypes.map((type) => ({ value: type, text: t(`gate.idTypes.${type}`) }))}
            value={value.idType}
            onChoose={(idType) => set({ idType })}
          />
          <TextField
            name="idNumber"
            label={t('gate.idNumber')}
            value={value.idNumber}
            maxLength={32}
            onText={(idNumber) => set({ idNumber })}
          />
          <IdNumberDoubt idType={value.idType} typed={value.idNumber} />
          <TextField
            name="unit"
            label={t('gate.unit')}
            value={value.unit}
            onText={(unit) => set({ unit })}
            phrases={Object.values(t('gate.units', { returnObjects: true }))}
          />
          <TextField
            name="plate"
            label={t('gate.plate')}
            value={value.plate}
            maxLength={16}
            onText={(plate) => set({ plate })}
          />
          <TextField
            name="itemsCarried"
            label={t('gate.items')}
            value={value.itemsCarried ?? ''}
            onText={(itemsCarried) => set({ itemsCarried })}
          />
        </div>
      </details>
      {missing.length > 0 && (
        <Card tone="warn">
          {t('gate.missing', {
            list: missing.map((field) => text(`gate.${fieldWords[field as Field]}`)).join(' · '),
          })}
        </Card>
      )}
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <Button look="strong" isDisabled={isBusy} onPress={() => void admit()}>
        {t('gate.admit')}
      </Button>
      <LinkButton to="/gate/refuse?from=visitor-in">{t('gateDesk.refuse')}</LinkButton>
    </FormWordsOf>
  );
}

/** A field the site may ask for → the form's field, which also names its words. */
const fieldWords = {
  name: 'name',
  idType: 'idType',
  idNumber: 'idNumber',
  unit: 'unit',
  contact: 'contact',
  purpose: 'purpose',
  host: 'host',
  hostConfirmed: 'hostConfirmed',
  plate: 'plate',
  expectedLeaveAt: 'stay',
  passNo: 'passNo',
  noticeGiven: 'noticeGiven',
} as const;
type Field = keyof typeof fieldWords;
const moreFields = new Set(['idType', 'idNumber', 'unit', 'plate']);
