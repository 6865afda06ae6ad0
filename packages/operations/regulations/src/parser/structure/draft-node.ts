import { type Candidate, type StyleName, sectionRank } from '../markers/marker-styles.ts';
import type { SourceSpan } from '../rule-document.ts';

/** A node while lines are still being added to it. */
export interface DraftNode {
  /** Null for paragraphs; `title` for an unnumbered heading. */
  readonly style: StyleName | 'title' | null;
  readonly key: string;
  readonly rank: number;
  readonly no: number | null;
  readonly parts: readonly number[];
  readonly label: string;
  /** Another clause of its list follows, so what comes before that is still this one. */
  readonly hasSibling: boolean;
  heading: string;
  /** Text by piece; joined when the node is finished. */
  readonly pieces: string[];
  readonly spans: SourceSpan[];
  readonly children: DraftNode[];
}

const headingLimit = 30;
/** English takes more letters, and a comma, to say the same. */
const englishHeading = /^[^\p{Script=Han}。！？；：.!?;:]{1,70}$/u;
/** Words that begin the text proper when a heading runs into it: 一、总则为了加强…, 二、适用范围本制度… */
const textOpening = /^(\S{2,12}?)(为了|为规范|为加强|为维护|本制度|本方案|本办法|本规定|本规程|本规章)/;
const spacedHeading = /^([\p{Script=Han}（）()]{2,15})[ \t\u3000]{1,4}(\S.*)$/su;

export function paragraph(): DraftNode {
  return emptyNode({ style: null, key: '', rank: 99 });
}

/** @param rank just above the numbers that follow it */
export function innerTitle(heading: string, span: SourceSpan, rank: number): DraftNode {
  return { ...emptyNode({ style: 'title', key: 'title', rank }), heading, spans: [span] };
}

/** A clause of which only the number has been read so far. */
export function numbered(marker: Candidate): DraftNode {
  return {
    ...emptyNode(marker),
    no: marker.no,
    parts: marker.parts,
    label: marker.label,
    hasSibling: marker.followedBySibling,
  };
}

/** @param runsOn the next clause starts on the same line, so a short text before it is a heading */
export function fillClause(
  node: DraftNode,
  marker: Candidate,
  { body, span, runsOn }: { body: string; span: SourceSpan; runsOn: boolean },
): void {
  const { heading, text } = splitHeading(marker, body.trim(), runsOn);
  node.heading = heading;
  if (text !== '') node.pieces.push(text);
  node.spans.push(span);
}

function emptyNode(given: Pick<DraftNode, 'style' | 'key' | 'rank'>): DraftNode {
  const { style, key, rank } = given;
  return {
    style,
    key,
    rank,
    no: null,
    parts: [],
    label: '',
    hasSibling: false,
    heading: '',
    pieces: [],
    spans: [],
    children: [],
  };
}

function splitHeading(marker: Candidate, body: string, runsOn: boolean): { heading: string; text: string } {
  const titled = marker.rank <= sectionRank;
  // A longer line without punctuation is more likely a sentence that wraps than a heading.
  const limit = titled || runsOn ? headingLimit : headingLimit / 2;
  const isShort =
    body.length <= limit &&
    /^\p{Script=Han}(?:[^，,。！？!?；;：:]*[^，,。！？!?；;：:0-9０-９])?$/u.test(body);
  const isWord = titled || marker.style.startsWith('en-') || marker.parts.length > 0;
  if (isWord && englishHeading.test(body) && (titled || isEnglishTitle(body)))
    return { heading: body, text: '' };
  const parts = spacedHeading.exec(body);
  if (parts?.[1] && parts[2] && !titled) return { heading: parts[1], text: parts[2] };
  if (isShort) return { heading: body, text: '' };
  const opening = titled || marker.style === 'han' ? textOpening.exec(body.slice(0, 24)) : null;
  if (opening?.[1]) return { heading: opening[1], text: body.slice(opening[1].length) };
  return { heading: '', text: body };
}

/** "Hours of Duty", "SCOPE": a capital first, few words. */
function isEnglishTitle(body: string): boolean {
  return /^[A-Z]/.test(body) && body.split(/\s+/).length <= 7;
}

/** Nothing in it but its heading, or words that announce what follows. */
export function announces(node: DraftNode): boolean {
  if (node.style === 'title' || node.rank <= sectionRank) return true;
  if (node.pieces.length === 0) return node.children.length === 0 || node.heading !== '';
  return /[：:]$/.test(node.pieces.at(-1) ?? '');
}

/** Lines are joined as written: a break after a finished sentence stays, a wrapped line is closed up. */
export function joinPieces(pieces: readonly string[]): string {
  const parts: string[] = [];
  let before = '';
  for (const piece of pieces) {
    if (before !== '') parts.push(glue(before, piece));
    parts.push(piece);
    before = piece;
  }
  return parts.join('');
}

function glue(before: string, after: string): string {
  if (/[。！？!?；;：:.]$/.test(before) || before.includes('\t') || after.includes('\t')) return '\n';
  return /[A-Za-z0-9,)]$/.test(before) && /^[A-Za-z0-9(]/.test(after) ? ' ' : '';
}
