import { type NormalText, normaliseText } from '../reading/normalise-text.ts';
import { splitSentences } from '../reading/split-sentences.ts';
import { findWords } from './find-words.ts';
import { type ReadSentence, readSentence } from './read-sentence.ts';
import { wholeLexicon } from './whole-lexicon.ts';

export interface ReadProvision {
  readonly normal: NormalText;
  readonly sentences: readonly ReadSentence[];
  /** Concepts of the headings, and of what stands before a colon that opens a list. */
  readonly heading: ReadonlySet<string>;
}

/** Reads a provision's words and numbers; what matches nothing costs one pass. */
export function readProvision(text: string, headings: readonly string[] = []): ReadProvision {
  const lexicon = wholeLexicon();
  const normal = normaliseText(text);
  const heading = new Set<string>();
  for (const line of headings) {
    const plain = normaliseText(line).text;
    for (const hit of findWords(lexicon, plain, { start: 0, end: plain.length })) heading.add(hit.concept);
  }
  const sentences: ReadSentence[] = [];
  for (const stretch of splitSentences(normal.text)) {
    if (isBareHeading(normal.text.slice(stretch.start, stretch.end))) continue;
    sentences.push(readSentence(lexicon, normal.text, stretch));
  }
  return { normal, sentences, heading };
}

const headingStart =
  /^\s*(?:第[零〇一二两三四五六七八九十百千\d]+[章节编篇部分]|附件|附表|附录|(?:chapter|part|annex|appendix|schedule)\s+[\divxlca-z]+\b)/;

/** 第三章 巡逻与巡查 names a matter and asks for nothing. */
function isBareHeading(text: string): boolean {
  return headingStart.test(text) && text.length < 60;
}
