import { describe, expect, it } from 'vitest';
import { normaliseText } from './normalise-text.ts';
import { quantitiesOf } from './quantities.ts';

const read = (written: string) => {
  const { text } = normaliseText(written);
  return quantitiesOf(text, 0, text.length).map(({ kind, low, high }) =>
    low === high ? `${kind} ${low}` : `${kind} ${low}-${high}`,
  );
};

describe('written quantities', () => {
  it.each([
    ['一刻钟', 'duration 15'],
    ['3× a shift', 'times 3'],
    ['半小时', 'duration 30'],
    ['一个半小时', 'duration 90'],
    ['两个小时', 'duration 120'],
    ['１０分钟', 'duration 10'],
    ['十五分钟', 'duration 15'],
    ['三十日', 'duration 43200'],
    ['一个月', 'duration 43200'],
    ['半年', 'duration 259200'],
    ['一百二十天', 'duration 172800'],
    ['叁次', 'times 3'],
    ['俩次', 'times 2'],
    ['两三次', 'times 2-3'],
    ['10至15分钟', 'duration 10-15'],
    ['双人', 'persons 2'],
    ['７０分以上', 'score 70'],
    ['年满18周岁', 'age 18'],
    ['罚款二百元', 'money 200'],
    ['百分之三百', 'percent 300'],
    ['每隔三小时', 'every 180'],
    ['每三小时', 'every 180'],
    ['两小时一次', 'every 120 times 1'],
    ['每小时', 'every 60'],
    ['每日两次', 'every 720 times 2'],
    ['间隔不得超过2小时', 'every 120'],
    ['数次', ''],
    ['第三条', ''],
    ['half an hour', 'duration 30'],
    ['a quarter of an hour', 'duration 15'],
    ['an hour and a half', 'duration 90'],
    ['twenty-four hours', 'duration 1440'],
    ['ninety days', 'duration 129600'],
    ['every two hours', 'every 120'],
    ['hourly', 'every 60'],
    ['once an hour', 'times 1 every 60'],
    ['twice', 'times 2'],
    ['five foot patrols', 'times 5'],
    ['one additional tour', 'times 1'],
    ['two qualified operators', 'persons 2'],
    ['RMB 1,500', 'money 1500'],
  ])('%s is %s', (written, quantities) => {
    expect(read(written).join(' ')).toBe(quantities);
  });
});
