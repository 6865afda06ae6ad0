/** Radicals of the supplement that Unicode names no plain character for, and fonts in PDF files stand for one. */
const supplement: Readonly<Record<string, string>> = {
  '⺁': '厂',
  '⺟': '母',
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
};

/**
 * Many PDF files, and what is pasted out of them, write ⼀, ⽇ and ⻋ by the code of the radical: it looks like 一, 日 and
 * 车 and matches nothing. Character for character, so no offset moves.
 */
export function withPlainRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, (sign) => supplement[sign] ?? sign.normalize('NFKC'));
}
