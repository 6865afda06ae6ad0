import { findMarkers } from '../markers/find-markers.ts';
import type { Kinds } from './classify-lines.ts';
import type { SourceLine } from './source-lines.ts';
import { endsSentence, looksLikeCompany } from './titles.ts';

const han = '〇○零一二三四五六七八九十廿';
const date = new RegExp(
  `^(?:日期[：:])?[ \\u3000]*(?:[${han}]{4}|\\d{4}|[_ X×]{1,6})[ \\u3000]{0,3}年[ \\u3000_]{0,6}(?:[${han}]{1,3}|\\d{0,2}|[X×]{1,2})[ \\u3000_]{0,3}月(?:[ \\u3000_]{0,6}(?:[${han}]{1,3}|\\d{0,2}|[X×]{1,2})[ \\u3000_]{0,3}日)?$|^\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}$|^\\d{1,2} [A-Z][a-z]{2,8} \\d{4}$`,
);
const signature =
  /^(签发|签批|批准|审批|审核|编制|拟制|制定|会签|签字|签名|盖章|公章|甲方|乙方|负责人|经办人|发布日期|施行日期|生效日期|印发日期|signed|approved by|prepared by|date)[\p{Script=Han}]{0,6}[ \u3000]{0,4}(?:[（(](?:签字|签名|盖章|公章|签章)[）)])?[ \u3000]{0,4}[：:][^。；;]{0,40}$/iu;
const closingLimit = 60;
const sealed = /^.{2,30}[（(](?:盖章|公章|签章|印章)[）)]$/;

const englishOffice = /^[A-Z][^.;:]{2,56}\b(?:Ltd|Limited|Inc|LLC|Company|Office|Department|Committee)\.?$/i;
/** 保卫处 over a date. */
const office = /^[\p{Script=Han}（）()A-Za-z0-9 ]{1,24}(?:[处科部室队局所院校学站店厂会]|小组)$/u;
const looksLikeIssuer = (text: string) =>
  looksLikeCompany(text) || office.test(text) || englishOffice.test(text);
/** What stands under a notice's signature: to whom it goes, what it is filed under. */
const distribution = /^(?:抄送|抄报|主送|报送|发送|主题词)[ \u3000]{0,2}[：:]/;
const formula = /^特此(?:通知|通告|公告|函告|说明|规定)[。.！!]?$/;

/** Signatures, the company and the date under a document: they belong to no article. */
export function closingLines(lines: readonly SourceLine[], kinds: Kinds): number[] {
  const content = lines.map((_, index) => index).filter((index) => kinds[index] === null);
  const first = content.findIndex((index) => opensClause(lines[index] as SourceLine));
  if (first < 0) return [];
  const found = new Set<number>();
  for (let at = content.length - 1; at > first; at--) {
    const index = content[at] as number;
    const { text, blankBefore } = lines[index] as SourceLine;
    if (text.length > closingLimit) continue;
    const below = content[at + 1];
    const isAboveClosing = below !== undefined && found.has(below);
    if (!isSigned(text) && !(isAboveClosing && (looksLikeIssuer(text) || formula.test(text)))) continue;
    // In the middle of the rules a form's "日期：" is part of its article.
    if (!isAboveClosing && below !== undefined && opensClause(lines[below] as SourceLine)) continue;
    const before = lines[index - 1]?.text ?? '';
    const isApart = blankBefore || kinds[index - 1] !== null || endsSentence(before);
    if (isApart || isSigned(before) || looksLikeIssuer(before)) found.add(index);
  }
  return [...found];
}

function opensClause({ text, start }: SourceLine): boolean {
  return findMarkers(text.slice(0, 24), start).some((one) => one.atLineStart && one.style !== 'appendix');
}

function isSigned(text: string): boolean {
  if (text.length > closingLimit || /[。；;，,]$/.test(text)) return false;
  return date.test(text) || signature.test(text) || sealed.test(text) || distribution.test(text);
}
