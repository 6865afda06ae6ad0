import { controls } from '@zhiqin/regulations/rules';
import type { Named } from '../monthly-report.ts';

/** A small generator with a seed: the same month every time. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const postNames: Named[] = [
  { zh: '东门岗', en: 'East gate' },
  { zh: '西门岗', en: 'West gate' },
  { zh: '巡逻岗', en: 'Patrol' },
  { zh: '监控室', en: 'Control room' },
  { zh: '地下车库岗', en: null },
];
export const longPost: Named = {
  zh: '滨江国际商务中心二期地下三层货运通道与垃圾转运站联合值守岗（夜间兼消防水泵房巡视）',
  en: 'Riverside International Business Centre phase 2, basement 3 freight lane and waste station (nights: pump room)',
};
export const places = ['大堂', '消防通道', '配电房', '水泵房', '地下车库', '天台', '围墙东北角', '货运通道'];
export const placesEn = [
  'Lobby',
  'Fire exit',
  'Switch room',
  'Pump room',
  'Basement car park',
  'Roof',
  'North-east fence',
  'Freight lane',
];
export const articleTexts: [string, string | null, string, string | null][] = [
  [
    'R01',
    '门岗值守',
    '各门岗实行二十四小时值守，不得空岗。用餐、如厕须有人顶岗。',
    'Every gate is manned day and night and never left empty; somebody stands in for meals and breaks.',
  ],
  [
    'H01',
    '提前接班',
    '接班人员应当提前十分钟到岗，换装并领取装备。',
    'The relief arrives ten minutes early to change and draw gear.',
  ],
  ['H02', null, '接班人员到岗之前，交班人员不得离岗。', 'Nobody leaves before the relief has taken over.'],
  ['H03', '交接签名', '交接事项逐项说明，双方在交接记录上签名。', null],
  [
    'T01',
    '巡逻次数',
    '巡逻岗每班巡逻不少于三次，夜间重点巡查地下车库、配电房和围墙。',
    'The patrol post walks at least three rounds a shift; at night the car park, switch room and fence come first.',
  ],
  ['T03', '巡查到点', '每次巡逻应当走完全部巡查点并逐点打卡。', 'Every round takes in all checkpoints.'],
  [
    'V01',
    '外来人员登记',
    '外来人员凭有效证件登记，填写姓名、单位、事由和预计离开时间，经被访人同意后方可进入。',
    'Outsiders register name, company, purpose and expected departure and enter once the host agrees.',
  ],
  [
    'V04',
    '通行证收回',
    '临时通行证当日收回，逾期未还的由门岗联系被访人。',
    'Temporary passes are returned the same day.',
  ],
  [
    'F05',
    '消防通道',
    '每日检查安全出口和消防车通道，发现堵塞立即清理或者登记隐患。',
    'Exits and fire lanes are checked daily.',
  ],
  ['P01', '持证上岗', '保安员应当持保安员证上岗。', 'Guards hold a guard certificate.'],
  [
    'K09',
    '月度报告',
    '乙方每月五日前向甲方提交上月服务报告。',
    "The contractor delivers last month's report by the fifth.",
  ],
];

/** What the catalogue asks of a residential site. */
export function defaultsOf(code: string): Record<string, number> {
  const found = controls.find((control) => control.code === code);
  return Object.fromEntries(
    (found?.parameters ?? []).map((parameter) => [parameter.name, parameter.default.residential]),
  );
}
