import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

describe('words about manning, hours and rest', () => {
  it.each([
    ['各岗位必须按合同约定人数配齐，不得缺岗。', 'R01'],
    ['东门岗每班值守人员不得少于两名。', 'R01'],
    ['消防控制室每班不少于两人值班，并持证上岗。', 'P07 R02:2'],
    ['保安员实行八小时工作制，每班不超过8小时。', 'R03'],
    ['单班工作时长最多十二小时。', 'R03'],
    ['每月加班时间累计不得超过36小时。', 'R04'],
    ['每七天内须安排队员至少休息一天。', 'R05'],
    ['队员连续上班不得超过六天。', 'R05'],
    ['两个班次之间须间隔十小时以上。', 'R06'],
    ['孕期女职工不得安排夜班。', 'R07'],
    ['法定节假日上班的按三倍工资计发。', 'R08'],
    ['不得将同一人同时排在两个岗位。', 'R09'],
    ['排班表应提前七天公布。', 'R10'],
    ['达到法定退休年龄的保安员应签订劳务协议并购买意外险。', 'R11'],
    ['消防控制室须保持两人以上在岗。', 'R02:2'],
    ['消控中心每班配置3名值班人员。', 'R02:3'],
    ['孕期女保安不安排夜班。', 'R07'],
    ['任何人不得连续工作超过12小时。', 'R03'],
    ['每周休息不少于一天。', 'R05'],
    ['员工每上六天班休息一天。', 'R05'],
    ['法定节假日值班按300%支付工资。', 'R08'],
    ['排班应避免同一人同时段重复。', 'R09'],
    ['下月班表在当月25日前公布。', 'R10'],
    ['退休返聘人员须签订劳务协议并投保意外险。', 'R11'],
    ['各门岗须按编制满员上岗。', 'R01'],
    ['加班每月不得超过80小时。', 'R04'],
    ['项目在岗人数不得低于合同约定，缺岗须两小时内补齐。', 'R01'],
    ['消防控制室须24小时有不少于两名持证人员值班。', 'P07 R02:2'],
    ['实行三班制，每班工作8小时。', 'R03'],
    ['队员月加班不得多于36小时。', 'R04'],
    ['每名队员每周轮休一天。', 'R05'],
    ['前后两班之间至少间隔11小时。', 'R06'],
    ['哺乳期女员工不排夜班、不加班。', 'R07'],
    ['国庆当日上班按日工资的三倍发放加班费。', 'R08'],
    ['值班表于每周五前张贴公布下周班次。', 'R10'],
    ['超过六十周岁的返聘人员须签劳务合同，并购买雇主责任险。', 'R11'],
  ])('%s → %s', (text, asked) => {
    expect(said(text)).toBe(asked);
  });

  it.each([
    ['Every post must be fully manned throughout the shift.', 'R01'],
    ['At least two guards are to be on duty at the main gate on each shift.', 'R01'],
    ['The fire control room shall be staffed by at least two operators at all times.', 'R02:2'],
    ['Never fewer than two qualified operators shall be present in the fire control room.', 'R02:2'],
    ['No shift may be longer than twelve hours.', 'R03'],
    ['Overtime must not exceed 36 hours in any month.', 'R04'],
    ['Guards must not work more than six consecutive days.', 'R05'],
    ["Eleven hours' rest must be given before the next shift.", 'R06'],
    ['Pregnant guards are not to be rostered for night shifts or overtime.', 'R07'],
    ['Work on a public holiday is paid at 300 per cent.', 'R08'],
    ['A guard may not be rostered for two posts at the same time.', 'R09'],
    ['The roster is published at least three days in advance.', 'R10'],
    [
      'Guards past retirement age are engaged under a contract for services and insured against accidents.',
      'R11',
    ],
    ['Two operators must be present in the fire control room on every shift.', 'R02:2'],
    ['The contracted number of guards is on post at every shift.', 'R01'],
    ['The fire command centre is never left with fewer than two operators.', 'R02:2'],
    ["A guard's shift lasts no more than 12 hours.", 'R03'],
    ['Nobody works seven days in a row; one day off a week is given.', 'R05'],
    ['A guard cannot be scheduled at two sites at the same time.', 'R09'],
  ])('%s → %s', (text, asked) => {
    expect(said(text)).toBe(asked);
  });
});
