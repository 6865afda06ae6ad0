/** 应急准备: names of kinds, of their fields, and of the codes in them. */
export const kinds = {
  drill: { started: '演练开始', step: '演练步骤', ended: '演练结束' },
  contact: { verified: '核对联系电话' },
  station: { checked: '微型消防站检查' },
} as const;

export const fields = {
  drill: '哪一次演练',
  scenario: '什么情形',
  plan: '按哪一版预案',
  commander: '现场指挥',
  step: '做到哪一步',
  participants: '参加人数',
  // 清点人数 and 还差几人 are named with incidents.
  contactOutcome: '电话对不对',
  station: '哪个消防站',
  onDuty: '在岗几人',
  stock: '清点物资',
  actual: '实有',
  isFit: '能用',
} as const;

export const codes = {
  scenario: {
    fire: '火灾',
    medical: '伤病急救',
    violence: '暴力、闯入',
    theft: '盗窃',
    weather: '台风暴雨、水淹',
    power: '停电停水停气',
    lift: '电梯困人',
    'bomb-threat': '爆炸物威胁',
    crowd: '人员聚集、拥挤',
    'missing-person': '人员走失',
    chemical: '危险化学品泄漏',
    traffic: '车辆事故',
  },
  contactOutcome: {
    reached: '打通了，号码对',
    'read-over': '看过，号码对',
    'no-answer': '没人接',
    wrong: '号码不对',
  },
  contactKind: {
    police: '公安',
    fire: '消防',
    ambulance: '急救',
    client: '甲方',
    contractor: '公司值班',
    property: '物业',
    water: '供水',
    power: '供电',
    gas: '燃气',
    lift: '电梯维保',
    hospital: '医院',
    community: '社区、街道',
    other: '其他',
  },
} as const;
