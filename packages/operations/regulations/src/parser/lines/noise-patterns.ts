import type { Noise } from '../rule-document.ts';

const number = '[0-9０-９]{1,4}';
const pageNumber = new RegExp(
  [
    `^[-—–·\\s]{0,6}(第\\s{0,3})?${number}(\\s{0,3}页)?(\\s{0,3}[/／]\\s{0,3}(共\\s{0,3})?${number}(\\s{0,3}页)?|\\s{0,3}[，,]?\\s{0,3}[（(]?共\\s{0,3}${number}\\s{0,3}页[）)]?)?[-—–·\\s]{0,6}$`,
    `^(页码|页次|page|p\\.)[：:\\s]{0,3}${number}(\\s{0,3}([/／]|of)\\s{0,3}${number})?$`,
    `^第\\s{0,3}[一二三四五六七八九十百]{1,5}\\s{0,3}页$`,
    `^共\\s{0,3}${number}\\s{0,3}页\\s{0,3}第\\s{0,3}${number}\\s{0,3}页$`,
  ].join('|'),
  'i',
);
/** The same behind the last words of a line. */
const trailingPageNumber =
  /[ \t\u3000]{1,}(第 {0,3}\d{1,4} {0,3}页[ ，,/]{0,3}共 {0,3}\d{1,4} {0,3}页|共 {0,3}\d{1,4} {0,3}页[ ，,/]{0,3}第 {0,3}\d{1,4} {0,3}页|Page \d{1,4} of \d{1,4}|[-—–] {0,2}\d{1,4} {0,2}[-—–])$/i;
const ruleLine = /^(?:[-—–_=*·.…~＿\s]{3,}|#{1,6}|\*\*)$/;
/** What document-sharing sites and printing add to a text. */
const siteNotice =
  /下载文档|文档下载|(?:欢迎|免费|免责|点击|立即|付费)下载|部分预览|侵犯(?:了)?(?:您|你)的|侵权(?:请|必|立)|如有侵权|联系(?:我们|本站|作者)?删除|客服(?:反馈|热线)|百度文库|道客巴巴|豆丁|原创力文档|人人文库|精品文档|精选(?:范文|文档)|范文(?:网|大全|模板)|文库(?:网|专用)|(?:本|该)文档(?:来自|由|来源)|(?:微信)?公众号[:：]|更多(?:资料|文档|范文|精彩)/;
/** What a numbered rule may say too. */
const weakNotice = /下载后(?:可|请|即|方)|可编辑(?:修改|版)|版权归|版权所有|仅供(?:学习|参考|交流)|免责声明/;
const numberedStart = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]/;
const englishNotice = /all rights reserved|downloaded from|for reference only/i;
const latin = /[A-Za-z]{3}/;
const address = /(?:https?:\/\/|file:\/\/|www\.)[\w./?=&%#~-]+/gi;
/** What a browser prints over a page. */
const printedAt = /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4},? \d{1,2}:\d{2}(?: ?[AP]M)?$/;
const fileControl =
  /^(?=.{4,80}$)(?=.*(?:文件编号|文件号|编号|doc(?:ument)? no))(?=.*(?:版本|版次|页码|页次|第\s?\d+\s?页|rev|page))[^。；;]*$/i;
const fileControlWord = /编号|文件号|doc/i;
const noticeLimit = 200;
/** Rules may speak of downloads and web pages; a notice says nothing else. */
const formalStart = /^第[ \u3000]?[〇零一二三四五六七八九十百千0-9]{1,7}[ \u3000]?[编篇条章节]/;

/** Lines that are no part of the rules whatever stands around them: page numbers, sites' notices, dashes. */
export function noiseKind(line: string): Noise['kind'] | null {
  if (line.length <= 28 && pageNumber.test(line)) return 'page-number';
  if (line.length <= noticeLimit && /^[-—–_=*·.…~＿#]/.test(line) && ruleLine.test(line)) return 'rule-line';
  if (line.length <= noticeLimit && isSiteNotice(line)) return 'site-notice';
  if (line.length <= 28 && printedAt.test(line)) return 'running-head';
  if (line.length <= 80 && fileControlWord.test(line) && fileControl.test(line)) return 'running-head';
  return null;
}

function isSiteNotice(line: string): boolean {
  if (formalStart.test(line)) return false;
  if (siteNotice.test(line) || (weakNotice.test(line) && !numberedStart.test(line))) return true;
  if (!latin.test(line)) return false;
  if (englishNotice.test(line)) return true;
  const addresses = line.match(address);
  if (!addresses) return false;
  const rest = line.length - addresses.join('').length;
  return rest <= 12 || /下载|更多|访问|来源|转载|download|source/i.test(line.replace(address, ''));
}

/** How long the page number or the notice at the end of a line is; 0 where there is none. */
export function trailingNoiseLength(line: string): number {
  if (/[。；;：:，]$/.test(line)) return 0;
  const page = trailingPageNumber.exec(line.slice(-40));
  if (page?.[1] && page[0].length < line.length) return page[1].length;
  // The notice of a site glued to the last sentence of a page.
  const tail = line.slice(-60);
  const lastStop = Math.max(tail.lastIndexOf('。', tail.length - 2), tail.lastIndexOf('！', tail.length - 2));
  if (lastStop < 0) return 0;
  const after = tail.slice(lastStop + 1).trim();
  return after.length <= 40 && isSiteNotice(after) && !/^[（(]?[一二三四五六七八九十\d]/.test(after)
    ? after.length
    : 0;
}
