import { looksLikeTitle } from './lines/titles.ts';
import type { Candidate } from './markers/marker-styles.ts';
import type { RuleDocument, SourceSpan } from './rule-document.ts';
import { acceptMarker } from './structure/accept-marker.ts';
import { type DraftNode, fillClause } from './structure/draft-node.ts';
import { finishNodes } from './structure/finish-nodes.ts';
import {
  addText,
  noteAccepted,
  type OpenDocument,
  openClause,
  openDocument,
  openTitle,
} from './structure/open-document.ts';
import { readTitleLine } from './structure/read-title-line.ts';
import { type Reading, type ReadLine, readingOf } from './structure/reading.ts';

/**
 * Reads a rule document: 第X编/章/节/条/款/项, 一、 （一） 1. 1.1 （1） 1) ① a) IV., in Chinese, Arabic or Roman numerals,
 * half or full width, also where headings run into the text; English Part, Chapter, Article, Section, Clause at line
 * starts. Unnumbered headings and titles after the first become unnumbered chapters.
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
  const reading = readingOf(text);
  const documents: OpenDocument[] = [openDocument()];
  for (const line of reading.lines) {
    const { noise, start, end } = line;
    const current = documents.at(-1) as OpenDocument;
    if (noise) current.noise.push({ kind: noise, text: line.text, start, end });
    else if (!readTitleLine(documents, line, split)) readLine(documents, line, reading, split);
  }
  return documents.map(({ title, titleSpan, roots, noise }) => ({
    title,
    titleSpan,
    nodes: finishNodes(roots),
    noise: noise.sort((a, b) => a.start - b.start),
  }));
}

/** A clause whose end is not known yet. */
interface Unfinished {
  readonly node: DraftNode;
  readonly marker: Candidate;
}

function readLine(documents: OpenDocument[], line: ReadLine, reading: Reading, split: boolean): void {
  const prefixEnd = readPrefix(documents, line, split);
  const document = documents.at(-1) as OpenDocument;
  let from = prefixEnd ?? line.start;
  let unfinished: Unfinished | null = null;
  const finish = (end: number, runsOn: boolean) => {
    const span = trimmedSpan(line, from, end);
    const text = line.text.slice(span.start - line.start, span.end - line.start);
    if (unfinished) {
      const { node, marker } = unfinished;
      fillClause(node, marker, { body: text.slice(marker.label.length), span, runsOn });
    } else if (text !== '') addText(document, text, span);
  };
  for (const candidate of line.candidates) {
    const markerOnLine: Candidate | null = unfinished ? (unfinished as Unfinished).marker : null;
    if (candidate.start < (markerOnLine?.end ?? from)) continue;
    const accepted = acceptMarker(
      candidate,
      {
        line: line.text,
        offset: line.start,
        afterTitle:
          prefixEnd !== null &&
          line.text.slice(prefixEnd - line.start, candidate.start - line.start).trim() === '',
      },
      {
        ...reading,
        open: document.open,
        nested: document.nested,
        last: document.last,
        markerOnLine,
        isAfterSentence: line.isAfterSentence,
      },
    );
    if (!accepted) continue;
    finish(candidate.start, true);
    from = candidate.start;
    const { marker, place } = accepted;
    // Text before the number may have closed what was open.
    const depth = Math.min(place.depth, document.open.length);
    unfinished = { node: openClause(document, marker, depth), marker };
    noteAccepted(document, marker, reading.ranks);
  }
  finish(line.end, false);
}

/** The document's name at the head of a line, before its first number. Returns where it ends. */
function readPrefix(documents: OpenDocument[], line: ReadLine, split: boolean): number | null {
  const document = documents.at(-1) as OpenDocument;
  const first = line.candidates[0];
  const repeated = repeatedTitle(document, line);
  if (repeated !== null) {
    const span = { start: line.start, end: line.start + repeated.length };
    document.noise.push({ kind: 'repeated-title', text: repeated, ...span });
    return span.end;
  }
  if (!first) return null;
  const span = trimmedSpan(line, line.start, first.start);
  const text = line.text.slice(0, span.end - line.start);
  if (!looksLikeTitle(text) || first.no !== 1) return null;
  if (document.title === '' && document.roots.length === 0) {
    document.title = text;
    document.titleSpan = span;
  } else if (document.roots.length > 0 && line.isAfterSentence) {
    if (split && line.blankBefore) documents.push(openDocument(text, span));
    else openTitle(document, { text, span, rank: first.rank, isName: true });
  } else return null;
  return span.end;
}

const afterTitle = /^(?:为|根据|依据|依照|随着|第|[一1１][、.．]|[（(][一1１])/;

function repeatedTitle({ title, roots }: OpenDocument, { text }: ReadLine): string | null {
  if (title === '' || roots.length > 0 || !text.startsWith(title)) return null;
  return afterTitle.test(text.slice(title.length).trimStart()) ? title : null;
}

function trimmedSpan(line: ReadLine, start: number, end: number): SourceSpan {
  const raw = line.text.slice(start - line.start, end - line.start);
  const first = start + (raw.length - raw.trimStart().length);
  return { start: first, end: Math.max(first, start + raw.trimEnd().length) };
}
