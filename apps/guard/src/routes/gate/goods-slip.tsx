import { uuidv7 } from '@zhiqin/kernel';
import { useState } from 'react';
import { WhenField } from '../../duties/native-field.tsx';
import { blankLine, GoodsLines, linesFrom } from '../../gate/goods-lines.tsx';
import { UnitSearch } from '../../gate/unit-search.tsx';
import { filled, useSavedEntry } from '../../gate/use-saved-entry.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, TextField, Tick } from '../../parts/fields.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Screen, Trouble } from '../../parts/screen.tsx';
import { usePhone } from '../../phone/phone-context.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import type { Duty } from '../../phone/use-duty.ts';
import { useName, useWords } from '../../phone/words.tsx';
import type { Acting } from '../../storage/open-database.ts';

/** A returnable thing is mostly wanted back within so many days. */
const returnDays = [1, 3, 7, 30];
const dayMs = 86_400_000;

const blank = {
  slipNo: '',
  applicant: '',
  applicantChosen: '',
  hasOwnerConsent: false,
  approver: '',
  lines: [blankLine],
  isReturnable: false,
  dueBackAt: null as string | null,
  validUntil: null as string | null,
  reason: '',
  carrier: '',
  plate: '',
};

export default function GoodsSlip() {
  return <OnDuty>{(duty, acting) => <SlipForm duty={duty} acting={acting} />}</OnDuty>;
}

/** 开出门单 (S9A-6): one slip, one number. */
function SlipForm({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const nameOf = useName();
  const form = useDraft('goods-slip', blank);
  const { value, set } = form;
  const { save, isBusy, failed } = useSavedEntry(form, duty, acting);
  const [isIncomplete, setIncomplete] = useState(false);
  const { store } = usePhone();
  const inDays = (days: number) => new Date(store.clock.now().getTime() + days * dayMs).toISOString();
  const items = linesFrom(value.lines);
  const lacks = [
    value.slipNo.trim() === '' && t('gateDesk.goodsDesk.needNo'),
    items.length === 0 && t('gateDesk.goodsDesk.needItem'),
  ].filter((one) => one !== false);

  async function issue() {
    if (lacks.length > 0) {
      setIncomplete(true);
      return;
    }
    await save(
      'goods.slip',
      {
        slip: uuidv7(),
        slipNo: value.slipNo.trim(),
        applicant: filled(value.applicant),
        hasOwnerConsent: value.hasOwnerConsent,
        approver: filled(value.approver),
        items,
        reason: filled(value.reason ?? ''),
        isReturnable: value.isReturnable,
        dueBackAt: value.isReturnable ? (value.dueBackAt ?? null) : null,
        validUntil: value.validUntil ?? null,
        carrier: filled(value.carrier ?? ''),
        plate: filled(value.plate ?? ''),
      },
      { flash: 'gateDesk.flash.slip', to: '/gate/goods' },
    );
  }
  return (
    <Screen
      kind="goods.slip"
      form={form}
      title={t('gateDesk.goodsDesk.slip')}
      under={nameOf(duty.post)}
      back="/gate/goods"
    >
      <TextField
        name="slipNo"
        label={t('gateDesk.goodsDesk.slipNo')}
        value={value.slipNo}
        maxLength={40}
        onText={(slipNo) => set({ slipNo })}
      />
      <UnitSearch
        duty={duty}
        name="applicant"
        label={t('gateDesk.goodsDesk.applicant')}
        value={value.applicant}
        chosen={value.applicantChosen}
        onChange={(applicant, line) => set({ applicant, applicantChosen: line?.unit ?? '' })}
      />
      <GoodsLines lines={value.lines} onChange={(lines) => set({ lines })} />
      <Tick
        label={t('gateDesk.goodsDesk.consent')}
        isOn={value.hasOwnerConsent}
        onChange={(hasOwnerConsent) => set({ hasOwnerConsent })}
      />
      <TextField
        name="approver"
        label={t('gateDesk.goodsDesk.approver')}
        value={value.approver}
        maxLength={60}
        onText={(approver) => set({ approver })}
      />
      <Tick
        label={t('gateDesk.goodsDesk.returnable')}
        isOn={value.isReturnable}
        onChange={(isReturnable) => set({ isReturnable })}
      />
      {value.isReturnable && (
        <>
          <Choice
            label={t('gateDesk.goodsDesk.backWithin')}
            options={returnDays.map((days) => ({
              value: String(days),
              text: t('gateDesk.goodsDesk.days', { count: days }),
            }))}
            value={null}
            onChoose={(days) => set({ dueBackAt: inDays(Number(days)) })}
          />
          <WhenField
            label={t('gateDesk.goodsDesk.dueBack')}
            value={value.dueBackAt ?? null}
            zone={duty.pack.site.zone}
            onChange={(dueBackAt) => set({ dueBackAt })}
          />
        </>
      )}
      <details className="rounded-xl border-2 border-line bg-card">
        <summary className="flex min-h-14 items-center px-4 font-semibold text-lg">
          {t('gateDesk.goodsDesk.moreSlip')}
        </summary>
        <div className="flex flex-col gap-4 p-4">
          <TextField
            name="reason"
            label={t('gateDesk.goodsDesk.reason')}
            isLong
            maxLength={500}
            value={value.reason ?? ''}
            onText={(reason) => set({ reason })}
          />
          <TextField
            name="carrier"
            label={t('gateDesk.goodsDesk.carrier')}
            maxLength={60}
            value={value.carrier ?? ''}
            onText={(carrier) => set({ carrier })}
          />
          <TextField
            name="plate"
            label={t('gateDesk.vehicle.plate')}
            maxLength={16}
            value={value.plate ?? ''}
            onText={(plate) => set({ plate })}
          />
          <WhenField
            label={t('gateDesk.goodsDesk.validUntil')}
            value={value.validUntil ?? null}
            zone={duty.pack.site.zone}
            onChange={(validUntil) => set({ validUntil })}
          />
        </div>
      </details>
      {isIncomplete && lacks.length > 0 && <Trouble>{lacks.join(' ')}</Trouble>}
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <Button look="strong" isDisabled={isBusy} onPress={() => void issue()}>
        {t('gateDesk.goodsDesk.saveSlip')}
      </Button>
    </Screen>
  );
}
