import type { ChapterTemplate } from '../article-template.ts';

export const handover: ChapterTemplate = {
  heading: { 'zh-CN': '执勤与交接班', en: 'Duty and handover' },
  articles: [
    {
      'zh-CN': '接班人员至迟在班次开始前{H01.minutesBefore}分钟到岗签到，完成着装、证件和装备自查。',
      en: 'The relief signs on at the post no later than {H01.minutesBefore} minutes before the shift starts, and checks uniform, certificate and gear.',
      basis: ['S9D-1a', 'S1-4.1'],
      binds: ['H01'],
    },
    {
      'zh-CN': '接班人确认接岗之前，交班人不离开岗位；交离与接岗之间允许的间隔为{H02.maxGapSeconds}秒。',
      en: 'The outgoing guard stays until the relief has accepted the post. The gap allowed between release and acceptance is {H02.maxGapSeconds} seconds.',
      basis: ['S9D-1b', 'S9C-2'],
      binds: ['H02'],
    },
    {
      'zh-CN':
        '交接当面进行，逐项交清工作情况、装备物品和可疑情况，双方在班次开始后{H03.signWithinMinutes}分钟内签名；有异议的写明并报班长。',
      en: 'Handover is face to face: work in hand, gear, anything suspicious, item by item. Both sign within {H03.signWithinMinutes} minutes of the start of the shift; a disagreement is written down and goes to the squad leader.',
      basis: ['S9D-2', 'S9D-3', 'S9D-4'],
      binds: ['H03'],
    },
    {
      'zh-CN': '用餐、如厕等短时离岗须有人顶岗，并在手机上记明顶岗人和起止时间。',
      en: 'For meals and short breaks somebody stands in, and the phone shows who and from when to when.',
      basis: ['S9C-2', 'S8-4.4'],
    },
    {
      'zh-CN': '值班期间的来访、巡查、异常和处置随时记入值班记录，做到事后可查、人人能懂。',
      en: 'Visits, patrols, anything unusual and what was done about it go into the duty log as they happen, so that anyone can follow it later.',
      basis: ['S9C-1', 'S9A-9', 'S9C-4'],
    },
  ],
};
