import { type Candidate, type Level, levels } from './find-markers.ts';
import type { SourceSpan } from './rule-document.ts';

/** A node while lines are still being added to it. */
export interface DraftNode {
  readonly level: Level | null;
  readonly no: number | null;
  readonly label: string;
  heading: string;
  /** Text by piece; joined when the node is finished. */
  readonly pieces: string[];
  readonly spans: SourceSpan[];
  readonly children: DraftNode[];
}

const sentencePunctuation = /[，,。！？!?；;：:]/;
const headingLimit = 30;
/** English takes more letters, and a comma, to say the same. */
const englishHeading = /^[^\p{Script=Han}。！？；：.!?;:]{1,70}$/u;
/** Words that begin the text proper when a heading runs into it: 一、总则为了加强…, 二、适用范围本制度… */
const textOpening = /^(\S{2,12}?)(为了|为规范|为加强|为维护|本制度|本方案|本办法|本规定|本规程|本规章)/;
const spacedHeading = /^([\p{Script=Han}（）()]{2,15})[ \t\u3000]{1,4}(\S.*)$/su;

export function paragraph(): DraftNode {
  return { level: null, no: null, label: '', heading: '', pieces: [], spans: [], children: [] };
}

export function innerTitle(heading: string, span: SourceSpan): DraftNode {
  return { level: levels.innerTitle, no: null, label: '', heading, pieces: [], spans: [span], children: [] };
}

/** @param runsOn the next clause starts on the same line, so a short text before it is a heading */
export function numbered(marker: Candidate, body: string, span: SourceSpan, runsOn: boolean): DraftNode {
  const { heading, text } = splitHeading(marker.level, body.trim(), runsOn);
  return {
    level: marker.level,
    no: marker.no,
    label: marker.label,
    heading,
    pieces: text === '' ? [] : [text],
    spans: [span],
    children: [],
  };
}

function splitHeading(level: Level, body: string, runsOn: boolean): { heading: string; text: string } {
  const titled = level <= levels.section;
  // A longer line without punctuation is more likely a sentence that wraps than a heading.
  const limit = titled || runsOn ? headingLimit : headingLimit / 2;
  const isShort = body.length <= limit && !sentencePunctuation.test(body) && /^\p{Script=Han}/u.test(body);
  if (titled && englishHeading.test(body)) return { heading: body, text: '' };
  const parts = spacedHeading.exec(body);
  if (parts?.[1] && parts[2] && !titled) return { heading: parts[1], text: parts[2] };
  if (isShort) return { heading: body, text: '' };
  const opening = titled || level === levels.han ? textOpening.exec(body.slice(0, 24)) : null;
  if (opening?.[1]) return { heading: opening[1], text: body.slice(opening[1].length) };
  return { heading: '', text: body };
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
  if (/[。！？!?；;：:.]$/.test(before)) return '\n';
  return /[A-Za-z0-9,]$/.test(before) && /^[A-Za-z0-9]/.test(after) ? ' ' : '';
}
