import { uuidv7 } from '@zhiqin/kernel';
import { Navigate } from 'react-router';
import { GoodsCounted } from '../../gate/goods-lines.tsx';
import { filled, useSavedEntry } from '../../gate/use-saved-entry.ts';
import { Button } from '../../parts/button.tsx';
import { NoteField } from '../../parts/note-field.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Screen, Trouble } from '../../parts/screen.tsx';
import { useDraft } from '../../phone/use-draft.ts';
import type { Duty } from '../../phone/use-duty.ts';
import { useWords } from '../../phone/words.tsx';
import type { Acting } from '../../storage/open-database.ts';
import type { Route } from './+types/goods-back.ts';

type Slip = Duty['view']['gate']['slips'][number];

export default function GoodsBack({ params }: Route.ComponentProps) {
  return (
    <OnDuty>
      {(duty, acting) => {
        const slip = duty.view.gate.slips.find((one) => one.slipId === params.slip);
        return slip ? (
          <Returned duty={duty} acting={acting} slip={slip} />
        ) : (
          <Navigate to="/gate/goods" replace />
        );
      }}
    </OnDuty>
  );
}

/** What came back of a returnable slip; less than what left stays open. */
function Returned({ duty, acting, slip }: { duty: Duty; acting: Acting; slip: Slip }) {
  const t = useWords();
  const form = useDraft(`goods-back-${slip.slipId}`, {
    counts: [] as number[],
    note: '',
  });
  const { value, set } = form;
  const { save, isBusy, failed } = useSavedEntry(form, duty, acting);
  const items = slip.toReturn
    .map((line, i) => ({ ...line, quantity: value.counts[i] ?? line.quantity }))
    .filter((line) => line.quantity > 0);
  return (
    <Screen
      kind="goods.back"
      form={form}
      title={`${t('gateDesk.goodsDesk.back')} · ${slip.slipNo}`}
      under={slip.applicant ?? undefined}
      back="/gate/goods"
    >
      <GoodsCounted lines={slip.toReturn} counts={value.counts} onChange={(counts) => set({ counts })} />
      <NoteField value={value.note} onText={(note) => set({ note })} />
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <Button
        look="strong"
        isDisabled={isBusy || items.length === 0}
        onPress={() =>
          void save(
            'goods.back',
            { move: uuidv7(), slip: slip.slipId, items, note: filled(value.note ?? '') },
            { flash: 'gateDesk.flash.goodsBack', to: '/gate/goods' },
          )
        }
      >
        {t('gateDesk.goodsDesk.backGo')}
      </Button>
    </Screen>
  );
}
