import { noteAccepted, opensClause } from './accept-marker.ts';
import { type DraftNode, innerTitle, numbered, paragraph } from './draft-node.ts';
import { type Candidate, findMarkers, type Level, levels, markSiblings } from './find-markers.ts';
import { finishNodes } from './finish-nodes.ts';
import { looksLikeTitle, noiseKind } from './line-kinds.ts';
import type { Noise, RuleDocument, SourceSpan } from './rule-document.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';

/** A document while it is being read. */
interface Draft {
  title: string;
  titleSpan: SourceSpan | null;
  readonly roots: DraftNode[];
  readonly noise: Noise[];
  /** Open clauses, outermost first. */
  open: DraftNode[];
  last: Map<Level, number>;
}

/**
 * Reads a rule document: 第X章/节/条, 一、 （一） 1. （1） ①, in Chinese or Arabic numerals, also where headings run
 * into the text; English "Chapter 1", "Article 1" at line starts. Titles after the first become unnumbered chapters.
 * Lossless: the spans of title, nodes and noise are disjoint and cover every character that is not white space.
 * Time linear in the text. Never throws: a text without numbers becomes paragraphs.
 */
export function parseRuleDocument(text: string): RuleDocument {
  return read(text, false)[0] as RuleDocument;
}

/** As {@link parseRuleDocument}, for a file that holds several documents: a title set off by a blank line, a site's notice or its own repetition starts a new one. At least one is returned. */
export function parseRuleDocuments(text: string): RuleDocument[] {
  return read(text, true);
}

function read(text: string, split: boolean): RuleDocument[] {
  const lines = sourceLines(text);
  const candidates = lines.map((line) => (noiseKind(line.text) ? [] : findMarkers(line.text, line.start)));
  markSiblings(candidates.flat());
  const drafts: Draft[] = [emptyDraft()];
  lines.forEach((line, index) => {
    const found = candidates[index] as Candidate[];
    const kind = noiseKind(line.text);
    const current = drafts.at(-1) as Draft;
    if (kind) current.noise.push({ kind, text: line.text, start: line.start, end: line.end });
    else if (isTitleLine(line, found)) readTitle(drafts, lines, index, split);
    else readLine(current, line, found);
  });
  return drafts.map(({ title, titleSpan, roots, noise }) => ({
    title,
    titleSpan,
    nodes: finishNodes(roots),
    noise,
  }));
}

function emptyDraft(): Draft {
  return { title: '', titleSpan: null, roots: [], noise: [], open: [], last: new Map() };
}

function isTitleLine(line: SourceLine, found: readonly Candidate[]): boolean {
  return found.length === 0 && looksLikeTitle(line.text);
}

function readTitle(drafts: Draft[], lines: readonly SourceLine[], index: number, split: boolean): void {
  const current = drafts.at(-1) as Draft;
  const line = lines[index] as SourceLine;
  const span = { start: line.start, end: line.end };
  if (line.text === current.title && current.roots.length === 0) {
    current.noise.push({ kind: 'repeated-title', text: line.text, ...span });
  } else if (current.roots.length === 0) {
    // A name followed at once by another name is that of the collection.
    if (current.titleSpan)
      current.noise.push({ kind: 'collection-title', text: current.title, ...current.titleSpan });
    current.title = line.text;
    current.titleSpan = span;
  } else if (split && standsApart(lines, index)) {
    drafts.push({ ...emptyDraft(), title: line.text, titleSpan: span });
  } else {
    const node = innerTitle(line.text, span);
    current.roots.push(node);
    current.open = [node];
    current.last = new Map();
  }
}

function standsApart(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index] as SourceLine;
  const before = lines[index - 1];
  const after = lines[index + 1];
  return (
    line.blankBefore ||
    after?.blankBefore === true ||
    after?.text.startsWith(line.text) === true ||
    (before !== undefined && noiseKind(before.text) !== null)
  );
}

function readLine(draft: Draft, line: SourceLine, found: readonly Candidate[]): void {
  const opened: Candidate[] = [];
  const prefix = line.text.slice(0, Math.max(0, (found[0]?.start ?? line.end) - line.start)).trim();
  const prefixIsTitle = found.length > 0 && (prefix === draft.title ? prefix !== '' : looksLikeTitle(prefix));
  for (const candidate of found) {
    const markerOnLine = opened.at(-1) ?? null;
    if (markerOnLine && candidate.start < markerOnLine.end) continue;
    const afterTitle = prefixIsTitle && candidate === found[0];
    if (
      !opensClause(
        candidate,
        { line: line.text, offset: line.start, afterTitle },
        { last: draft.last, markerOnLine },
      )
    )
      continue;
    noteAccepted(draft.last, candidate);
    opened.push(candidate);
  }
  const firstStart = opened[0]?.start ?? line.end;
  if (firstStart > line.start)
    readBeforeClauses(draft, line, firstStart, opened[0] === found[0] && prefixIsTitle);
  opened.forEach((marker, i) => {
    const next = opened[i + 1];
    openClause(
      draft,
      marker,
      trimmedSpan(line, marker.start, next?.start ?? line.end),
      line,
      next !== undefined,
    );
  });
}

function readBeforeClauses(draft: Draft, line: SourceLine, end: number, isTitle: boolean): void {
  const span = trimmedSpan(line, line.start, end);
  const text = line.text.slice(span.start - line.start, span.end - line.start);
  if (isTitle && draft.title === '' && draft.roots.length === 0) {
    draft.title = text;
    draft.titleSpan = span;
  } else if (isTitle && text === draft.title) {
    draft.noise.push({ kind: 'repeated-title', text, ...span });
  } else addText(draft, text, span);
}

function openClause(
  draft: Draft,
  marker: Candidate,
  span: SourceSpan,
  line: SourceLine,
  runsOn: boolean,
): void {
  const body = line.text.slice(marker.end - line.start, span.end - line.start);
  const node = numbered(marker, body, span, runsOn);
  while (draft.open.length > 0 && !holds(draft.open.at(-1) as DraftNode, marker.level)) draft.open.pop();
  (draft.open.at(-1)?.children ?? draft.roots).push(node);
  draft.open.push(node);
}

function holds(outer: DraftNode, level: Level): boolean {
  return outer.level !== null && outer.level < level;
}

function addText(draft: Draft, text: string, span: SourceSpan): void {
  const last = draft.open.at(-1);
  if (last && last.level !== levels.innerTitle && !isFinishedParagraph(last)) {
    last.pieces.push(text);
    last.spans.push(span);
    return;
  }
  if (last?.level === null) draft.open.pop();
  const node = paragraph();
  node.pieces.push(text);
  node.spans.push(span);
  (draft.open.at(-1)?.children ?? draft.roots).push(node);
  draft.open.push(node);
}

function isFinishedParagraph(node: DraftNode): boolean {
  return node.level === null && /[。！？!?.]$/.test(node.pieces.at(-1) ?? '');
}

function trimmedSpan(line: SourceLine, start: number, end: number): SourceSpan {
  const raw = line.text.slice(start - line.start, end - line.start);
  return { start: start + (raw.length - raw.trimStart().length), end: start + raw.trimEnd().length };
}
