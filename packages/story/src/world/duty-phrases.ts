import type { SitePlanOfStory } from './site-plans.ts';

export const musterPhrases = [
  '检查装备；夜间重点看地库和屋面门。',
  '今日有装修材料进场，核对协议和人员名单。',
  '天气转凉，注意值班室用电，禁止使用电热器。',
  '消防车道不得停车，发现立即劝离并拍照。',
  '上月有两次通行证未收回，离场务必收证。',
] as const;

export const supervisionPhrases = [
  '在岗在位，着装规范，记录及时。',
  '抽问临时指令，回答正确。',
  '对讲机通话清晰，装备齐全。',
] as const;

export const alarmPhrases = [
  {
    signal: 'smoke',
    point: '2 号回路 17 号点 · 8 层茶水间',
    found: 'false',
    cause: '烧水蒸汽引起误报，现场无火情。',
  },
  {
    signal: 'smoke',
    point: '1 号回路 32 号点 · 地库 B1',
    found: 'false',
    cause: '车辆尾气，开启排风后复位。',
  },
  {
    signal: 'button',
    point: '3 号回路 5 号点 · 2 层走道',
    found: 'false',
    cause: '搬运时误碰手动报警按钮，已更换玻片。',
  },
  {
    signal: 'smoke',
    point: '4 号回路 11 号点 · 配电房',
    found: 'fault',
    cause: '探测器积灰，已报维保清洗。',
  },
  { signal: 'flow', point: '湿式报警阀 1 号', found: 'test', cause: '维保单位末端试水，已事先告知。' },
] as const;

export const cameraPhrases = [
  { finding: 'offline', text: '画面丢失，重启交换机后未恢复，已报通联网络。', reportedTo: '通联网络' },
  { finding: 'blurred', text: '镜头结露，画面模糊，已通知擦拭。', reportedTo: '物业工程部' },
  { finding: 'blocked', text: '树枝遮挡画面左侧，已请绿化修剪。', reportedTo: '物业服务中心' },
  {
    finding: 'suspicious',
    text: '发现一人在围墙边逗留，通知巡逻岗到场查看，系遛狗住户。',
    reportedTo: '巡逻岗',
  },
  { finding: 'time-wrong', text: '时间比标准时间慢四分钟，已校准。', reportedTo: null },
] as const;

export const footagePhrases = [
  {
    requester: '周警官',
    requesterUnit: '属地派出所',
    authority: 'police',
    letterNo: '调证字 2026-0418',
    reason: '核查电动车被盗线索',
    handling: 'copied',
    approvedBy: '队长、物业经理',
  },
  {
    requester: '业主',
    requesterUnit: '个人',
    authority: 'resident',
    letterNo: '物业审批单',
    reason: '车辆被剐蹭，查看事发时段',
    handling: 'viewed',
    approvedBy: '物业经理',
  },
  {
    requester: '物业经理',
    requesterUnit: '客户单位',
    authority: 'client',
    letterNo: '内部申请单',
    reason: '核对施工人员进出时间',
    handling: 'viewed',
    approvedBy: '队长',
  },
] as const;

export const helpPhrases = [
  { helpKind: 'carry', helpOutcome: 'done', text: '帮助老人把米面送至单元门口。' },
  { helpKind: 'door', helpOutcome: 'done', text: '忘带门禁卡，核实身份后协助开门。' },
  { helpKind: 'lost', helpOutcome: 'done', text: '拾到钱包一只，联系失主当面认领。' },
  { helpKind: 'directions', helpOutcome: 'done', text: '指引救护人员走南侧通道，节省时间。' },
  { helpKind: 'facility', helpOutcome: 'referred', text: '家中跳闸，已转物业工程部上门。' },
  { helpKind: 'medical', helpOutcome: 'referred', text: '头晕坐地，协助拨打 120 并通知家属。' },
] as const;

export const mediationPhrases = [
  { disputeMatter: 'noise', disputeResult: 'settled', text: '晚间装修有声响，双方同意二十时前停工。' },
  { disputeMatter: 'parking', disputeResult: 'calmed', text: '车位被占引起争执，劝开后车主挪车。' },
  { disputeMatter: 'pet', disputeResult: 'to-office', text: '遛狗未牵绳，转物业进一步沟通。' },
] as const;

export const eventPhrases: Readonly<
  Record<SitePlanOfStory['siteType'], readonly { eventKind: string; title: string; text: string }[]>
> = {
  residential: [
    { eventKind: 'activity', title: '社区义诊', text: '入口分流，保持消防车道畅通，无异常。' },
    { eventKind: 'move', title: '整户搬家', text: '护送使用货梯，核对放行条。' },
  ],
  office: [
    { eventKind: 'guest', title: '租户客户来访接待', text: '预留车位、专人引导至电梯厅。' },
    { eventKind: 'activity', title: '大堂招聘会', text: '增设引导位，人流有序。' },
  ],
  industrial: [
    { eventKind: 'guest', title: '客户验厂', text: '门岗登记、发放访客帽和反光衣，专人陪同。' },
    { eventKind: 'traffic', title: '大件设备进场', text: '引导低平板车，临时封闭一车道。' },
  ],
};

export const policePhrases = [
  {
    policeUnit: '属地派出所',
    policeMatter: 'inspection',
    policeGiven: 'nothing',
    text: '检查保安员持证上岗和登记簿，符合要求。',
  },
  {
    policeUnit: '属地派出所',
    policeMatter: 'person',
    policeGiven: 'information',
    text: '核查走失老人，提供登记情况。',
  },
  {
    policeUnit: '交警支队',
    policeMatter: 'footage',
    policeGiven: 'footage',
    text: '门前路段事故，按手续调取门岗录像。',
  },
] as const;

export const liaisonPhrases = [
  {
    liaisonKind: 'meeting',
    policeUnit: '属地派出所',
    officer: null,
    receiptNo: null,
    text: '参加月度群防群治例会。',
  },
  {
    liaisonKind: 'clue',
    policeUnit: '属地派出所',
    officer: null,
    receiptNo: '线索 2026-31',
    text: '报送可疑推销人员车牌线索。',
  },
  {
    liaisonKind: 'drill',
    policeUnit: '消防救援站',
    officer: null,
    receiptNo: null,
    text: '联合灭火疏散演练，用时六分钟。',
  },
] as const;

export const alarmResponsePhrases = [
  {
    alarmSource: 'door',
    place: '屋面门',
    responseFinding: 'false',
    text: '风吹门晃触发门磁，已关严。',
    reportedTo: '监控中心',
  },
  {
    alarmSource: 'intrusion',
    place: '围墙东段',
    responseFinding: 'nothing',
    text: '到场查看，野猫触发红外，无异常。',
    reportedTo: '监控中心',
  },
  {
    alarmSource: 'help-button',
    place: '地库求助按钮',
    responseFinding: 'false',
    text: '儿童误按，已告知家长。',
    reportedTo: '监控中心',
  },
] as const;
