import type { GateRegisters } from '@zhiqin/duty/rules';

/** A line of the directory as a gate shows it. */
export interface UnitLine {
  /** "3-1502", or the unit alone where there is one building without a name. */
  unit: string;
  occupant: string;
  /** Never on a screen: it is only called. */
  phone: string;
  plates: string[];
}

const plain = (text: string) => text.toLowerCase().replace(/[^0-9a-z\p{Script=Han}]/gu, '');
const digits = (text: string) => text.replace(/\D/g, '');

/** Unit and name in one, as it is written into a register. */
export const unitText = ({ unit, occupant }: UnitLine) => [unit, occupant].filter(Boolean).join(' ');

/**
 * Units that fit what was typed: part of unit or name, first letters of the pinyin, plate; the closest first.
 * @param most how many at most
 */
export function findUnits(registers: GateRegisters | null, typed: string, most: number): UnitLine[] {
  const wanted = plain(typed);
  if (!registers || wanted === '') return [];
  const number = /^[\d\s-]+$/.test(typed) ? digits(typed) : '';
  const plate = typed.replace(/[\s·.-]/g, '').toUpperCase();
  const hits: { rank: number; line: UnitLine }[] = [];
  for (const [building, unit, occupant, initials, phone, plates] of registers.directory) {
    const name = registers.buildings[building] ?? '';
    const own = plain(unit);
    const whole = plain(name) + own;
    let rank = -1;
    if (own === wanted || (number && digits(name) + digits(unit) === number)) rank = 0;
    else if (own.startsWith(wanted) || whole.startsWith(wanted)) rank = 1;
    else if (initials === wanted) rank = 1;
    else if (occupant !== '' && plain(occupant).includes(wanted)) rank = 2;
    else if (initials !== '' && initials.startsWith(wanted)) rank = 2;
    else if (plate.length > 2 && plates.includes(plate)) rank = 2;
    else if (whole.includes(wanted) || (number.length > 1 && digits(whole).includes(number))) rank = 3;
    if (rank < 0) continue;
    const line = {
      unit: [name, unit].filter(Boolean).join('-'),
      occupant,
      phone,
      plates: plates ? plates.split(' ') : [],
    };
    hits.push({ rank, line });
  }
  return hits
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map((hit) => hit.line);
}

/** The line that was chosen before, by the unit and name that stand in a draft. */
export function unitNamed(registers: GateRegisters | null, unit: string, text: string): UnitLine | undefined {
  return findUnits(registers, unit, 20).find((line) => line.unit === unit && unitText(line) === text);
}

/** Whose car it is, if the directory knows the plate. */
export function ownerOfPlate(registers: GateRegisters | null, typed: string): UnitLine | undefined {
  const plate = typed.replace(/[\s·.-]/g, '').toUpperCase();
  if (plate.length < 6) return undefined;
  return findUnits(registers, plate, 20).find((line) => line.plates.includes(plate));
}
