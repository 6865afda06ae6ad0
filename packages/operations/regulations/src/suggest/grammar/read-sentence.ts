import { type Quantity, quantitiesOf } from '../reading/quantities.ts';
import type { Sentence } from '../reading/split-sentences.ts';
import { findWords, type Hit } from './find-words.ts';
import type { Lexicon } from './lexicon.ts';

/** A word as it stands: what the clause does with it. */
export interface SaidHit extends Hit {
  readonly clause: number;
  forbidden: boolean;
  waived: boolean;
  permitted: boolean;
  denied: boolean;
  /** Stands in a clause that tells a fact, not a rule. */
  aside: boolean;
  readonly quantity?: Quantity;
}

export interface ReadSentence {
  readonly start: number;
  readonly end: number;
  readonly isEnglish: boolean;
  /** Definition, example, past event, repealed rule. */
  readonly isAside: boolean;
  readonly byConcept: ReadonlyMap<string, readonly SaidHit[]>;
  readonly clauses: Sentence['clauses'];
}

const forceWords = new Set([
  'forbid',
  'prohibitedHead',
  'forbidEnds',
  'forbidBefore',
  'exempt',
  'may',
  'lacking',
  'asideClause',
  'strictly',
]);
/** How far 不, 未 and without reach. */
const denialReach = { chinese: 16, english: 40 };

/** Finds the words and numbers of a sentence and how each is meant. */
export function readSentence(lexicon: Lexicon, text: string, sentence: Sentence): ReadSentence {
  const isEnglish = !/[\u4e00-\u9fff]/.test(text.slice(sentence.start, sentence.end));
  const hits: SaidHit[] = [];
  sentence.clauses.forEach((stretch, clause) => {
    const own = findWords(lexicon, text, stretch).map((hit) => said(hit, clause));
    const counted = quantitiesOf(text, stretch.start, stretch.end).map((quantity) =>
      said({ concept: `#${quantity.kind}`, start: quantity.start, end: quantity.end }, clause, quantity),
    );
    for (const hit of counted.slice())
      if (hit.concept === '#every' && (hit.quantity?.high ?? 0) < 1440)
        counted.push({ ...hit, concept: '#hourly' });
    const all = [...own, ...counted];
    mark(all, isEnglish);
    hits.push(...all);
  });
  const byConcept = new Map<string, SaidHit[]>();
  for (const hit of hits) {
    const known = byConcept.get(hit.concept);
    if (known) known.push(hit);
    else byConcept.set(hit.concept, [hit]);
  }
  if (byConcept.has('onlyThen')) for (const hit of hits) hit.permitted = false;
  const isAside =
    byConcept.has('asideSentence') || tellsThePast(text.slice(sentence.start, sentence.end), byConcept);
  return { ...sentence, isEnglish, isAside, byConcept };
}

function said(hit: Hit, clause: number, quantity?: Quantity): SaidHit {
  return {
    ...hit,
    clause,
    forbidden: false,
    waived: false,
    permitted: false,
    denied: false,
    aside: false,
    ...(quantity ? { quantity } : {}),
  };
}

/** What forbids, waives, permits or denies reaches on to the end of the clause, or to what takes it back. */
function mark(hits: SaidHit[], isEnglish: boolean) {
  const markers = new Map<string, SaidHit[]>();
  for (const hit of hits)
    if (forceWords.has(hit.concept)) markers.set(hit.concept, [...(markers.get(hit.concept) ?? []), hit]);
  if (markers.size === 0) return;
  const of = (concept: string) => markers.get(concept) ?? [];
  const ends = of('forbidEnds');
  for (const marker of [...of('forbid'), ...of('prohibitedHead')]) {
    const end = ends.find((hit) => hit.start >= marker.end)?.start ?? Number.POSITIVE_INFINITY;
    for (const hit of hits) if (hit.start >= marker.end && hit.start < end) hit.forbidden = true;
  }
  for (const marker of of('forbidBefore'))
    for (const hit of hits) if (hit.end <= marker.start) hit.forbidden = true;
  if (of('exempt').length > 0) for (const hit of hits) hit.waived = true;
  for (const marker of of('may'))
    if (!marker.forbidden) for (const hit of hits) if (hit.start >= marker.end) hit.permitted = true;
  const reach = isEnglish ? denialReach.english : denialReach.chinese;
  for (const marker of of('lacking'))
    for (const hit of hits) if (hit.start >= marker.end && hit.start - marker.end <= reach) hit.denied = true;
  if (of('asideClause').length > 0 && of('strictly').length === 0) for (const hit of hits) hit.aside = true;
}

function tellsThePast(text: string, byConcept: ReadonlyMap<string, unknown>): boolean {
  if (!byConcept.has('past')) return false;
  if (/(?:19|20)\d\d年|二[〇零]..年|上半年|下半年/.test(text)) return true;
  return (
    /\b(?:in|on|since|during) (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)\b/.test(
      text,
    ) && !/\b(?:must|shall|should)\b/.test(text)
  );
}
