import { looksLikeCompany, looksLikeHeading, looksLikeTitle } from '../lines/titles.ts';
import { articleRank, type Candidate, rankOf, sectionRank } from '../markers/marker-styles.ts';
import type { DraftNode } from './draft-node.ts';
import { type OpenDocument, openDocument, openTitle } from './open-document.ts';
import { firstMarker, type ReadLine } from './reading.ts';

const firstWords =
  /^(总[ \u3000]{0,4}则|附[ \u3000]{0,4}则|前[ \u3000]{0,4}言|引[ \u3000]{0,4}言|序[ \u3000]{0,4}言|目的|概述|general|introduction|preamble|foreword|purpose|scope)$/i;
const notHeading = /^[（(]|\d|版本|修订|试行|编号|[Rr]evision|[Vv]ersion|REVISION|VERSION|[Ee]ffective/;
/** Chapters without a number. */
const chapterWords = /^(?:总[ \u3000]{0,4}则|附[ \u3000]{0,4}则)$/;
const collection = /汇编|大全|合集|汇总/;
/** A number that follows a title within so many lines numbers what the title heads. */
const reachLines = 6;

/**
 * Reads a line that names a document or a part of one; false where it is neither. The first name is the document's;
 * a later one begins another document where it stands apart, else it is an unnumbered heading.
 */
export function readTitleLine(documents: OpenDocument[], line: ReadLine, split: boolean): boolean {
  if (firstMarker(line)) return false;
  const document = documents.at(-1) as OpenDocument;
  const { text, start, end } = line;
  const span = { start, end };
  if (text === document.title) {
    document.noise.push({ kind: 'repeated-title', text, ...span });
    return true;
  }
  const isName = looksLikeTitle(text);
  if (isUntitled(document)) return readFirstLines(document, line, isName);
  // A covering letter stands before the title.
  if (isName && line.isAfterSentence && document.title === '' && document.roots.every(isText)) {
    document.title = text;
    document.titleSpan = span;
    return true;
  }
  if (isName && line.isAfterSentence && split && beginsAnother(document, line)) {
    documents.push(openDocument(text, span));
    return true;
  }
  const next = firstMarker(line.after);
  if (split && looksLikeHeading(text) && line.blankBefore && startsAfresh(document, next)) {
    documents.push(openDocument(text, span));
    return true;
  }
  if (!line.isAfterSentence) return false;
  if (isName && !isInsideArticle(document, nextMarker(line))) {
    openTitle(document, { text, span, rank: nextMarker(line)?.rank ?? rankOf('han'), isName });
    return true;
  }
  if (!looksLikeHeading(text) || !next || !headsList(document, next)) return false;
  if (document.last.size === 0 && notHeading.test(text)) return false;
  const rank = chapterWords.test(text) ? rankOf('chapter') : next.rank;
  openTitle(document, { text, span, rank, isName });
  return true;
}

function readFirstLines(document: OpenDocument, line: ReadLine, isName: boolean): boolean {
  const { text, start, end } = line;
  if (document.titleSpan === null) {
    if (!isName && !isUnusualTitle(line)) return readFirstHeading(document, line);
    document.title = text;
    document.titleSpan = { start, end };
    return true;
  }
  if (!isName) return readFirstHeading(document, line);
  const another = nextTitle(line);
  if (another && !standsApart(another) && !collection.test(document.title)) {
    openTitle(document, {
      text,
      span: { start, end },
      rank: nextMarker(line)?.rank ?? rankOf('han'),
      isName,
    });
    return true;
  }
  // A name followed at once by another name is that of the collection.
  document.noise.push({ kind: 'collection-title', text: document.title, ...document.titleSpan });
  document.title = text;
  document.titleSpan = { start, end };
  return true;
}

/** 总则 directly under the title, before the first article; a revision or a date there is none. */
function readFirstHeading(document: OpenDocument, line: ReadLine): boolean {
  const next = firstMarker(line.after);
  if (next?.no !== 1 || next.style === 'bullet' || !looksLikeHeading(line.text)) return false;
  if (looksLikeCompany(line.text) || notHeading.test(line.text) || next.rank <= sectionRank) return false;
  openTitle(document, {
    text: line.text,
    span: { start: line.start, end: line.end },
    rank: next.rank,
    isName: false,
  });
  return true;
}

/** The first line of all, short and followed by what a title is followed by. */
function isUnusualTitle(line: ReadLine): boolean {
  const { after, before, text } = line;
  if (before !== null && (before.before !== null || !looksLikeHeading(before.text))) return false;
  if (!after || !looksLikeHeading(text) || firstWords.test(text)) return false;
  if (looksLikeCompany(text) && (looksLikeTitle(after.text) || looksLikeHeading(after.text))) return false;
  const below = belowImprint(line);
  return (
    below !== after || (after.blankBefore && !looksLikeTitle(after.text)) || firstMarker(after)?.no === 1
  );
}

/** The first line under a title that is no revision, date or number of the document. */
function belowImprint(line: ReadLine): ReadLine | null {
  let after = line.after;
  while (after && !firstMarker(after) && looksLikeHeading(after.text) && notHeading.test(after.text))
    after = after.after;
  return after;
}

const isText = ({ style }: OpenDocument['roots'][number]) => style === null;

/** Nothing has been read but, at most, the company's name over the title. */
function isUntitled({ title, roots }: OpenDocument): boolean {
  if (roots.length === 0) return true;
  return (
    title === '' &&
    roots.length === 1 &&
    roots[0]?.style === null &&
    looksLikeHeading(roots[0].pieces.join(''))
  );
}

/** Stands apart as a document's name does, unless the document before is one that is made of such parts. */
function beginsAnother({ roots, open }: OpenDocument, line: ReadLine): boolean {
  const isCertain = line.isAfterNotice || line.after?.text.startsWith(line.text) === true;
  if (isCertain) return true;
  const first = roots.find((node) => node.style !== null);
  if (!first || first.style === 'title' || isMadeOfNames(first, open)) return false;
  return standsApart(line) || (line.isAfterPage && startsAsBefore(first, nextMarker(line)));
}

/** 第一篇 with the names of regimes under it, or nothing yet. */
function isMadeOfNames(first: DraftNode, open: readonly DraftNode[]): boolean {
  if (first.rank > rankOf('chapter')) return false;
  const last = open.at(-1);
  const isEmpty = last !== undefined && last.rank <= rankOf('chapter') && last.pieces.length === 0;
  return (isEmpty && last.children.length === 0) || first.children[0]?.style === 'title';
}

/** On a new page, with numbers that begin as those of the document before did. */
function startsAsBefore(first: DraftNode, next: Candidate | null): boolean {
  return next?.no === 1 && next.key === first.key;
}

function standsApart(line: ReadLine): boolean {
  return (
    line.blankBefore ||
    line.isAfterNotice ||
    line.after?.blankBefore === true ||
    line.after?.text.startsWith(line.text) === true
  );
}

/** 第一章 or 第一条 once more: another document, where the document before had its own. */
function startsAfresh(document: OpenDocument, next: Candidate | null): boolean {
  const first = document.roots.find((node) => node.style !== null);
  if (first && isMadeOfNames(first, document.open)) return false;
  return (
    next !== null &&
    next.no === 1 &&
    next.rank <= articleRank &&
    next.style !== 'appendix' &&
    document.last.has(next.key)
  );
}

/** A list under an article is the article's own, whatever line stands before it. */
function isInsideArticle(document: OpenDocument, next: Candidate | null): boolean {
  return (
    next !== null &&
    next.rank > articleRank &&
    next.no > 1 &&
    document.open.some((node) => node.style === 'article')
  );
}

function headsList(document: OpenDocument, next: Candidate): boolean {
  if (next.style === 'bullet' || next.style === 'appendix' || next.rank <= sectionRank) return false;
  if (next.rank <= articleRank) return next.no === 1 || next.no === (document.last.get(next.key) ?? 0) + 1;
  return next.no === 1 && !document.open.some((node) => node.style === 'article');
}

function nextMarker(line: ReadLine): Candidate | null {
  let after = line.after;
  for (let i = 0; after && i < reachLines; i++, after = after.after) {
    const marker = firstMarker(after);
    if (marker && marker.style !== 'bullet') return marker;
    if (looksLikeTitle(after.text)) return null;
  }
  return null;
}

/** The next line that is a name, at any distance; asked once or twice a document, under its first title. */
function nextTitle(line: ReadLine): ReadLine | null {
  let after = line.after;
  while (after && (firstMarker(after) || !looksLikeTitle(after.text) || !after.isAfterSentence))
    after = after.after;
  return after;
}
