import { distance, type Match } from './match-way.ts';
import type { ReadSentence, SaidHit } from './read-sentence.ts';
import type { NumberReading } from './way.ts';

export interface ReadNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const usualReach = 30;

/** The number of a control's parameter nearest to the words that ask for it; null when none is written. */
export function readNumber(
  reading: NumberReading,
  reach: number | undefined,
  match: Match,
  sentence: ReadSentence,
): ReadNumber | null {
  const anchors: readonly (SaidHit | Match)[] = reading.beside
    ? besides(reading.beside, match, sentence)
    : [match];
  if (anchors.length === 0 && !reading.beyondOthers) return null;
  const spoilt = new Set(
    (reading.notBeside ?? '')
      .split(' ')
      .filter(Boolean)
      .flatMap((concept) => (sentence.byConcept.get(concept) ?? []).map(({ clause }) => clause)),
  );
  const limit = (reach ?? usualReach) * (sentence.isEnglish ? 3 : 1);
  const own = new Set(match.hits);
  let best: { hit: SaidHit; away: number } | null = null;
  const written = reading.kinds
    .map((kind) => sentence.byConcept.get(`#${kind}`) ?? [])
    .find((hits) => hits.length > 0);
  for (const hit of preferred(reading.inClauseOf, written ?? [], sentence)) {
    if (hit.aside || spoilt.has(hit.clause)) continue;
    if (reading.sameClause && !anchors.some((anchor) => 'clause' in anchor && anchor.clause === hit.clause))
      continue;
    // What the way itself matched as its number is the number.
    const away =
      own.has(hit) && !reading.beside ? -1 : Math.min(...anchors.map((anchor) => distance(hit, anchor)));
    if (away <= limit && (!best || away < best.away)) best = { hit, away };
  }
  const quantity = best?.hit.quantity;
  if (!best || !quantity)
    return reading.beyondOthers ? beyond(reading.beyondOthers, written ?? [], sentence) : null;
  const raw = (reading.end === 'low' ? quantity.low : quantity.high) / (reading.per ?? 1);
  return Number.isInteger(raw) && raw > 0 ? { value: raw, start: best.hit.start, end: best.hit.end } : null;
}

/** Of several numbers the one said of the stricter case: 每日巡查，营业期间每两小时一次. */
function preferred(concept: string | undefined, written: readonly SaidHit[], sentence: ReadSentence) {
  if (!concept) return written;
  const clauses = new Set((sentence.byConcept.get(concept) ?? []).map(({ clause }) => clause));
  const there = written.filter(({ clause }) => clauses.has(clause));
  return there.length > 0 ? there : written;
}

/** 平日三次，节假日五次 and 由三次增加到五次: two more. */
function beyond(concept: string, counted: readonly SaidHit[], sentence: ReadSentence): ReadNumber | null {
  const clauses = new Set((sentence.byConcept.get(concept) ?? []).map(({ clause }) => clause));
  const raised = sentence.byConcept.get('raisedTo')?.[0];
  const there = raised
    ? counted.find((hit) => hit.start >= raised.end)
    : counted.filter(({ clause }) => clauses.has(clause)).at(-1);
  const other = counted.findLast((hit) => hit !== there && hit.start < (there?.start ?? 0));
  const value = (there?.quantity?.low ?? 0) - (other?.quantity?.low ?? 0);
  return there && other && value > 0 ? { value, start: there.start, end: there.end } : null;
}

/** Where the concept stands nearest to the match. */
function besides(concept: string, match: Match, sentence: ReadSentence): readonly SaidHit[] {
  const own = match.hits.filter((hit) => hit.concept === concept);
  return own.length > 0 ? own : (sentence.byConcept.get(concept) ?? []);
}
