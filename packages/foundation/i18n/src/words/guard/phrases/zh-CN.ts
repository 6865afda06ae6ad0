/** 常用语 by kind and field of the entry, where the form brings none: what stands on buttons until a site sets its own. */
export default {
  correction: { text: { time: '时间写错了', name: '人写错了', place: '地点写错了', twice: '重复记了一次' } },
  visit: {
    admit: { itemsCarried: { tools: '工具', luggage: '行李', parcel: '包裹', nothing: '空手' } },
    leave: { note: { lost: '证丢了', other: '从别的门走', sent: '已托人送回', owner: '业主陪同离开' } },
    refuse: {
      reportedTo: { captain: '队长', property: '物业前台', police: '110' },
      note: { left: '劝离，已离开', waits: '在门外等', photo: '已拍照', again: '再来请先核实' },
    },
  },
  vehicle: {
    in: { load: { goods: '货物', furniture: '家具', material: '建材', empty: '空车' } },
    out: {
      damage: { scratch: '有刮痕', mirror: '后视镜破损', bumper: '保险杠破损', before: '进来时就有' },
      note: { checked: '已查验', manual: '人工抬杆', fee: '费用已缴' },
    },
    notice: {
      place: { gate: '大门口', lane: '消防通道', garage: '车库出口', building: '楼前' },
      note: { noPhone: '没留电话', promised: '车主答应马上挪', again: '多次违停' },
    },
  },
  goods: {
    slip: {
      items: { tv: '电视机', fridge: '冰箱', washer: '洗衣机', furniture: '家具', boxes: '纸箱' },
      reason: { repair: '送修', move: '搬家', scrap: '报废', deliver: '送货', event: '活动用' },
    },
    out: {
      items: { tv: '电视机', fridge: '冰箱', washer: '洗衣机', furniture: '家具', boxes: '纸箱' },
      note: { counted: '当面点清', fewer: '数量不符', packed: '已封箱，开箱看过' },
    },
    back: { note: { whole: '完好', damaged: '有损坏', fewer: '少了，已告知' } },
  },
  parcel: {
    in: { shelf: { a: 'A 架', b: 'B 架', cold: '冷藏柜', floor: '地上大件' } },
    out: { note: { phone: '已电话核实', code: '凭取件码', family: '家人代取' } },
  },
  key: { return: { note: { whole: '完好', label: '标签掉了', late: '晚还，已说明' } } },
  handover: {
    disagreement: { gear: '装备数不对', key: '钥匙对不上', log: '记录没写完', clean: '岗位没收拾' },
  },
  muster: { note: { whole: '人齐，装备齐', late: '有人迟到', dress: '着装已当场改正' } },
  post: {
    relieve: { note: { short: '马上回来', handed: '对讲机、钥匙已交接', quiet: '无未了事项' } },
    resume: { note: { quiet: '替岗期间正常', log: '替岗人已登记', late: '超时，有原因' } },
    rotate: { note: { plan: '按计划轮换', meal: '轮流吃饭', unwell: '有人不舒服' } },
  },
  'fire-gear': {
    check: { note: { low: '压力不足', blocked: '被杂物挡住', moved: '挪了位置', told: '已报物业' } },
  },
  cctv: {
    finding: {
      text: { dark: '画面黑', blurred: '画面模糊', turned: '角度偏了', stranger: '有可疑人员，已派人看' },
    },
  },
  'check-call': { note: { quiet: '一切正常', rain: '雨大', alone: '只有我一人', handling: '正在处理事情' } },
  'panic-over': { text: { mistake: '按错了', safe: '人安全', police: '民警已到', ambulance: '已送医院' } },
  police: {
    visit: { text: { found: '已配合查找', copied: '已办调阅手续', spoke: '了解情况后离开' } },
    liaison: { text: { reported: '已报情况', received: '已收到通报', meeting: '参加例会' } },
  },
} as const;
