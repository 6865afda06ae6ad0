import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import type { Duty } from '../phone/use-duty.ts';
import { useWords } from '../phone/words.tsx';
import { findUnits, type UnitLine, unitText } from './find-units.ts';

const shown = 5;

/**
 * A line to write a unit or name in; what the directory knows of it stands below, to be tapped. What it does not know
 * may stand as it was written.
 */
export function UnitSearch({
  duty,
  name,
  label,
  value,
  chosen,
  onChange,
}: {
  duty: Duty;
  /** Of the entry's body. */
  name: string;
  label: string;
  value: string;
  /** Unit of the line that was tapped; empty: written by hand. */
  chosen: string;
  onChange: (text: string, line: UnitLine | null) => void;
}) {
  const t = useWords();
  const { registers } = duty.pack;
  const found = chosen ? [] : findUnits(registers, value, shown);
  return (
    <div className="flex flex-col gap-2">
      <TextField name={name} label={label} value={value} onText={(text) => onChange(text, null)} />
      {found.length > 0 && (
        <ul className="flex flex-col gap-2">
          {found.map((line) => (
            <li key={`${line.unit} ${line.occupant}`}>
              <Button onPress={() => onChange(unitText(line), line)}>{unitText(line)}</Button>
            </li>
          ))}
        </ul>
      )}
      {!chosen && value.trim().length > 1 && found.length === 0 && (registers?.directory.length ?? 0) > 0 && (
        <p className="text-soft">{t('gateDesk.find.none', { text: value })}</p>
      )}
    </div>
  );
}
