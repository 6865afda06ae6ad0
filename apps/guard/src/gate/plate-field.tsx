import { TextField } from '../parts/fields.tsx';
import type { Duty } from '../phone/use-duty.ts';
import { useWords } from '../phone/words.tsx';
import { ownerOfPlate, unitText } from './find-units.ts';

/** First characters of plates seen on the site, the most frequent first, so that the rest is letters and digits. */
function firstSigns(duty: Duty): string[] {
  const seen = new Map<string, number>();
  const plates = [
    ...(duty.pack.registers?.directory ?? []).flatMap((line) => line[5].split(' ')),
    ...duty.view.gate.vehicles.map((one) => one.plate ?? ''),
  ];
  for (const plate of plates) {
    const sign = plate.slice(0, 2);
    if (/^\p{Script=Han}[A-Z]$/u.test(sign)) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  }
  return [...seen].sort((a, b) => b[1] - a[1]).map(([sign]) => sign);
}

/** A plate: its beginning by a tap, and whose car it is where the directory knows. */
export function PlateField({
  duty,
  value,
  onText,
}: {
  duty: Duty;
  value: string;
  onText: (plate: string) => void;
}) {
  const t = useWords();
  const owner = ownerOfPlate(duty.pack.registers, value);
  return (
    <div className="flex flex-col gap-2">
      <TextField
        name="plate"
        label={t('gateDesk.vehicle.plate')}
        value={value}
        maxLength={16}
        onText={(plate) => onText(plate.toUpperCase())}
        phrases={value.length < 2 ? firstSigns(duty).slice(0, 4) : []}
      />
      {owner && <p className="font-semibold">{t('gateDesk.vehicle.unitOf', { who: unitText(owner) })}</p>}
    </div>
  );
}
