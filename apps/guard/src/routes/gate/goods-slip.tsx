import { uuidv7 } from '@zhiqin/kernel';
import { useState } from 'react';
import { blankLine, GoodsLines, linesFrom } from '../../gate/goods-lines.tsx';
import { UnitSearch } from '../../gate/unit-search.tsx';
import { filled, useSavedEntry } from '../../gate/use-saved-entry.ts';
import { Button } from '../../parts/button.tsx';
import { TextField, Tick } from '../../parts/fields.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Screen, Trouble } from '../../parts/screen.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import type { Duty } from '../../phone/use-duty.ts';
import { useName, useWords } from '../../phone/words.tsx';
import type { Acting } from '../../storage/open-database.ts';

const blank = {
  slipNo: '',
  applicant: '',
  applicantChosen: '',
  hasOwnerConsent: false,
  approver: '',
  lines: [blankLine],
  isReturnable: false,
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
        reason: null,
        isReturnable: value.isReturnable,
        dueBackAt: null,
        validUntil: null,
        carrier: null,
        plate: null,
      },
      { flash: 'gateDesk.flash.slip', to: '/gate/goods' },
    );
  }
  return (
    <Screen title={t('gateDesk.goodsDesk.slip')} under={nameOf(duty.post)} back="/gate/goods">
      <TextField
        label={t('gateDesk.goodsDesk.slipNo')}
        value={value.slipNo}
        maxLength={40}
        onText={(slipNo) => set({ slipNo })}
      />
      <UnitSearch
        duty={duty}
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
      {isIncomplete && lacks.length > 0 && <Trouble>{lacks.join(' ')}</Trouble>}
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <Button look="strong" isDisabled={isBusy} onPress={() => void issue()}>
        {t('gateDesk.goodsDesk.saveSlip')}
      </Button>
    </Screen>
  );
}
