import { givenNames, surnames, visitorGivenNames, visitorSurnames } from '../world/people-names.ts';
import { randomFor } from './random-for.ts';

/** As many different names as asked for, always the same from one seed. */
export function guardNames(seed: string, count: number): string[] {
  const chance = randomFor(seed, 'guard-names');
  const names = new Set<string>();
  while (names.size < count) names.add(chance.pick(surnames) + chance.pick(givenNames));
  return [...names];
}

export interface PersonOfStory {
  birthDate: string;
  idNumber: string;
  phone: string;
}

/** A guard's papers: of an age between two, in years, in `year`. Numbers have the right form and belong to nobody known. */
export function papersOf(
  seed: string,
  staffNo: string,
  year: number,
  [youngest, oldest]: readonly [number, number],
): PersonOfStory {
  const chance = randomFor(seed, 'papers', staffNo);
  const birthDate = `${year - chance.int(youngest, oldest)}-${two(chance.int(1, 12))}-${two(chance.int(1, 28))}`;
  return {
    birthDate,
    idNumber: idNumberOf(chance.pick(regions), birthDate, chance.int(0, 499) * 2 + 1),
    phone: mobileOf(chance.next()),
  };
}

export interface VisitorOfStory {
  name: string;
  idNumber: string;
  contact: string;
  plate: string;
}

export function visitorOf(seed: string, visitKey: string): VisitorOfStory {
  const chance = randomFor(seed, 'visitor', visitKey);
  const birthDate = `${chance.int(1966, 2003)}-${two(chance.int(1, 12))}-${two(chance.int(1, 28))}`;
  return {
    name:
      chance.pick(visitorSurnames) +
      chance.pick(visitorGivenNames) +
      (chance.isLucky(0.4) ? chance.pick(visitorGivenNames) : ''),
    idNumber: idNumberOf(chance.pick(regions), birthDate, chance.int(1, 999)),
    contact: mobileOf(chance.next()),
    plate: `沪${chance.pick([...'ABDEFGHK'])}${chance.pick([...'ABCDEFGHJK'])}${chance.int(1000, 9999)}`,
  };
}

const regions = [
  '310112',
  '310114',
  '320583',
  '341221',
  '360721',
  '411403',
  '330482',
  '340825',
  '422802',
  '371325',
];
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkSigns = '10X98765432';

/** GB 11643: region, birth date, order, check sign (ISO 7064 MOD 11-2). */
export function idNumberOf(region: string, birthDate: string, order: number): string {
  const body = `${region}${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + checkSigns[sum % 11];
}

/** 136, 137 or 158 and eight digits. */
function mobileOf(fraction: number): string {
  const digits = String(Math.floor(fraction * 3e8)).padStart(9, '0');
  return ['136', '137', '158'][Number(digits[0])] + digits.slice(1);
}

const two = (value: number) => String(value).padStart(2, '0');
