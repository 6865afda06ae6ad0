import type { ReadSentence, SaidHit } from './read-sentence.ts';
import type { CompiledWay, Slot } from './way.ts';

/** Words that together say what a way says. */
export interface Match {
  readonly hits: readonly SaidHit[];
  readonly start: number;
  readonly end: number;
  /** A slot was filled from the heading. */
  readonly fromHeading: boolean;
}

/** Whether words of a rule or of a finding against the law are looked for. */
export type Reading = 'rule' | 'conflict';

/**
 * The closest standing together of the way's words in a sentence; null when it does not say so.
 * `heading`: concepts of the headings above.
 */
export function matchWay(
  way: CompiledWay,
  sentence: ReadSentence,
  heading: ReadonlySet<string>,
  reading: Reading,
): Match | null {
  if (way.unlessSaid.some((concept) => sentence.byConcept.get(concept)?.some(({ waived }) => !waived)))
    return null;
  const candidates: SaidHit[][] = [];
  let fromHeading = false;
  for (const slot of way.slots) {
    const hits = fillings(slot, way, sentence, reading);
    if (hits.length > 0) candidates.push(hits);
    else if (slot.fromHeading && slot.names.some((name) => heading.has(name))) fromHeading = true;
    else return null;
  }
  const match = closest(candidates);
  if (!match) return null;
  const limit = sentence.isEnglish ? way.within * 3 : way.within;
  if (match.end - match.start > limit) return null;
  if (way.sameClause && match.hits.some(({ clause }) => clause !== match.hits[0]?.clause)) return null;
  if (way.unless.length > 0) {
    const clauses = new Set(match.hits.map(({ clause }) => clause));
    const first = Math.min(...clauses);
    const last = Math.max(...clauses);
    const spoiled = way.unless.some((concept) =>
      sentence.byConcept
        .get(concept)
        ?.some(({ clause, waived }) => !waived && clause >= first && clause <= last),
    );
    if (spoiled) return null;
  }
  return { ...match, fromHeading };
}

function fillings(slot: Slot, way: CompiledWay, sentence: ReadSentence, reading: Reading): SaidHit[] {
  const found: SaidHit[] = [];
  for (const name of slot.names)
    for (const hit of sentence.byConcept.get(name) ?? [])
      if (fits(hit, slot, way, reading) && amountFits(hit, way)) found.push(hit);
  return found;
}

function fits(hit: SaidHit, slot: Slot, way: CompiledWay, reading: Reading): boolean {
  if (slot.polarity === 'any') return !hit.aside;
  if (slot.polarity === 'denied')
    return !hit.aside && (hit.forbidden || hit.denied) && (reading === 'conflict' || !hit.waived);
  if (hit.quantity) return !hit.aside && (reading === 'conflict' || !(hit.permitted || hit.waived));
  if (way.denies) return !hit.aside && !hit.permitted;
  if (reading === 'conflict') return !hit.forbidden && !hit.denied && !hit.waived;
  if (hit.aside || hit.forbidden || hit.waived || hit.permitted) return false;
  return slot.polarity === 'asked' || !hit.denied;
}

function amountFits({ quantity }: SaidHit, { amount }: CompiledWay): boolean {
  if (!quantity || !amount) return true;
  return (
    quantity.high >= (amount.min ?? Number.NEGATIVE_INFINITY) &&
    quantity.low <= (amount.max ?? Number.POSITIVE_INFINITY)
  );
}

/** Around each filling of the first slot the nearest of every other; the tightest of these. */
function closest(candidates: readonly SaidHit[][]): Omit<Match, 'fromHeading'> | null {
  const [firsts, ...others] = candidates;
  if (!firsts) return null;
  let best: Omit<Match, 'fromHeading'> | null = null;
  for (const first of firsts) {
    const hits = [first, ...others.map((slot) => nearest(slot, first))];
    const start = Math.min(...hits.map((hit) => hit.start));
    const end = Math.max(...hits.map((hit) => hit.end));
    if (!best || end - start < best.end - best.start) best = { hits, start, end };
  }
  return best;
}

function nearest(hits: readonly SaidHit[], to: SaidHit): SaidHit {
  let best = hits[0] as SaidHit;
  for (const hit of hits) if (distance(hit, to) < distance(best, to)) best = hit;
  return best;
}

/** Characters between two stretches; 0 where they touch or overlap. */
export function distance(one: { start: number; end: number }, other: { start: number; end: number }): number {
  return Math.max(0, one.start - other.end, other.start - one.end);
}
