import { lazy, Suspense, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Choice, TextField, Tick } from '../parts/fields.tsx';
import { PhotoField } from '../parts/photo-field.tsx';
import { Card, Screen, Trouble } from '../parts/screen.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { type FirePiece, fireGearNow } from '../post/post-life-now.ts';
import { choicesOf } from './choices-of.ts';
import { useDutyWords } from './duty-words.ts';
import { FormEnd } from './form-end.tsx';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

const Scanner = lazy(() => import('../scan/scanner.tsx').then((part) => ({ default: part.Scanner })));

const extinguisher = ['pressure', 'seal', 'hose', 'body', 'sign', 'inPlace', 'unobstructed'];
const hydrant = ['valve', 'hose', 'nozzle', 'water', 'sign', 'unobstructed'];
/** What is looked at, by kind of equipment (GB 50444). */
const itemsByKind: Readonly<Record<string, readonly string[]>> = {
  powder: extinguisher,
  water: extinguisher,
  'clean-gas': extinguisher,
  // Weighed, not read off a gauge.
  co2: extinguisher.slice(1),
  hydrant,
  'hose-reel': hydrant,
};
const otherItems = ['inPlace', 'works', 'sign', 'unobstructed'];
const page = 30;

/** 消防器材月检: those still to be looked at first; one after the other, the tag photographed where it helps. */
export default function FireGear(props: DutyFormProps) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const { duty } = props;
  const { entries } = usePhoneState();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isScanning, setScanning] = useState(false);
  const [unknown, setUnknown] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(page);
  const pieces = fireGearNow(duty.pack, entries, duty.now);
  const piece = pieces.find((one) => one.piece.id === chosen);
  if (piece) return <Check key={piece.piece.id} {...props} piece={piece} onDone={() => setChosen(null)} />;

  const due = pieces.filter((one) => one.isDue).length;
  const wanted = search.trim().toLowerCase();
  const found = pieces.filter(({ piece: { assetNo, place } }) =>
    `${assetNo} ${place}`.toLowerCase().includes(wanted),
  );
  const read = (code: string) => {
    setScanning(false);
    const hit = pieces.find(({ piece: { label, assetNo } }) => code === label || code === assetNo);
    setUnknown(hit ? null : code);
    if (hit) setChosen(hit.piece.id);
  };
  return (
    <Screen title={text('kinds.fire-gear.check')} under={nameOf(duty.post)} back="/duties">
      {pieces.length === 0 ? (
        <Card>{t('duties.fireGear.none')}</Card>
      ) : (
        <Card tone={due > 0 ? 'plain' : 'ok'}>
          <p className="font-bold text-xl">
            {due > 0 ? t('duties.fireGear.due', { due, all: pieces.length }) : t('duties.fireGear.allDone')}
          </p>
        </Card>
      )}
      {isScanning ? (
        <Suspense fallback={t('loading')}>
          <Scanner onCode={read} onClose={() => setScanning(false)} onType={() => setScanning(false)} />
        </Suspense>
      ) : (
        pieces.some((one) => one.piece.label) && (
          <Button look="strong" onPress={() => setScanning(true)}>
            {t('duties.fireGear.scan')}
          </Button>
        )
      )}
      {unknown && <Trouble>{t('duties.fireGear.unknown', { code: unknown })}</Trouble>}
      {pieces.length > 8 && (
        <TextField label={t('duties.fireGear.search')} value={search} onText={setSearch} />
      )}
      {found.slice(0, shown).map(({ piece: one, isDue, lastCheckedAt }) => (
        <Button key={one.id} onPress={() => setChosen(one.id)}>
          <span aria-hidden="true">{isDue ? '○' : '●'}</span>
          <span className="min-w-0 flex-1 text-left">
            {one.assetNo} · {text(`duties.fireAssetKinds.${one.kind}`)}
            <span className="block font-normal text-soft">
              {one.place}
              {lastCheckedAt && ` · ${t('duties.fireGear.last', { time: duty.dateTime(lastCheckedAt) })}`}
            </span>
          </span>
        </Button>
      ))}
      {found.length > shown && <Button onPress={() => setShown(shown + page)}>{t('me.more')}</Button>}
    </Screen>
  );
}

const blank = {
  /** Items that are not in order. */
  bad: [] as string[],
  checkAction: null as string | null,
  tagSigned: true,
  note: '',
  photo: null as string | null,
};

function Check({ duty, acting, piece, onDone }: DutyFormProps & { piece: FirePiece; onDone: () => void }) {
  const t = useWords();
  const text = useText();
  const words = useDutyWords();
  const { id, assetNo, kind, place, scrapOn } = piece.piece;
  const form = useDutyForm({ duty, acting }, `duty/fire-gear/${id}`, blank);
  const { value, set } = form;
  const items = itemsByKind[kind] ?? otherItems;
  const action = value.checkAction ?? (value.bad.length > 0 ? null : 'none');
  async function save() {
    const saved = await form.save(
      'fire-gear.check',
      {
        asset: id,
        assetNo,
        items: items.map((key) => ({ key, ok: !value.bad.includes(key) })),
        checkAction: action,
        tagSigned: value.tagSigned,
        note: filled(value.note),
        photo: value.photo,
      },
      { stay: true },
    );
    if (saved) onDone();
  }
  return (
    <Screen
      kind="fire-gear.check"
      form={form}
      title={`${assetNo} · ${text(`duties.fireAssetKinds.${kind}`)}`}
      under={place}
      back="/duties"
    >
      {scrapOn && scrapOn <= duty.now.toISOString().slice(0, 10) && (
        <Card tone="bad">{t('duties.fireGear.scrap', { day: scrapOn })}</Card>
      )}
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-semibold">{t('duties.fireGear.items')}</legend>
        {items.map((key) => (
          <Tick
            key={key}
            label={words.code('key', key)}
            isOn={!value.bad.includes(key)}
            onChange={(isOn) =>
              set({ bad: isOn ? value.bad.filter((one) => one !== key) : [...value.bad, key] })
            }
          />
        ))}
      </fieldset>
      {value.bad.length > 0 && (
        <Choice
          label={words.field('checkAction')}
          options={choicesOf('fire-gear.check', 'checkAction').map((code) => ({
            value: code,
            text: words.code('checkAction', code),
          }))}
          value={action}
          onChoose={(checkAction) => set({ checkAction })}
        />
      )}
      <Tick
        label={words.field('tagSigned')}
        isOn={value.tagSigned}
        onChange={(tagSigned) => set({ tagSigned })}
      />
      <PhotoField
        label={t('duties.fireGear.tagPhoto')}
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
      <FormEnd
        missing={action ? [] : [words.field('checkAction')]}
        isBusy={form.isBusy}
        failed={form.failed}
        onSave={() => void save()}
      />
      <Button onPress={onDone}>{t('duties.fireGear.list')}</Button>
    </Screen>
  );
}
