import { numberAt } from './number-words.ts';

export type QuantityKind =
  | 'times'
  | 'duration'
  | 'every'
  | 'persons'
  | 'score'
  | 'percent'
  | 'money'
  | 'age'
  | 'number';

/** A number with what it counts. Durations and intervals are in minutes. */
export interface Quantity {
  readonly kind: QuantityKind;
  readonly low: number;
  readonly high: number;
  readonly start: number;
  readonly end: number;
}

const minute = 1;
const hour = 60;
const day = 24 * hour;
/** A month counts 30 days and a year 365, as the labels of the measured parameters do. */
const month = 30 * day;

const chineseUnits: readonly (readonly [RegExp, QuantityKind, number])[] = [
  [/^(?:分钟|分(?=到岗|到达|到位|接班|上岗|签到)|min(?:ute)?s?\b)/, 'duration', minute],
  [/^刻钟?/, 'duration', 15 * minute],
  [/^个?(?:小时|钟头|h\b)/, 'duration', hour],
  [/^(?:个?(?:工作|自然)?日(?![期志记常])|个?工作天|天|昼夜)/, 'duration', day],
  [/^(?:周(?!年|岁)|个?星期|个?礼拜)/, 'duration', 7 * day],
  [/^个?月/, 'duration', month],
  [/^个?季度?/, 'duration', 3 * month],
  [/^(?:周年|年(?!满))/, 'duration', 365 * day],
  [/^(?:次|趟|遍|轮|回(?!放)|圈|巡)/, 'times', 1],
  [/^周?岁/, 'age', 1],
  [/^(?:人次|人份)/, 'number', 1],
  [/^(?:人|名|位|个人|岗(?!位))/, 'persons', 1],
  [/^(?:分(?!钟|之|别|析|级|开)|points?\b|marks?\b)/, 'score', 1],
  [/^(?:%|per ?cent)/, 'percent', 1],
  [/^(?:万?元|块钱?|人民币)/, 'money', 1],
];
const englishUnits: readonly (readonly [RegExp, QuantityKind, number])[] = [
  [/^[- ]?(?:minutes?|mins?)\b/, 'duration', minute],
  [/^[- ]?(?:hours?|hrs?)\b/, 'duration', hour],
  [/^[- ]?(?:working |business |calendar |consecutive )?days?\b/, 'duration', day],
  [/^[- ]?weeks?\b/, 'duration', 7 * day],
  [/^[- ]?(?:calendar )?months?\b/, 'duration', month],
  [/^[- ]?quarters?\b/, 'duration', 3 * month],
  [/^[- ]?years?\b(?! old)/, 'duration', 365 * day],
  [/^ ?(?:years old|years of age)\b/, 'age', 1],
  [
    /^ (?:(?:extra|additional|further|more|complete|full|foot|perimeter|security|fire|separate|unscheduled|site|internal|external|random)\s){0,3}(?:times?|patrols?|rounds?|tours?|circuits?|inspections?|checks?|walks?|visits?|sweeps?)\b/,
    'times',
    1,
  ],
  [/^ (?:more|extra|additional)\b(?! than)/, 'times', 1],
  [/^ ?[×x](?= (?:an?|per|each|every)\b)/, 'times', 1],
  [
    /^(?:[- ](?:(?:qualified|certified|trained|licensed|competent|fire|control|room|security|duty)[- ]){0,3})(?:persons?|people|guards?|operators?|officers?|members?|staff|attendants?|man|men)\b/,
    'persons',
    1,
  ],
  [/^ ?(?:%|per ?cent)/, 'percent', 1],
  [/^ ?(?:points?|marks?)\b/, 'score', 1],
  [/^ ?(?:yuan|rmb|cny)\b/, 'money', 1],
];
const fixed: readonly (readonly [RegExp, QuantityKind, number])[] = [
  [/^半个?(?:小时|钟头)/, 'duration', 30],
  [/^半个月/, 'duration', 15 * day],
  [/^半年/, 'duration', 6 * month],
  [/^半天/, 'duration', 12 * hour],
  [/^half an hour\b|^half-hour\b/, 'duration', 30],
  [/^a quarter of an hour\b|^quarter of an hour\b/, 'duration', 15],
  [/^an hour and a half\b/, 'duration', 90],
  [/^(?:a )?fortnight\b/, 'duration', 14 * day],
  [/^once\b/, 'times', 1],
  [/^twice\b/, 'times', 2],
  [/^(?:every|each|per) (?:single )?hour\b|^hourly\b/, 'every', hour],
  [/^(?:every|each|per) (?:single )?(?:day|night)\b/, 'every', day],
  [/^(?:every|each|per) (?:calendar )?week\b/, 'every', 7 * day],
  [/^(?:every|each|per) (?:calendar )?month\b/, 'every', month],
  [/^(?:every|each|per) (?:calendar )?quarter\b/, 'every', 3 * month],
  [/^(?:every|each|per) (?:calendar )?year\b/, 'every', 365 * day],
  [/^daily\b/, 'every', day],
  [/^nightly\b/, 'every', day],
  [/^weekly\b/, 'every', 7 * day],
  [/^fortnightly\b/, 'every', 14 * day],
  [/^monthly\b/, 'every', month],
  [/^quarterly\b/, 'every', 3 * month],
  [/^half-yearly\b|^six-monthly\b/, 'every', 6 * month],
  [/^yearly\b|^annually\b|^annual\b/, 'every', 365 * day],
  [/^(?:双人|双岗)/, 'persons', 2],
  [/^逐月|^按月|^月度/, 'every', month],
  [/^逐日|^每日|^每天|^天天|^每个?工作日|^每晚|^每夜/, 'every', day],
  [/^季度(?!末)|^按季/, 'every', 3 * month],
  [/^年度|^逐年/, 'every', 365 * day],
  [/^每小时|^每个小时/, 'every', hour],
  [/^每周|^每个?星期/, 'every', 7 * day],
  [/^每个?月/, 'every', month],
  [/^每个?季度?/, 'every', 3 * month],
  [/^每年/, 'every', 365 * day],
];
const starts = /[0-9零〇一二两俩双三仨四五六七八九十百半每逐按月季年天]/;
const englishStart =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|quarter|fortnight|fortnightly|once|twice|every|each|per|hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual|annually)$/;

/** Every quantity of a stretch of a normal text, in order. */
export function quantitiesOf(text: string, from: number, to: number): Quantity[] {
  const found: Quantity[] = [];
  for (let at = from; at < to; ) {
    const word = wordAt(text, at, to);
    const opens = word === '' ? starts.test(text.charAt(at)) : englishStart.test(word);
    const quantity = opens ? quantityAt(text, at, to) : null;
    if (quantity) found.push(quantity);
    at = quantity ? quantity.end : at + Math.max(1, word.length);
  }
  return found.map((quantity, index) => asInterval(text, quantity, found[index + 1], from));
}

function wordAt(text: string, at: number, to: number): string {
  let end = at;
  for (let code = text.charCodeAt(end); end < to && code >= 97 && code <= 122; code = text.charCodeAt(end))
    end += 1;
  return text.slice(at, end);
}

function quantityAt(text: string, at: number, to: number): Quantity | null {
  const ahead = text.slice(at, Math.min(to, at + 60));
  for (const [pattern, kind, value] of fixed) {
    const written = pattern.exec(ahead)?.[0];
    if (written) return { kind, low: value, high: value, start: at, end: at + written.length };
  }
  if (ahead.startsWith('百分之')) {
    const share = numberAt(text, at + 3);
    return share && { kind: 'percent', low: share.low, high: share.high, start: at, end: share.end };
  }
  const number = numberAt(text, at);
  if (!number || number.end > to) return null;
  return withUnit(text, at, number, to);
}

function withUnit(
  text: string,
  start: number,
  number: { low: number; high: number; end: number },
  to: number,
): Quantity | null {
  const money = /(?:rmb|¥|\$|人民币) ?$/.test(text.slice(Math.max(0, start - 5), start));
  const years = /周?岁/.test(text.slice(number.end, number.end + 2));
  // 一个半小时 is ninety minutes.
  const half = /^个半/.exec(text.slice(number.end, number.end + 2)) ? 0.5 : 0;
  const unitAt = number.end + (half ? 2 : 0);
  const ahead = text.slice(unitAt, Math.min(to, unitAt + 50));
  for (const [pattern, kind, factor] of [...chineseUnits, ...englishUnits]) {
    const unit = pattern.exec(ahead)?.[0];
    if (unit === undefined) continue;
    return {
      kind: money ? 'money' : years ? 'age' : kind,
      low: (number.low + half) * factor,
      high: (number.high + half) * factor,
      start,
      end: unitAt + unit.length,
    };
  }
  const written = text.slice(start, number.end);
  // 第三条, 一律 and the English article count nothing.
  if (
    written === 'a' ||
    written === 'an' ||
    /[).、倍成号楼层期级类班门栋座]/.test(text.charAt(number.end)) ||
    /[第之]/.test(text.charAt(start - 1))
  )
    return null;
  return { kind: money ? 'money' : 'number', low: number.low, high: number.high, start, end: number.end };
}

const intervalBefore =
  /(?:每隔?(?:间隔)?|间隔(?:时间)?(?:应?不得?(?:超过|大于|长于|多于))?|every|each|(?:once|one|call|check|round|patrol|twice) (?:in )?(?:every|an?|per|each)|intervals? (?:must |shall |may |should |are |is )?(?:not |never )?(?:to )?exceed(?:ing)?|intervals? of(?: no more than| not more than| at most)?|at least every|per) ?$/;
const intervalAfter = /^(?:左右)?(?:至少|不少于|须|应)?(?:一次|一趟|一遍|一轮|一巡|1次|1趟)/;

/** 每隔三小时 and 两小时一次 say how often; 三小时 alone says how long. */
function asInterval(text: string, quantity: Quantity, next: Quantity | undefined, from: number): Quantity {
  // 每天两次 is every twelve hours.
  const counted = next?.kind === 'times' && next.start - quantity.end < 6 && next.low > 1 ? next.low : 1;
  if (quantity.kind === 'every')
    return { ...quantity, low: quantity.low / counted, high: quantity.high / counted };
  if (quantity.kind !== 'duration') return quantity;
  const before = text.slice(Math.max(from, quantity.start - 40), quantity.start);
  const after = text.slice(quantity.end, quantity.end + 8);
  const opened = intervalBefore.exec(before);
  const single = /^an? /.test(text.slice(quantity.start, quantity.start + 3));
  const perUnit = single && /(?:once|twice|times|×|calls?|rounds?|checks?) $/.test(before);
  if (!opened && !perUnit && !intervalAfter.test(after)) return quantity;
  const start = opened ? quantity.start - opened[0].trimStart().length : quantity.start;
  return {
    kind: 'every',
    low: quantity.low / counted,
    high: quantity.high / counted,
    start,
    end: quantity.end,
  };
}
