import { refusalReasons, visitorKinds } from '@zhiqin/duty/rules';
import { uuidv7 } from '@zhiqin/kernel';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { filled, useSavedEntry } from '../../gate/use-saved-entry.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, TextField } from '../../parts/fields.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Screen, Trouble } from '../../parts/screen.tsx';
import { usePhone, usePhoneState } from '../../phone/phone-context.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import type { Duty } from '../../phone/use-duty.ts';
import { useCodes, useName, useText, useWords } from '../../phone/words.tsx';
import type { Acting } from '../../storage/open-database.ts';

type Reason = (typeof refusalReasons)[number];

export default function Refuse() {
  return <OnDuty>{(duty, acting) => <RefuseForm duty={duty} acting={acting} />}</OnDuty>;
}

/** 拒绝进入 (S6-3.2.2): the reason is asked, the rest is told as far as it is known. */
function RefuseForm({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const text = useText();
  const code = useCodes();
  const nameOf = useName();
  const [search] = useSearchParams();
  const { store } = usePhone();
  const { drafts } = usePhoneState();
  const ban = search.get('ban');
  const from = search.get('from');
  // What was typed into the visitor's or vehicle's form is not typed again.
  const typed = (from ? drafts.get(from)?.value : undefined) as
    | {
        visitorKind?: (typeof visitorKinds)[number];
        name?: string;
        unit?: string;
        host?: string;
        plate?: string;
      }
    | undefined;
  const form = useDraft(`refuse-${ban ?? 'somebody'}`, {
    visitorKind: typed?.visitorKind ?? ('visitor' as (typeof visitorKinds)[number]),
    name: typed?.name ?? '',
    refusal: (ban ? 'banned' : null) as Reason | null,
    reportedTo: '',
    note: '',
  });
  const { value, set } = form;
  const { save, isBusy, failed } = useSavedEntry(form, duty, acting);
  const [isIncomplete, setIncomplete] = useState(false);

  async function refuse() {
    if (!value.refusal) {
      setIncomplete(true);
      return;
    }
    const done = await save(
      'visit.refuse',
      {
        visit: uuidv7(),
        visitorKind: value.visitorKind,
        name: filled(value.name),
        unit: filled(typed?.unit ?? ''),
        host: filled(typed?.host ?? ''),
        plate: filled(typed?.plate ?? ''),
        refusal: value.refusal,
        ban: value.refusal === 'banned' ? ban : null,
        reportedTo: filled(value.reportedTo),
        note: filled(value.note),
      },
      { flash: 'gateDesk.flash.refused', to: '/gate' },
    );
    if (done && from) store.dropDraft(from);
  }

  return (
    <Screen
      kind="visit.refuse"
      form={form}
      title={t('gateDesk.refuse')}
      under={nameOf(duty.post)}
      back="/gate"
    >
      <Choice
        label={t('gateDesk.refusal.why')}
        options={refusalReasons.map((reason) => ({ value: reason, text: code('refusal', reason) }))}
        value={value.refusal}
        onChoose={(refusal) => set({ refusal })}
      />
      <Choice
        label={t('gate.kind')}
        options={visitorKinds.map((kind) => ({ value: kind, text: text(`gate.kinds.${kind}`) }))}
        value={value.visitorKind}
        onChoose={(visitorKind) => set({ visitorKind })}
      />
      <TextField
        name="name"
        label={t('gateDesk.refusal.who')}
        value={value.name}
        onText={(name) => set({ name })}
      />
      <TextField
        name="reportedTo"
        label={t('gateDesk.refusal.reportedTo')}
        value={value.reportedTo}
        onText={(reportedTo) => set({ reportedTo })}
        phrases={Object.values(t('log.reporters', { returnObjects: true }))}
      />
      <TextField
        name="note"
        label={t('gateDesk.refusal.note')}
        isLong
        maxLength={1000}
        value={value.note}
        onText={(note) => set({ note })}
      />
      {isIncomplete && !value.refusal && <Trouble>{t('gateDesk.refusal.choose')}</Trouble>}
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <Button look="strong" isDisabled={isBusy} onPress={() => void refuse()}>
        {t('gateDesk.refusal.save')}
      </Button>
    </Screen>
  );
}
