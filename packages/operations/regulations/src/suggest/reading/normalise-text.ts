/** A text made uniform for matching, with the way back to the text as it was given. */
export interface NormalText {
  /** NFKC, lower case, one blank for any run of white space, none beside a Chinese character. */
  readonly text: string;
  /** Offset in the given text of each normal character, and of the end. */
  readonly startAt: Uint32Array;
  readonly endAt: Uint32Array;
}

const han = (code: number) => code >= 0x3400 && code <= 0x9fff;
const blank = 32;
const newLine = 10;
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
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
  let units = new Uint16Array(source.length + 16);
  let startAt = new Uint32Array(source.length + 16);
  let endAt = new Uint32Array(source.length + 16);
  let length = 0;
  let offset = 0;
  for (const char of source) {
    const end = offset + char.length;
    const code = char.charCodeAt(0);
    const last = length === 0 ? newLine : (units[length - 1] ?? 0);
    const plain = code < 0x80 ? char.toLowerCase() : (otherForms[char] ?? wide(char, code));
    if (isSpace(plain)) {
      if (code === newLine && last !== newLine) add('\n', end);
      else if (last !== blank && last !== newLine && !han(last)) add(' ', end);
    } else {
      if (han(code) && last === blank) length -= 1;
      add(plain, end);
    }
    offset = end;
  }
  return {
    text: decoder.decode(units.subarray(0, length)),
    startAt: startAt.subarray(0, length),
    endAt: endAt.subarray(0, length),
  };

  function add(plain: string, end: number) {
    // NFKC may lengthen a text.
    if (length + plain.length > units.length) {
      const room = Math.ceil(units.length * 1.5) + plain.length;
      units = grown(new Uint16Array(room), units);
      startAt = grown(new Uint32Array(room), startAt);
      endAt = grown(new Uint32Array(room), endAt);
    }
    for (let unit = 0; unit < plain.length; unit += 1) {
      units[length] = plain.charCodeAt(unit);
      startAt[length] = offset;
      endAt[length] = end;
      length += 1;
    }
  }
}

function grown<T extends Uint16Array | Uint32Array>(larger: T, array: T): T {
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
