import { matchGoods } from '@zhiqin/duty/rules';
import { uuidv7 } from '@zhiqin/kernel';
import { useState } from 'react';
import { Navigate } from 'react-router';
import { blankLine, GoodsCounted, GoodsLines, linesFrom, type TypedLine } from '../../gate/goods-lines.tsx';
import { filled, useSavedEntry } from '../../gate/use-saved-entry.ts';
import { Button } from '../../parts/button.tsx';
import { TextField, Tick } from '../../parts/fields.tsx';
import { NoteField } from '../../parts/note-field.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { PhotoField } from '../../parts/photo-field.tsx';
import { Card, Screen, Trouble } from '../../parts/screen.tsx';
import { SignaturePad } from '../../parts/signature-pad.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import type { Duty } from '../../phone/use-duty.ts';
import { useWords } from '../../phone/words.tsx';
import type { Acting } from '../../storage/open-database.ts';
import type { Route } from './+types/goods-out.ts';

type Slip = Duty['view']['gate']['slips'][number];

export default function GoodsOut({ params }: Route.ComponentProps) {
  return (
    <OnDuty>
      {(duty, acting) => {
        const slip = duty.view.gate.slips.find((one) => one.slipId === params.slip);
        if (!slip && params.slip !== 'none') return <Navigate to="/gate/goods" replace />;
        return <Checked duty={duty} acting={acting} slip={slip} />;
      }}
    </OnDuty>
  );
}

const blank = {
  counts: [] as number[],
  lines: [] as TypedLine[],
  isCarrierSigned: false,
  carrier: '',
  note: '',
  photos: [] as string[],
  signature: null as string | null,
};

/** 核对出门 (S9A-6): the slip's lines with what is really carried; what differs is recorded, and a person decides. */
function Checked({ duty, acting, slip }: { duty: Duty; acting: Acting; slip: Slip | undefined }) {
  const t = useWords();
  const form = useDraft(`goods-out-${slip?.slipId ?? 'none'}`, { ...blank, lines: slip ? [] : [blankLine] });
  const { value, set } = form;
  const { save, isBusy, failed } = useSavedEntry(form, duty, acting);
  const [isIncomplete, setIncomplete] = useState(false);
  const counted = (slip?.items ?? [])
    .map((line, i) => ({ ...line, quantity: value.counts[i] ?? line.quantity }))
    .filter((line) => line.quantity > 0);
  const carried = [...counted, ...linesFrom(value.lines)];
  const match = matchGoods(slip?.items ?? null, [carried]);

  async function record(isLetOut: boolean) {
    if (carried.length === 0) {
      setIncomplete(true);
      return;
    }
    await save(
      'goods.out',
      {
        move: uuidv7(),
        slip: slip?.slipId ?? null,
        slipNo: slip?.slipNo ?? null,
        items: carried,
        isLetOut,
        isCarrierSigned: value.isCarrierSigned,
        carrier: filled(value.carrier),
        plate: null,
        note: filled(value.note ?? ''),
        photo: value.photos[0] ?? null,
        signature: value.signature ?? null,
      },
      { flash: isLetOut ? 'gateDesk.flash.goodsOut' : 'gateDesk.flash.goodsStopped', to: '/gate/goods' },
    );
  }
  return (
    <Screen
      kind="goods.out"
      form={form}
      title={slip ? `${t('gateDesk.goodsDesk.check')} · ${slip.slipNo}` : t('gateDesk.goodsDesk.withoutSlip')}
      under={slip?.applicant ?? undefined}
      back="/gate/goods"
    >
      {slip && (
        <>
          <h2 className="font-bold text-lg">{t('gateDesk.goodsDesk.really')}</h2>
          <GoodsCounted lines={slip.items} counts={value.counts} onChange={(counts) => set({ counts })} />
        </>
      )}
      <GoodsLines lines={value.lines} onChange={(lines) => set({ lines })} />
      <Card tone={match === 'equal' ? 'ok' : 'warn'}>
        <p role="status" className="font-bold">
          <span aria-hidden="true">{match === 'equal' ? '●' : '◌'} </span>
          {t(`gateDesk.goodsDesk.${match}`)}
        </p>
      </Card>
      <Tick
        label={t('gateDesk.goodsDesk.signed')}
        isOn={value.isCarrierSigned}
        onChange={(isCarrierSigned) => set({ isCarrierSigned })}
      />
      <SignaturePad
        label={t('files.signatureOf', { who: t('gateDesk.goodsDesk.carrier') })}
        value={value.signature ?? null}
        onChange={(signature) => set({ signature, isCarrierSigned: signature !== null })}
      />
      <TextField
        name="carrier"
        label={t('gateDesk.goodsDesk.carrier')}
        value={value.carrier}
        maxLength={60}
        onText={(carrier) => set({ carrier })}
      />
      <PhotoField label={t('files.takePhoto')} value={value.photos} onChange={(photos) => set({ photos })} />
      {isIncomplete && carried.length === 0 && <Trouble>{t('gateDesk.goodsDesk.needItem')}</Trouble>}
      <NoteField value={value.note} onText={(note) => set({ note })} />
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <Button look="strong" isDisabled={isBusy} onPress={() => void record(true)}>
        {t('gateDesk.goodsDesk.letOut')}
      </Button>
      <Button look="bad" isDisabled={isBusy} onPress={() => void record(false)}>
        {t('gateDesk.goodsDesk.stop')}
      </Button>
    </Screen>
  );
}
