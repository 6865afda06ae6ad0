import type { Noise } from './rule-document.ts';

const pageNumber =
  /^[-—–·\s]{0,6}(第\s?)?[0-9０-９]{1,4}(\s?页)?(\s?[/／]\s?[0-9０-９]{1,4}|\s?[，,]?\s?共\s?[0-9０-９]{1,4}\s?页)?[-—–·\s]{0,6}$/;
const ruleLine = /^[-—–_=*·.…~\s]{3,}$/;
/** What document-sharing sites and printing add to a text. */
const siteNotice =
  /下载文档|文档下载|部分预览|侵犯您的权益|客服反馈|客服热线|版权归|免责声明|百度文库|道客巴巴|豆丁网|原创力文档|https?:\/\/|www\.[a-z]/i;
const titleEnd =
  /(方案|制度|办法|规定|规程|细则|章程|条例|规则|守则|预案|标准|规范|手册|须知|公约|Regulation|Regulations|Rules)(（[^（）]{1,12}）|\([^()]{1,12}\))?$/;
const notInTitle = /[，,。！？!?；;：:、]/;
const titleLimit = 60;
const noticeLimit = 200;

/** Lines that are no part of the rules: page numbers, notices of download sites, dashes. */
export function noiseKind(line: string): Noise['kind'] | null {
  if (line.length <= 24 && pageNumber.test(line)) return 'page-number';
  if (line.length <= 200 && ruleLine.test(line)) return 'rule-line';
  if (line.length <= noticeLimit && siteNotice.test(line)) return 'site-notice';
  return null;
}

/** A short line that ends like the name of a rule document. */
export function looksLikeTitle(line: string): boolean {
  return line.length >= 3 && line.length <= titleLimit && titleEnd.test(line) && !notInTitle.test(line);
}
