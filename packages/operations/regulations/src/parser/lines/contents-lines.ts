import type { Kinds } from './classify-lines.ts';
import type { SourceLine } from './source-lines.ts';

const contentsTitle = /^(目[ \u3000]{0,6}[录次]|contents|table of contents)$/i;
/** 第一章 总则……………1 */
const leader = /^[^.…·]{1,60}?[ \t]*(?:\.{3,}|…{1,}|·{3,}|(?:\. ){3,}|-{4,}|—{3,})[.…· \t]*[0-9０-９]{0,4}$/;
const pageAtEnd = /^(.{1,60}?)[ \t\u3000]{1,}[0-9]{1,4}$/;
const sentence = /[。；;！!？?]/;
const entryLimit = 60;

/** Lines of a table of contents: under its title, or with dots that lead to a page number. */
export function contentsLines(lines: readonly SourceLine[], kinds: Kinds): number[] {
  const found: number[] = [];
  const lastWith = new Map<string, number>();
  const hasTitle = lines.some((line) => line.text.length <= 20 && contentsTitle.test(line.text));
  lines.forEach((line, index) => {
    if (hasTitle && line.text.length <= entryLimit) lastWith.set(bare(line.text), index);
  });
  let inContents = false;
  let entries = new Set<string>();
  lines.forEach((line, index) => {
    const { text } = line;
    if (hasTitle && text.length <= 20 && contentsTitle.test(text)) {
      inContents = true;
      entries = new Set();
      found.push(index);
    } else if (text.length <= entryLimit + 40 && /[0-9０-９]$/.test(text) && leader.test(text)) {
      found.push(index);
      if (inContents) entries.add(entryOf(text));
    } else if (inContents && kinds[index] === null) {
      const entry = entryOf(text);
      const isEntry =
        text.length <= entryLimit &&
        !sentence.test(text) &&
        !entries.has(entry) &&
        (pageAtEnd.test(text) || leader.test(text) || (lastWith.get(entry) ?? 0) > index);
      if (isEntry) {
        found.push(index);
        entries.add(entry);
      } else inContents = false;
    }
  });
  return found;
}

function entryOf(text: string): string {
  return bare(text.replace(/[.…·\- \t—]{2,}[0-9０-９]{0,4}$/, '').replace(/[ \t\u3000][0-9]{1,4}$/, ''));
}

const bare = (text: string) => text.replace(/\s/g, '');
