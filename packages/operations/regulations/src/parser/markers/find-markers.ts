import { candidate, composedCandidate, dottedCandidate, letterCandidate } from './candidate.ts';
import { lineStartMarker } from './line-start-markers.ts';
import type { Candidate, StyleName } from './marker-styles.ts';
import { hanDigits, readNumber, stems } from './read-number.ts';

const han = hanDigits;
const arabic = '0-9０-９';
const pattern = new RegExp(
  [
    `(?:【[ \\u3000]?(?=第[^【】]{1,14}】))?第[ \\u3000]{0,2}(?<formal>(?:[${han}][ \\u3000]?){1,11}|[${arabic}]{1,6})[ \\u3000]{0,2}(?<kind>编|篇|部分|章|节|節|条|條|款|项|項)(?<inserted>之[一二三四五六七八九十]{1,2})?(?:(?<=【[ \\u3000]?第[^【】]{1,14})】)?`,
    `(?<han>(?<![第周期${han}])[${han}]{1,6}(?=[、．])|(?<=[\\s。；;：:])[${han}]{1,3}(?=\\.(?![${arabic}])))[、．.]`,
    `[（(][ \\u3000]?(?<hanParen>[${han}]{1,5})[ \\u3000]?[）)]`,
    `(?<![${arabic}A-Za-z.．])(?<dotted>[${arabic}]{1,3}(?:[.．][${arabic}]{1,3}){1,5})[.．、]?(?![${arabic}]|[ \\t\\u3000]{1,4}(?:19|20)[0-9]{2}[-./][0-9])`,
    `(?<![${arabic}A-Za-z.．])(?<arabic>[${arabic}]{1,3})(?:[、．]|\\.(?![${arabic}]))`,
    `[（(][ \\u3000]?(?<arabicParen>[${arabic}]{1,3})[ \\u3000]?[）)]`,
    `[（(](?<letterParen>[A-Za-z]|[ivxIVX]{1,5})[）)]`,
    '(?<circled>[①-⑳㉑-㉟㊱-㊿])',
    '(?<composed>[⑴-⒛㈠-㈩])',
    `(?<![\\u3400-\\u9fff])(?<stem>[${stems}])、`,
  ].join('|'),
  'g',
);
const mayContain = new RegExp(
  `第|[${han}][、．）)]|[${arabic}][.．、）)]|[（(][A-Za-z]|[①-⒛㈠-㈩㉑-㊿]|[${han}]\\.|[${stems}]、`,
);
/** `**` closes a number set in bold in text pasted from an editor. */
const closing = /^(?:[：:、．](?!第)|\*\*)/;
const listClosing = /^、(?![（(第])/;
const formalStyle: Readonly<Record<string, StyleName>> = {
  编: 'part',
  篇: 'part',
  部分: 'part',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
  款: 'paragraph',
  项: 'point',
  項: 'point',
};

/** Candidates of one line. `offset`: where the (trimmed) line starts in the source. Time linear in the line. */
export function findMarkers(line: string, offset: number): Candidate[] {
  const found: Candidate[] = [];
  const first = lineStartMarker(line, offset);
  if (first) found.push(first);
  if (!mayContain.test(line)) return found;
  for (const match of line.matchAll(pattern)) {
    const candidate = candidateOf(match, offset);
    if (!candidate || (first && candidate.start < first.end)) continue;
    found.push(closed(candidate, line, offset));
  }
  return found;
}

/** 第一条： and （一）、: the sign that closes the number belongs to it; 第三条、第四条 and (1)、(2) are mentions. */
function closed(candidate: Candidate, line: string, offset: number): Candidate {
  const { label, atLineStart } = candidate;
  if (/[、．.]$/.test(label) || !(atLineStart || /[）)]$/.test(label))) return candidate;
  const end = candidate.end - offset;
  const sign = (atLineStart ? closing : listClosing).exec(line.slice(end, end + 3));
  if (!sign) return candidate;
  return { ...candidate, label: `${label}${sign[0]}`, end: candidate.end + sign[0].length };
}

function candidateOf(match: RegExpExecArray, offset: number): Candidate | null {
  const groups = match.groups as Record<string, string | undefined>;
  const at = { label: match[0], at: match.index, offset };
  if (groups.formal && groups.kind) {
    const inserted = groups.inserted ? { isInserted: true } : {};
    return candidate(formalStyle[groups.kind] as StyleName, readNumber(groups.formal), {
      ...at,
      ...inserted,
    });
  }
  if (groups.han) return candidate('han', readNumber(groups.han), at);
  if (groups.hanParen) return candidate('han-paren', readNumber(groups.hanParen), at);
  if (groups.dotted) return dottedCandidate(groups.dotted, at);
  if (groups.arabic) return candidate('arabic', readNumber(groups.arabic), at);
  if (groups.arabicParen) return candidate('arabic-paren', readNumber(groups.arabicParen), at);
  if (groups.letterParen) return letterCandidate(groups.letterParen, 'paren', at);
  if (groups.circled) return candidate('circled', readNumber(groups.circled), at);
  if (groups.stem) return candidate('stem', stems.indexOf(groups.stem) + 1, at);
  return groups.composed ? composedCandidate(groups.composed, at) : null;
}
