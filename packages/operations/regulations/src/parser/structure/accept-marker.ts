import {
  articleRank,
  type Candidate,
  isEnglishClause,
  isFormal,
  isLettered,
} from '../markers/marker-styles.ts';
import { type Place, placeMarker, type Surroundings } from './place-marker.ts';

/** What has been read so far, as far as it decides whether the next number is a clause or a mention. */
export interface Numbering extends Surroundings {
  /** Last accepted number by list, for numbers that run on through the document. */
  readonly last: ReadonlyMap<string, number>;
  /** The last accepted marker of the same line, if any. */
  readonly markerOnLine: Candidate | null;
  /** The line before ends what it says, so that this one may begin a clause. */
  readonly isAfterSentence: boolean;
  /** Every 1.1 of the text has a 1 above it, or stands on its own. */
  readonly hasDottedUnder: (no: number) => boolean;
}

export interface LineContext {
  readonly line: string;
  readonly offset: number;
  /** The line's text before the candidate is a document title. */
  readonly afterTitle: boolean;
}

const sentenceEnd = /[。！？!?；;：:.]/;
const clauseEnd = /[。！？!?；;：:]/;
const punctuation = /[，,。！？!?；;：:]/;
/** What follows a mention of another clause: 第五条规定的…, 第三条第二款, 第一条至第五条 … */
const mention =
  /^(?:(?:之|的|中|所)?规定|所[称列述指]|[的之中内]|[至到、和及与或]第|以及第|第[^，。]{1,4}[款项]|[执处办]行?理?的)/;
/** …and of one that is carried out: 按第五条执行. */
const mentionInLine = /^[ \u3000]?(?:执行|处理|办理|要求|情形)/;
const englishMention =
  /^[ ,]{0,2}(?:of|or|and|shall|is|are|above|below|applies|apply|to|in|through|does|has|may|must|\()/;
const measure =
  /^ ?(?:米|次|人|名|个|小时|天|日|月|年|分钟|分|秒|元|%|％|级|号|楼|层|万|亿|倍|公里|平方|台|处|m\b|km\b|kg\b|hours?\b|days?\b|minutes?\b|percent\b)/;
const headingLimit = 30;
const itemLimit = 199;

/**
 * Whether and where a candidate opens a clause. At a line's start it nearly always does; inside a line only after a
 * sentence and in sequence, straight after a short heading (第一章总则第一条…, 一、目标1. …), or after the title.
 */
export function acceptMarker(
  candidate: Candidate,
  context: LineContext,
  numbering: Numbering,
): { marker: Candidate; place: Place } | null {
  const marker = lettersOrRoman(candidate, numbering);
  const place = placeMarker(marker, numbering);
  return opensClause(marker, place, context, numbering) ? { marker, place } : null;
}

/** i) after h) is a letter, else a Roman one. */
function lettersOrRoman(candidate: Candidate, numbering: Numbering): Candidate {
  const { otherwise } = candidate;
  if (!otherwise || placeMarker(candidate, numbering).continues) return candidate;
  return otherwise.no === 1 || placeMarker(otherwise, numbering).continues ? otherwise : candidate;
}

function opensClause(marker: Candidate, place: Place, context: LineContext, numbering: Numbering): boolean {
  const { style, no } = marker;
  if (!isFormal(style) && no > itemLimit) return false;
  if (style === 'bullet' || style === 'appendix') return opensPlain(marker, context, numbering);
  const after = context.line.slice(marker.end - context.offset, marker.end - context.offset + 8);
  const inSequence =
    place.continues || no === 1 || (isFormal(style) && no === (numbering.last.get(marker.key) ?? 0) + 1);
  if (marker.atLineStart) return opensLine(marker, place, { after, inSequence, ...numbering });
  if (isFormal(style) && (mention.test(after) || mentionInLine.test(after))) return false;
  if (context.afterTitle) return no === 1;
  const before = context.line.slice(0, marker.start - context.offset).trimEnd();
  if (style === 'dotted' && !place.continues) return false;
  if (style === 'circled' && place.continues && no > 1) return true;
  if (isAfterSpace(context, marker) && inSequence && no > 1 && (place.continues || isFormal(style)))
    return !isMeasured(marker, after);
  if (clauseEnd.test(before.at(-1) ?? '')) return inSequence && !isMeasured(marker, after);
  if (isParenthesised(marker) && no > 1 && place.continues)
    return /(?:[，,、.]|[;,.] (?:and|or))$/.test(before);
  return followsHeading(marker, context, numbering, inSequence, after);
}

function opensPlain(marker: Candidate, { line }: LineContext, numbering: Numbering): boolean {
  if (marker.style === 'bullet') return true;
  return line.length <= 60 && !sentenceEnd.test(line.at(-1) ?? '') && numbering.last.size > 0;
}

type AtLineStart = Numbering & { after: string; inSequence: boolean };

function opensLine(marker: Candidate, place: Place, at: AtLineStart): boolean {
  const { after, inSequence, isAfterSentence, open } = at;
  const { style, no } = marker;
  if (isEnglishClause(style) || ((style === 'part' || style === 'chapter') && /^[A-Z]/i.test(marker.label)))
    return isAfterSentence
      ? !englishMention.test(after) || inSequence
      : inSequence && !englishMention.test(after);
  if (style === 'paragraph' || style === 'point')
    return (
      /^[ \t\u3000：:]/.test(after) &&
      open.some((node) => node.rank <= articleRank && node.style === 'article')
    );
  if (isFormal(style))
    return mention.test(after) ? inSequence && isAfterSentence : inSequence || isAfterSentence;
  if (marker.isBare) return opensBare(marker, place, at);
  if (isMeasured(marker, after) && !(place.continues && isAfterSentence)) return false;
  if (style === 'dotted' && marker.key.endsWith('-'))
    return isAfterSentence && place.continues && (no === 1 || open.some((node) => isBefore(node, marker)));
  if (style === 'dotted') return isAfterSentence || place.continues;
  if (isLettered(style) || style === 'roman-upper')
    return place.continues || (no === 1 && marker.followedBySibling);
  // Wrapped lines may begin with a number by chance.
  return inSequence || isAfterSentence;
}

/** Two to five and room 3-1 are written like 3-1 under 3: only the first or the next is one. */
function isBefore(node: Numbering['open'][number], marker: Candidate): boolean {
  return node.key === marker.key && node.no === marker.no - 1;
}

function opensBare(
  marker: Candidate,
  place: Place,
  { after, hasDottedUnder, isAfterSentence }: AtLineStart,
): boolean {
  if (isMeasured(marker, after.trimStart()) && !hasDottedUnder(marker.no)) return false;
  if (hasDottedUnder(marker.no)) return isAfterSentence || place.continues;
  if (marker.no === 1) return marker.followedBySibling && isAfterSentence;
  return place.continues;
}

function isMeasured(marker: Candidate, after: string): boolean {
  const isOpenEnded = marker.style === 'dotted' && !/[.．、]$/.test(marker.label);
  return (isOpenEnded || marker.isBare) && measure.test(after);
}

/** 1. 按时到岗 2. 文明执勤: the next number after a space needs no full stop before it. */
function isAfterSpace({ line, offset }: LineContext, marker: Candidate): boolean {
  return /[\s\u3000]/.test(line[marker.start - offset - 1] ?? '');
}

function isParenthesised({ style }: Candidate): boolean {
  return style === 'arabic-paren' || style === 'han-paren' || style === 'lower' || style === 'roman-lower';
}

function followsHeading(
  marker: Candidate,
  context: LineContext,
  numbering: Numbering,
  inSequence: boolean,
  after: string,
): boolean {
  const outer = numbering.markerOnLine;
  if (!outer || outer.rank >= marker.rank || marker.start - outer.end > headingLimit) return false;
  const between = context.line.slice(outer.end - context.offset, marker.start - context.offset).trim();
  if (punctuation.test(between) || isMeasured(marker, after)) return false;
  if (isFormal(marker.style)) return between !== '' && (inSequence || marker.no === 1);
  const isUsual = marker.style === 'dotted' || numbering.nested.has(`${outer.key}>${marker.key}`);
  return marker.no === 1 && (marker.followedBySibling || (between !== '' && isUsual));
}
