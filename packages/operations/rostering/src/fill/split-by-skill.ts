import { isAskedOfSome } from '../demand/needs-of.ts';

export interface CellPlace {
  day: string;
  postId: string;
  code: string;
}

export const keyOf = ({ day, postId, code }: CellPlace): string => `${day}/${postId}/${code}`;

/** Ends the id of the places of a shift that somebody with its skills has to take. */
export const skilledMark = '/skilled';

interface SheetShift extends CellPlace {
  heads: number;
  skills: readonly string[];
  skillHeads: number;
  startsAt: Date;
  endsAt: Date;
}

/** Places of a shift that are alike, and who of the roster as it stands is counted to them. */
export interface SplitShift extends SheetShift {
  isSkilled: boolean;
  holders: readonly string[];
}

/**
 * A shift that asks some of its heads for a skill, as two: places for those who bring it and places for anybody. Who
 * stands there already is counted to the skilled ones as far as they reach; too many without it are left where they are.
 */
export function splitBySkill(
  one: SheetShift,
  bringing: ReadonlySet<string>,
  holdersOf: ReadonlyMap<string, readonly string[]>,
): SplitShift[] {
  const key = keyOf(one);
  const holders = holdersOf.get(key) ?? [];
  if (!isAskedOfSome(one)) return [{ ...one, isSkilled: false, holders }];
  const skilled = holders.filter((id) => bringing.has(`${id}/${key}`)).slice(0, one.skillHeads);
  const others = holders.filter((id) => !skilled.includes(id));
  const plain = Math.max(one.heads - one.skillHeads, others.length);
  return [
    { ...one, heads: Math.max(0, one.heads - plain), isSkilled: true, holders: skilled },
    { ...one, heads: plain, isSkilled: false, holders: others },
  ].filter(({ heads, holders: own }) => heads > 0 || own.length > 0);
}
