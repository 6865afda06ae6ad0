import type { Stretch } from '../reading/split-sentences.ts';
import type { Lexicon, Term } from './lexicon.ts';

/** A word found, by what it means; offsets of the normal text. */
export interface Hit extends Stretch {
  readonly concept: string;
}

const letter = /[a-z0-9]/;
const chineseGap = 10;
const englishGap = 40;

/** Every word of the lexicon in a clause, in order of where it begins. One pass; gaps are bounded. */
export function findWords(lexicon: Lexicon, text: string, clause: Stretch): Hit[] {
  const hits: Hit[] = [];
  const wholes: Stretch[] = [];
  // Terms with a gap, waiting for their next part: [term, part awaited, start, earliest end of the part before].
  let open: { term: Term; part: number; start: number; end: number }[] = [];
  for (let at = clause.start; at < clause.end; at += 1) {
    let node = lexicon.root;
    const waiting = open;
    for (let end = at; end < clause.end; ) {
      const next = node.next.get(text.charCodeAt(end));
      if (!next) break;
      node = next;
      end += 1;
      for (const { term, part } of node.ends) {
        if (term.english && letter.test(text.charAt(at - 1))) continue;
        const isLast = part === term.parts.length - 1;
        const to = term.english && (isLast ? term.stem : false) ? wordEnd(text, end, clause.end) : end;
        if (term.english && letter.test(text.charAt(to))) continue;
        if (term.parts.length === 1) found(term, at, to);
        else if (part === 0) open = [...open, { term, part: 1, start: at, end: to }];
        else
          for (const begun of waiting)
            if (begun.term === term && begun.part === part && at >= begun.end) {
              if (isLast) found(term, begun.start, to);
              else open = [...open, { term, part: part + 1, start: begun.start, end: to }];
            }
      }
    }
    if (open.length > 0)
      open = open.filter(({ term, end }) => at - end < (term.english ? englishGap : chineseGap));
  }
  if (wholes.length === 0) return hits;
  return hits.filter(
    (hit) =>
      !wholes.some(
        (whole) =>
          whole.start <= hit.start && whole.end >= hit.end && whole.end - whole.start > hit.end - hit.start,
      ),
  );

  function found(term: Term, start: number, end: number) {
    hits.push({ concept: term.concept, start, end });
    if (term.whole) wholes.push({ start, end });
  }
}

function wordEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && letter.test(text.charAt(end))) end += 1;
  return end;
}
