import { describe, expect, it } from 'vitest';
import { calendarRegionOf } from './calendar-region.ts';
import { dayKind, dayKinds } from './holiday-calendar.ts';

const statutoryDays = (year: number) =>
  dayKinds(`${year}-01-01`, `${year}-12-31`)
    .filter((kind) => kind.isStatutoryHoliday)
    .map((kind) => kind.day.slice(5));

describe('dayKind', () => {
  it('knows Spring Festival 2026: off for nine days, statutory from the eve to the third day', () => {
    expect(dayKind('2026-02-17')).toEqual({
      day: '2026-02-17',
      isStatutoryHoliday: true,
      isHoliday: true,
      isMakeUpWorkday: false,
      isWeekend: false,
      isPublished: true,
      festival: 'springFestival',
    });
    expect(dayKind('2026-02-15')).toMatchObject({
      isHoliday: true,
      isStatutoryHoliday: false,
      festival: 'springFestival',
    });
    expect(dayKind('2026-02-24')).toMatchObject({ isHoliday: false, festival: null });
  });

  it('knows the weekends worked in exchange', () => {
    expect(dayKind('2026-02-14')).toMatchObject({
      isMakeUpWorkday: true,
      isHoliday: false,
      isWeekend: true,
      festival: 'springFestival',
    });
    expect(dayKind('2026-02-07')).toMatchObject({ isMakeUpWorkday: false, isWeekend: true });
  });

  it('counts the eve and 2 May from 2025 on, not before', () => {
    expect(statutoryDays(2024)).toEqual([
      '01-01',
      '02-10',
      '02-11',
      '02-12',
      '04-04',
      '05-01',
      '06-10',
      '09-17',
      '10-01',
      '10-02',
      '10-03',
    ]);
    expect(statutoryDays(2025)).toEqual([
      '01-01',
      '01-28',
      '01-29',
      '01-30',
      '01-31',
      '04-04',
      '05-01',
      '05-02',
      '05-31',
      '10-01',
      '10-02',
      '10-03',
      '10-06',
    ]);
    expect(statutoryDays(2026)).toHaveLength(13);
  });

  it('says so for a year not published and falls back to the statutory days alone', () => {
    expect(dayKind('2030-02-03')).toMatchObject({
      isPublished: false,
      isHoliday: true,
      isStatutoryHoliday: true,
      festival: 'springFestival',
    });
    expect(statutoryDays(2030)).toHaveLength(13);
    const kinds = dayKinds('2030-01-01', '2030-12-31');
    expect(kinds.filter((kind) => kind.isHoliday).map((kind) => kind.day.slice(5))).toEqual(
      statutoryDays(2030),
    );
    expect(kinds.some((kind) => kind.isMakeUpWorkday || kind.isPublished)).toBe(false);
  });

  it('gives a published year at least as many days off as the law', () => {
    for (const kind of dayKinds('2025-01-01', '2026-12-31'))
      if (kind.isStatutoryHoliday) expect(kind.isHoliday, kind.day).toBe(true);
  });
});

describe('the calendar of a region', () => {
  it('is a site’s own: by its region, else by its clock', () => {
    const of = (zone: string, region: string | null = null) => calendarRegionOf({ zone, region });
    expect(of('Asia/Shanghai')).toBe('CN');
    expect(of('Asia/Urumqi', '650102')).toBe('CN');
    expect(of('Europe/Berlin')).toBe('DE-BE');
    expect(of('Europe/Berlin', 'DE-BY')).toBe('DE');
    expect(of('Asia/Hong_Kong')).toBe('unknown');
  });

  it('knows Berlin’s ten statutory holidays of 2026 and 2027, and no make-up days', () => {
    const daysOf = (year: number, region: 'DE-BE' | 'DE') =>
      dayKinds(`${year}-01-01`, `${year}-12-31`, region)
        .filter((kind) => kind.isStatutoryHoliday)
        .map((kind) => kind.day.slice(5));
    expect(daysOf(2026, 'DE-BE')).toEqual([
      ...['01-01', '03-08', '04-03', '04-06', '05-01', '05-14', '05-25', '10-03', '12-25', '12-26'],
    ]);
    expect(daysOf(2027, 'DE-BE')).toEqual([
      ...['01-01', '03-08', '03-26', '03-29', '05-01', '05-06', '05-17', '10-03', '12-25', '12-26'],
    ]);
    expect(daysOf(2026, 'DE')).not.toContain('03-08');
    expect(dayKinds('2026-01-01', '2027-12-31', 'DE-BE').some((kind) => kind.isMakeUpWorkday)).toBe(false);
    expect(dayKind('2026-10-01', 'DE-BE').isHoliday).toBe(false);
    expect(dayKind('2026-02-14', 'DE-BE')).toMatchObject({ isWeekend: true, isMakeUpWorkday: false });
    expect(dayKind('2026-04-06', 'DE-BE')).toMatchObject({ festival: 'easterMonday', isPublished: true });
  });

  it('says so for years and regions that are not kept', () => {
    expect(dayKind('2028-05-01', 'DE-BE')).toMatchObject({ isPublished: false, isHoliday: false });
    expect(dayKind('2026-10-01', 'unknown')).toMatchObject({ isPublished: false, isHoliday: false });
  });
});
