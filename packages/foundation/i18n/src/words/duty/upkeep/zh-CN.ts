/** 隐患、防火检查、动火: names of kinds, of their fields, and of the codes in them. */
export const kinds = {
  hazard: { progress: '隐患进展', done: '隐患整改完成', verified: '隐患复查' },
  fire: { inspection: '防火检查' },
  'hot-work': { seen: '动火巡查' },
} as const;

export const fields = {
  hazard: '哪一条隐患',
  isGood: '整改合格',
  inspectorSignature: '检查人签名',
  counterName: '被检查部门负责人',
  counterSignature: '负责人签名',
  permit: '动火许可',
  hasPermit: '有动火许可，在有效期内',
  hasWatcher: '有专人看火，备有灭火器',
  hasCertificate: '焊工出示了有效证件',
} as const;

export const codes = {
  hazardLevel: { high: '高风险', medium: '中风险', low: '低风险' },
  fireItem: {
    rectified: '以前的火灾隐患已整改',
    routes: '疏散通道、安全出口、消防车道畅通',
    exitSigns: '疏散指示、应急照明完好',
    waterSupply: '消防水源、消火栓有水',
    extinguishers: '灭火器在位、有效',
    electrical: '用电、用气无违章',
    hotWork: '动火有审批、有人看守',
    staffKnow: '员工会报警、会灭火、会疏散',
    keyParts: '重点部位有人管、有标识',
    storage: '易燃易爆物品存放合规',
    controlRoom: '消控室双人值班、设备正常',
    patrolRecords: '防火巡查记录齐全',
  },
} as const;
