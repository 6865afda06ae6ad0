import type { GoodsLine } from '@zhiqin/duty/rules';
import { Button } from '../parts/button.tsx';
import { Counter, TextField } from '../parts/fields.tsx';
import { useWords } from '../phone/words.tsx';

/** A line as it is typed. */
export interface TypedLine {
  item: string;
  spec: string;
  quantity: number;
  measure: string;
}

export const blankLine: TypedLine = { item: '', spec: '', quantity: 1, measure: '' };

/** Lines with a name and a quantity, as an entry has them. */
export const linesFrom = (typed: readonly TypedLine[]): GoodsLine[] =>
  typed
    .filter((line) => line.item.trim() !== '' && line.quantity > 0)
    .map(({ item, spec, quantity, measure }) => ({
      item: item.trim(),
      spec: spec.trim() || null,
      quantity,
      measure: measure.trim() || null,
    }));

export const goodsText = ({ item, spec, quantity, measure }: GoodsLine): string =>
  `${[item, spec].filter(Boolean).join(' ')} × ${quantity}${measure ? ` ${measure}` : ''}`;

/** Items written one below the other, each with its number by thumb. */
export function GoodsLines({
  lines,
  onChange,
}: {
  lines: readonly TypedLine[];
  onChange: (lines: TypedLine[]) => void;
}) {
  const t = useWords();
  const put = (at: number, change: Partial<TypedLine>) =>
    onChange(lines.map((line, i) => (i === at ? { ...line, ...change } : line)));
  return (
    <>
      {lines.map((line, i) => {
        const item = t('gateDesk.goodsDesk.item', { no: i + 1 });
        return (
          <fieldset key={i} className="flex flex-col gap-3 rounded-xl border-2 border-line p-3">
            <legend className="px-1 font-semibold">{item}</legend>
            <TextField
              name="items"
              // One spoken note tells of all that is carried.
              hasOwnVoice={i > 0}
              label={t('gateDesk.goodsDesk.name')}
              value={line.item}
              maxLength={60}
              onText={(text) => put(i, { item: text })}
            />
            <TextField
              label={t('gateDesk.goodsDesk.spec')}
              value={line.spec}
              maxLength={60}
              onText={(spec) => put(i, { spec })}
            />
            <Counter
              label={t('gateDesk.goodsDesk.quantity')}
              value={line.quantity}
              less={t('handover.less', { item })}
              more={t('handover.more', { item })}
              onChange={(quantity) => put(i, { quantity })}
            />
            <TextField
              label={t('gateDesk.goodsDesk.measure')}
              value={line.measure}
              maxLength={12}
              onText={(measure) => put(i, { measure })}
              phrases={Object.values(t('gateDesk.goodsDesk.measures', { returnObjects: true }))}
            />
            {lines.length > 1 && (
              <Button onPress={() => onChange(lines.filter((_, other) => other !== i))}>
                {t('gateDesk.goodsDesk.remove', { no: i + 1 })}
              </Button>
            )}
          </fieldset>
        );
      })}
      <Button onPress={() => onChange([...lines, blankLine])}>{t('gateDesk.goodsDesk.add')}</Button>
    </>
  );
}

/** The lines of a slip, each with how many are really there: only what differs is touched. */
export function GoodsCounted({
  lines,
  counts,
  onChange,
}: {
  lines: readonly GoodsLine[];
  counts: readonly number[];
  onChange: (counts: number[]) => void;
}) {
  const t = useWords();
  return (
    <div className="flex flex-col gap-3">
      {lines.map((line, i) => {
        const name = [line.item, line.spec].filter(Boolean).join(' ');
        return (
          <Counter
            key={i}
            label={`${name}${line.measure ? ` (${line.measure})` : ''}`}
            value={counts[i] ?? line.quantity}
            less={t('handover.less', { item: name })}
            more={t('handover.more', { item: name })}
            onChange={(count) =>
              onChange(lines.map((other, j) => (j === i ? count : (counts[j] ?? other.quantity))))
            }
          />
        );
      })}
    </div>
  );
}
