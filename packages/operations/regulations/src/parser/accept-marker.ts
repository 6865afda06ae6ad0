import { type Candidate, type Level, levels } from './find-markers.ts';

/** What has been read so far, as far as it decides whether the next number is a clause or a mention. */
export interface Numbering {
  /** Last accepted number by level. */
  readonly last: Map<Level, number>;
  /** The last accepted marker of the same line, if any. */
  readonly markerOnLine: Candidate | null;
}

export interface LineContext {
  readonly line: string;
  readonly offset: number;
  /** The line's text before the candidate is a document title. */
  readonly afterTitle: boolean;
}

const sentenceEnd = /[。！？!?；;：:]/;
const punctuation = /[，,。！？!?；;：:、《》“”"]/;
/** What follows a mention of another clause: 第五条规定的…, 第三条第二款, 第一条至… */
const mention = /^[ \u3000]?(规定|所|的|之|至|到|、|和|及|与|或|第|款|项|中|内|执行|处理)/;
const headingLimit = 30;
const itemLimit = 199;

/**
 * Whether a candidate opens a clause. At a line's start it nearly always does; inside a line only after a sentence
 * and in sequence, straight after a short heading (第一章总则第一条…, 一、目标1. …), or after the repeated title.
 */
export function opensClause(candidate: Candidate, context: LineContext, numbering: Numbering): boolean {
  const { level, no } = candidate;
  if (level > levels.article && no > itemLimit) return false;
  const after = context.line.slice(candidate.end - context.offset, candidate.end - context.offset + 4);
  const formal = level <= levels.article;
  const inSequence = no === (numbering.last.get(level) ?? 0) + 1;
  const mentioned = formal && mention.test(after);
  if (candidate.atLineStart) return inSequence || !mentioned;
  if (mentioned) return false;
  if (context.afterTitle) return no === 1;
  const before =
    context.line
      .slice(0, candidate.start - context.offset)
      .slice(-3)
      .trimEnd()
      .at(-1) ?? '';
  if (sentenceEnd.test(before)) return inSequence;
  return followsHeading(candidate, context, numbering, inSequence);
}

function followsHeading(
  candidate: Candidate,
  context: LineContext,
  numbering: Numbering,
  inSequence: boolean,
): boolean {
  const outer = numbering.markerOnLine;
  if (!outer || outer.level >= candidate.level || candidate.start - outer.end > headingLimit) return false;
  const between = context.line.slice(outer.end - context.offset, candidate.start - context.offset).trim();
  if (between === '' || punctuation.test(between)) return false;
  if (candidate.level <= levels.article) return inSequence || candidate.no === 1;
  return candidate.no === 1 && candidate.followedBySibling;
}

/** Numbers start afresh inside a new outer clause; articles run on through the chapters. */
export function noteAccepted(last: Map<Level, number>, candidate: Candidate): void {
  for (const level of last.keys())
    if (level > candidate.level && level !== levels.article) last.delete(level);
  last.set(candidate.level, candidate.no);
}
