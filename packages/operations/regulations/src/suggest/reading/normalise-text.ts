/** A text made uniform for matching, with the way back to the text as it was given. */
export interface NormalText {
  /** NFKC, lower case, one blank for any run of white space, none beside a Chinese character. */
  readonly text: string;
  /** Offset in the given text of each normal character, and of the end. */
  readonly startAt: Uint32Array;
  readonly endAt: Uint32Array;
}

const han = (code: number) => code >= 0x3400 && code <= 0x9fff;
const isSpace = (char: string) => /\s/.test(char);
/** Digits of counting by hand that NFKC leaves alone. */
const otherForms: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  廿: '二十',
  卅: '三十',
  '’': "'",
  '“': '"',
  '”': '"',
};

/** Full-width, ligature and spelled-out forms become one form; every character keeps where it came from. */
export function normaliseText(source: string): NormalText {
  let text = '';
  let startAt = new Uint32Array(source.length + 16);
  let endAt = new Uint32Array(source.length + 16);
  let offset = 0;
  for (const char of source) {
    const end = offset + char.length;
    const code = char.charCodeAt(0);
    const plain = code < 0x80 ? char.toLowerCase() : (otherForms[char] ?? wide(char, code));
    if (isSpace(plain)) addSpace(char, end);
    else {
      // Before a Chinese character no blank counts.
      if (han(code) && last() === 32) text = text.slice(0, -1);
      add(plain, end);
    }
    offset = end;
  }
  return { text, startAt: startAt.subarray(0, text.length), endAt: endAt.subarray(0, text.length) };

  function last(): number {
    return text.charCodeAt(text.length - 1);
  }
  function addSpace(char: string, end: number) {
    if (char === '\n' && last() !== 10) add('\n', end);
    else if (text !== '' && last() !== 32 && last() !== 10 && !han(last())) add(' ', end);
  }
  function add(plain: string, end: number) {
    if (text.length + plain.length > startAt.length) {
      startAt = grown(startAt, plain.length);
      endAt = grown(endAt, plain.length);
    }
    startAt.fill(offset, text.length, text.length + plain.length);
    endAt.fill(end, text.length, text.length + plain.length);
    text += plain;
  }
}

/** NFKC may lengthen a text; the arrays then grow by half. */
function grown(array: Uint32Array<ArrayBuffer>, room: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.ceil(array.length * 1.5) + room);
  larger.set(array);
  return larger;
}

function wide(char: string, code: number): string {
  return code >= 0x4e00 && code <= 0x9fff ? char : char.normalize('NFKC').toLowerCase();
}

/** The given text between two normal offsets: always an exact part of it. */
export function sourceText(source: string, normal: NormalText, start: number, end: number): string {
  return source.slice(normal.startAt[start], normal.endAt[end - 1]);
}
