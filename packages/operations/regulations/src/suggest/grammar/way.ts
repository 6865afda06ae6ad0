import type { QuantityKind } from '../reading/quantities.ts';
import type { Words } from './lexicon.ts';

/**
 * One way of saying something: slots that stand together in a sentence.
 * A slot names concepts (`arrive|relieve`) or a quantity (`#duration`). `-leave`: forbidden, denied or waived ·
 * `~leave`: however said · `+other`: said outright, not denied · `patrol^`: may stand in the heading instead.
 */
export interface Way {
  readonly says: string;
  /** Concepts that make it mean something else, in the clauses the words stand in. */
  readonly unless?: string;
  /** The same, anywhere in the sentence. */
  readonly unlessSaid?: string;
  /** How far apart the words may stand, in characters; Chinese counts as it is, English three times that. */
  readonly within?: number;
  /** All words stand in one clause. */
  readonly sameClause?: true;
  /** What the quantity slot must hold, in its unit (durations in minutes). */
  readonly amount?: { readonly min?: number; readonly max?: number };
}

export interface NumberReading {
  readonly parameter: string;
  /** Of several the first that is written. */
  readonly kinds: readonly QuantityKind[];
  /** Minutes in one of the parameter's units, for durations. */
  readonly per?: number;
  /** Of a range, which end binds. */
  readonly end: 'low' | 'high';
  /** Read only where this stands in the sentence, and nearest to it. */
  readonly beside?: string;
  /** Only in the clause of what it stands beside. */
  readonly sameClause?: true;
  /** Not read from a clause in which this stands. */
  readonly notBeside?: string;
  /** Of several numbers one in a clause of this, where there is one. */
  readonly inClauseOf?: string;
  /** Where nothing is read: what the clause of this concept says beyond the other clauses. */
  readonly beyondOthers?: string;
}

export interface ControlGrammar {
  readonly ways: readonly (string | Way)[];
  readonly number?: NumberReading;
  /** How far a number may stand from the words, in characters. */
  readonly reach?: number;
}

export interface Family {
  readonly words: Words;
  readonly controls: Readonly<Record<string, ControlGrammar>>;
}

export interface Slot {
  readonly names: readonly string[];
  readonly polarity: 'asked' | 'denied' | 'any' | 'outright';
  readonly fromHeading: boolean;
}

export interface CompiledWay {
  readonly slots: readonly Slot[];
  readonly unless: readonly string[];
  readonly unlessSaid: readonly string[];
  readonly within: number;
  readonly sameClause: boolean;
  /** Says something by denying something: its nouns stand under the denial too. */
  readonly denies: boolean;
  readonly amount?: { readonly min?: number; readonly max?: number };
}

const usualDistance = 48;

export function compileWay(written: string | Way): CompiledWay {
  const way: Way = typeof written === 'string' ? { says: written } : written;
  const names = (text: string | undefined) => (text ? text.split(/[|\s]+/) : []);
  const slots = way.says.split(' ').map(compileSlot);
  return {
    slots,
    denies: slots.some(({ polarity }) => polarity === 'denied'),
    unless: names(way.unless),
    unlessSaid: names(way.unlessSaid),
    within: way.within ?? usualDistance,
    sameClause: way.sameClause === true,
    ...(way.amount ? { amount: way.amount } : {}),
  };
}

function compileSlot(written: string): Slot {
  const fromHeading = written.includes('^');
  const bare = written.replaceAll('^', '');
  const sign = bare.charAt(0);
  const polarity = sign === '-' ? 'denied' : sign === '~' ? 'any' : sign === '+' ? 'outright' : 'asked';
  return { names: (polarity === 'asked' ? bare : bare.slice(1)).split('|'), polarity, fromHeading };
}
