/** A written number: exact, a range (10 to 15), or none that counts (数次). */
export interface WrittenNumber {
  readonly low: number;
  readonly high: number;
  readonly end: number;
}

const chineseDigits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  双: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const chinesePowers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const englishNumbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};
const joins = /^(?:至|到|~|～|-|—|–| to | or |或|、)/;

/** The number that starts at `at`, with the range it opens; null where none starts. */
export function numberAt(text: string, at: number): WrittenNumber | null {
  const first = singleAt(text, at);
  if (!first) return null;
  const join = joins.exec(text.slice(first.end, first.end + 4));
  const second = join ? singleAt(text, first.end + join[0].length) : null;
  if (second && second.low > first.high && second.low <= first.low * 10)
    return { low: first.low, high: second.high, end: second.end };
  return first;
}

function singleAt(text: string, at: number): WrittenNumber | null {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return digitsAt(text, at);
  if (code >= 97 && code <= 122) return englishAt(text, at);
  return chineseAt(text, at);
}

function digitsAt(text: string, at: number): WrittenNumber | null {
  const written = /^\d{1,3}(?:,\d{3})+|^\d+(?:\.\d+)?/.exec(text.slice(at, at + 20))?.[0];
  if (!written) return null;
  const value = Number(written.replaceAll(',', ''));
  return { low: value, high: value, end: at + written.length };
}

function englishAt(text: string, at: number): WrittenNumber | null {
  if (/[a-z0-9]/.test(text.charAt(at - 1))) return null;
  const tokens = /^[a-z]+(?:[- ][a-z]+)?/.exec(text.slice(at, at + 24))?.[0];
  if (!tokens) return null;
  const [first = '', second] = tokens.split(/[- ]/);
  const head = englishNumbers[first];
  if (head === undefined) return null;
  const tail = second === undefined ? undefined : englishNumbers[second];
  const joined = second !== undefined && tail !== undefined && second !== 'a' && second !== 'an';
  if (joined && tail === 100) return exact(head * 100, at + tokens.length);
  if (joined && head >= 20 && head < 100 && tail < 10) return exact(head + tail, at + tokens.length);
  return exact(head, at + first.length);
}

function chineseAt(text: string, at: number): WrittenNumber | null {
  let end = at;
  while (text.charAt(end) in chineseDigits || text.charAt(end) in chinesePowers) end += 1;
  const written = text.slice(at, end);
  if (written === '') return null;
  const [a = -1, b = -1] = [...written].map((char) => chineseDigits[char] ?? -1);
  // 两三次 is two to three, not twenty-three.
  if (written.length === 2 && a > 0 && b > a) return { low: a, high: b, end };
  return exact(chineseValue(written), end);
}

function chineseValue(written: string): number {
  if (written.length > 1 && [...written].every((char) => char in chineseDigits))
    return Number([...written].map((char) => chineseDigits[char]).join(''));
  let total = 0;
  let pending: number | null = null;
  for (const char of written) {
    const power = chinesePowers[char];
    if (power === undefined) pending = chineseDigits[char] ?? 0;
    else {
      total += (pending || 1) * power;
      pending = null;
    }
  }
  return total + (pending ?? 0);
}

function exact(value: number, end: number): WrittenNumber {
  return { low: value, high: value, end };
}
