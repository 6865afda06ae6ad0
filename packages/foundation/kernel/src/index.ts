export { fromBase64Url, fromHex, hmacSha256, sha256, toBase64Url, toHex } from './bytes.ts';
export { canonicalBytes, canonicalJson, canonicalObject } from './canonical-json.ts';
export type { Clock } from './clock.ts';
export { systemClock } from './clock.ts';
export type { FieldErrors } from './domain-error.ts';
export { DomainError, isDomainError } from './domain-error.ts';
export { isUuid, uuidTime, uuidv7, uuidv7At } from './ids.ts';
export type { Currency, Rounding } from './money.ts';
export { currencies, formatFen, formatMoney, multiplyFen, ratioFen, splitFen, sumFen } from './money.ts';
export type { Day, Month, Window } from './site-time.ts';
export {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  daysOfMonth,
  instantAt,
  isDay,
  isMonth,
  minutesBetween,
  monthOf,
  monthWindow,
  timeOf,
  weekdayOf,
  windowAt,
} from './site-time.ts';
