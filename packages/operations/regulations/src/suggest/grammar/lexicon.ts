/**
 * Words by what they mean. Chinese words are parted by blanks, English ones by `|`; `*` ends a stem
 * (patrol* → patrols, patrolled), `…` is a gap inside a clause (每…一次).
 */
export interface ConceptWords {
  readonly zh?: string;
  readonly en?: string;
  /** Words of this concept are read whole: no other word is found inside them (不得少于 holds no 不得). */
  readonly whole?: true;
}
export type Words = Readonly<Record<string, ConceptWords>>;

export interface Term {
  readonly concept: string;
  readonly parts: readonly string[];
  readonly english: boolean;
  readonly stem: boolean;
  readonly whole: boolean;
}
interface TrieNode {
  next: Map<number, TrieNode>;
  /** Terms of which a part ends here, and which part. */
  ends: { term: Term; part: number }[];
}

export interface Lexicon {
  readonly root: TrieNode;
  readonly concepts: ReadonlySet<string>;
}

/** @throws TypeError when a concept is written twice. */
export function buildLexicon(families: readonly Words[]): Lexicon {
  const root: TrieNode = { next: new Map(), ends: [] };
  const concepts = new Set<string>();
  for (const family of families)
    for (const [concept, words] of Object.entries(family)) {
      if (concepts.has(concept)) throw new TypeError(`concept ${concept} is written twice`);
      concepts.add(concept);
      for (const term of termsOf(concept, words))
        term.parts.forEach((text, part) => {
          addPart(root, text, { term, part });
        });
    }
  return { root, concepts };
}

function termsOf(concept: string, words: ConceptWords): Term[] {
  const whole = words.whole === true;
  const chinese = (words.zh ?? '').split(/\s+/).filter(Boolean);
  const english = (words.en ?? '')
    .split('|')
    .map((word) => word.trim())
    .filter(Boolean);
  return [
    ...chinese.map((word) => ({
      concept,
      parts: word.toLowerCase().split('…'),
      english: false,
      stem: false,
      whole,
    })),
    ...english.map((word) => ({
      concept,
      parts: word.replace(/\*$/, '').split('…'),
      english: true,
      stem: word.endsWith('*'),
      whole,
    })),
  ];
}

function addPart(root: TrieNode, text: string, end: { term: Term; part: number }) {
  let node = root;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let next = node.next.get(code);
    if (!next) {
      next = { next: new Map(), ends: [] };
      node.next.set(code, next);
    }
    node = next;
  }
  node.ends.push(end);
}
