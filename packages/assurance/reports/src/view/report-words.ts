import {
  createI18n,
  type createI18nFrom,
  dateText,
  dateTimeText,
  type Language,
  listText,
  monthText,
  numberText,
  percentText,
  textFor,
  timeText,
} from '@zhiqin/i18n';
import { dayOf } from '@zhiqin/kernel';
import { controlByCode, readableValues } from '@zhiqin/regulations/rules';
import type { Named, ReportVerdict, ResultLine, Sentence } from '../monthly-report.ts';
import type { ViewLook } from './view-blocks.ts';

type I18n = ReturnType<typeof createI18nFrom>;

/** Contexts the report's words come from. */
export const reportContexts = [
  'reports',
  'controls',
  'sites',
  'duty',
  'workforce',
  'training',
  'portalPreparedness',
] as const;

/** The words of a report in one language. */
export function loadReportWords(language: Language): Promise<I18n> {
  return createI18n(language, reportContexts);
}

/** Everything a section needs to say something: words, numbers, names and instants in one language and zone. */
export class ReportWords {
  readonly language: Language;
  readonly zone: string;
  readonly #i18n: I18n;

  constructor(i18n: I18n, language: Language, zone: string) {
    this.#i18n = i18n;
    this.language = language;
    this.zone = zone;
  }

  /** The same words by another clock. */
  at(zone: string): ReportWords {
    return new ReportWords(this.#i18n, this.language, zone);
  }

  /** Words of context `reports`. */
  say(key: string, values: Record<string, unknown> = {}): string {
    return textFor(this.#i18n, 'reports', key, values);
  }

  /** Words for a value the record holds; the value itself where it has none (a kind of a later version). */
  word(context: (typeof reportContexts)[number], prefix: string, value: string): string {
    const key = `${prefix}.${value}`;
    const text = textFor(this.#i18n, context, key);
    return text === key || text === `${context}:${key}` ? value : text;
  }

  control(code: string): string {
    return `${code} ${textFor(this.#i18n, 'controls', `byCode.${code}.name`)}`;
  }

  controls(key: string, values: Record<string, unknown> = {}): string {
    return textFor(this.#i18n, 'controls', key, values);
  }

  verdict(verdict: ReportVerdict): string {
    return this.controls(`verdicts.${verdict}`);
  }

  /** The short word, for table heads and charts. */
  verdictShort(verdict: ReportVerdict): string {
    return this.say(`verdicts.${verdict}`);
  }

  /** A name in the report's language; the Chinese where there is no English one. */
  name(named: Named | null | undefined): string {
    if (!named) return '';
    return this.language === 'en' ? named.en || named.zh : named.zh;
  }

  /** The post of a finding; without one the whole site is meant. */
  post(named: Named | null): string {
    return named ? this.name(named) : this.say('annex.wholeSite');
  }

  measure(sentence: Sentence): string {
    return this.#sentence('measures', sentence);
  }

  missing(sentence: Sentence): string {
    return this.#sentence('missing', sentence);
  }

  number(value: number, digits = 0): string {
    return numberText(value, this.language, digits);
  }

  /** Minutes as hours, one decimal where it is not a whole hour; never rounded up. */
  hours(minutes: number): string {
    const tenths = Math.floor(minutes / 6) / 10;
    return this.number(tenths, Number.isInteger(tenths) ? 0 : 1);
  }

  /** 0.9996 stays under 100%: what is not whole is never rounded up to whole. */
  share(ratio: number): string {
    const rounded = Math.round(ratio * 1000) / 1000;
    return percentText(rounded >= 1 && ratio < 1 ? 0.999 : rounded, this.language);
  }

  score(score: number | null): string {
    if (score === null) return this.say('noFigure');
    const rounded = Math.round(score * 10) / 10;
    return this.number(rounded >= 100 && score < 100 ? 99.9 : rounded, 1);
  }

  list(items: readonly string[]): string {
    return listText(items, this.language);
  }

  month(month: string): string {
    return monthText(month, this.language);
  }

  /** "10月", "2026.1" with its year; "Oct", "Jan 2026". */
  shortMonth(month: string, isWithYear: boolean): string {
    const [year = '', number = ''] = month.split('-');
    if (this.language === 'en')
      return new Intl.DateTimeFormat('en-GB', {
        month: 'short',
        ...(isWithYear && { year: '2-digit' }),
        timeZone: 'UTC',
      }).format(new Date(`${month}-15T00:00:00Z`));
    return isWithYear ? `${year.slice(2)}年${Number(number)}月` : `${Number(number)}月`;
  }

  day(day: string): string {
    return dateText(new Date(`${day}T12:00:00Z`), { zone: 'UTC', language: this.language });
  }

  instant(iso: string): string {
    return dateTimeText(new Date(iso), this);
  }

  /** With its year. */
  fullInstant(at: Date): string {
    return `${dateText(at, this)} ${timeText(at, this)}`;
  }

  /** A window as people say it: within a day or night by the clock, longer ones by their days. */
  window({ windowStartsAt, windowEndsAt }: Pick<ResultLine, 'windowStartsAt' | 'windowEndsAt'>): string {
    const [from, to] = [new Date(windowStartsAt), new Date(windowEndsAt)];
    const hours = (to.getTime() - from.getTime()) / 3_600_000;
    if (hours < 24) return `${dateTimeText(from, this)}–${timeText(to, this)}`;
    const last = new Date(to.getTime() - 1);
    const [first, lastDay] = [dayOf(from, this.zone), dayOf(last, this.zone)];
    if (first === lastDay) return this.day(first);
    return `${this.day(first)}–${this.day(lastDay)}`;
  }

  /** "约定 3 次" as the control's unit says it. */
  parameter(code: string, name: string, value: number): string {
    const label = this.controls(`parameters.${name}`);
    const unit = controlByCode(code).parameters.find((parameter) => parameter.name === name)?.unit;
    const colon = this.language === 'en' ? ': ' : '：';
    if (unit === 'flag') return `${label}${colon}${this.say(value === 1 ? 'rules.yes' : 'rules.no')}`;
    return `${label}${colon}${unit ? this.controls(`units.${unit}`, { count: value }) : this.number(value)}`;
  }

  #sentence(kind: 'measures' | 'missing', { key, values }: Sentence): string {
    const fields = values.fields;
    const readable = Array.isArray(fields)
      ? { ...values, fields: fields.map((field) => this.word('reports', 'visitFields', field)) }
      : values;
    return this.controls(`${kind}.${key}`, readableValues(readable, this));
  }
}

/** Verdict → the name of its look. */
export const lookOf = (verdict: ReportVerdict): ViewLook =>
  verdict === 'not-applicable' ? 'notApplicable' : verdict;

/** The hours of a day as column heads. */
export const hourLabels = Array.from({ length: 24 }, (_, hour) => String(hour));

/** Hours between two instants, one decimal. */
export const hoursBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 3_600_000;
