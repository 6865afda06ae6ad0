import { useSpeech, useText, useWords } from '../phone/words.tsx';
import { Counter, Tick } from './fields.tsx';

export interface GearLine {
  /** A kind of the gear register, or a name of its own. */
  item: string;
  count: number;
  expected: number;
  ok: boolean;
}

/** 装备清点: what should be there stands there; only what differs is touched. */
export function GearCount({
  lines,
  onChange,
}: {
  lines: readonly GearLine[];
  onChange: (lines: GearLine[]) => void;
}) {
  const t = useWords();
  const text = useText();
  const { i18n } = useSpeech();
  const nameOf = (item: string) =>
    i18n.exists(`guard:handover.gearItems.${item}`) ? text(`handover.gearItems.${item}`) : item;
  const put = (changed: GearLine) =>
    onChange(lines.map((line) => (line.item === changed.item ? changed : line)));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-semibold">{t('handover.gear')}</legend>
      {lines.map((line) => {
        const item = nameOf(line.item);
        return (
          <div key={line.item} className="flex flex-col gap-2">
            <Counter
              label={
                <>
                  <strong>{item}</strong>{' '}
                  <span className="text-soft">{t('handover.gearExpected', { count: line.expected })}</span>
                </>
              }
              value={line.count}
              less={t('handover.less', { item })}
              more={t('handover.more', { item })}
              onChange={(count) => put({ ...line, count, ok: count === line.expected })}
            />
            {line.count !== line.expected && (
              <p className="font-semibold text-warn">
                <span aria-hidden="true">◌ </span>
                {t('handover.gearShort')}
              </p>
            )}
            {line.count > 0 && line.count === line.expected && !line.ok && (
              <Tick
                label={t('handover.damaged', { item })}
                isOn
                onChange={() => put({ ...line, ok: true })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
