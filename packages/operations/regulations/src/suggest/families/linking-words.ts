import type { Words } from '../grammar/lexicon.ts';

/** Words that only tell one rule from its neighbour. */
export const linkingWords: Words = {
  fullMarks: { zh: '满分', en: 'out of a maximum' },
  photoAttached: { zh: '附照片 拍照 照片 影像资料', en: 'photo*|picture*' },
  voided: {
    zh: '无效 不予认可 视为未 按未巡 作废 重巡',
    en: 'void|invalid|not counted|disregarded|rejected',
  },
  closedLoop: {
    zh: '闭环 销号 销案 销单 复查合格 跟踪到底 闭环管理 整改到位',
    en: 'closed|tracked until|tracked to closure|followed through',
  },
  reportLate: { zh: '迟报 漏报 瞒报', en: 'late report*' },
  visitorKeep: { zh: '保存三 保存期 保存不', en: 'kept for|retained for' },
  giveBackLate: { zh: '逾期不还', en: 'not returned in time' },
  idPaper: {
    zh: '身份证 证件原件 身份证件 有效证件 驾驶证 毕业证 证件 身份证原件 居民身份证 护照',
    en: 'identity card*|id card*|identity document*|identity paper*|id paper*|passport*|identification document*|ids|driving licence*|papers|id documents',
  },
  reasonOrTerm: {
    zh: '理由 期限 批准 原因 事由 审批 到期 注明 解除',
    en: 'reason*|expiry|approv*|until when|end date|approved by|term',
  },
  gateWord: {
    zh: '门岗 门卫 前台 出入口 大门 门口 进出 出入 入口 进门 出入时 岗亭 登记处 安检口',
    en: 'gate*|reception*|entrance*|entry|front desk|exit|lobby|doors',
  },
  privacyWord: {
    zh: '个人信息 隐私 收集用途 收集目的 使用目的 处理规则',
    en: 'privacy|personal data|personal information',
  },
  personalDataWord: {
    zh: '姓名 身份证号 电话 证件号码 个人信息 身份信息 手机号 联系方式 住址 照片 登记内容 身份证号码 房号 肖像 个人资料',
    en: 'names|name|phone number*|id number*|personal data|personal information|photograph*|photo|photos|address*|contact details|details|personal details|telephone number*',
  },
  soleWay: { zh: '唯一 唯一方式 唯一的 唯一途径', en: 'the only|sole|only way|only means' },
  forcedFace: {
    zh: '强制刷脸 强迫刷脸 强制人脸 以人脸识别作为唯一 强制使用人脸 将人脸识别作为唯一 强制业主刷脸 只设人脸',
    en: 'forced to use face|compelled to use face|face as the only|face recognition the only',
  },
  vehicleWorkWord: { zh: '装修手续', en: 'renovation permit' },
  confirmedOnly: { zh: '复印件', en: 'copy of' },
  vettingAct: {
    zh: '进行背景审查 背景审查合格 经背景审查 无犯罪记录证明 开展背景审查 落实背景审查 做好背景审查 严格背景审查 背景调查合格 通过背景审查 背景审查通过',
    en: 'vetting must|screened before|must be vetted|vetting is|screening is',
  },
  retired: { zh: '退休', en: 'retir*' },
  onlyAfterTrial: {
    zh: '满半年…才 表现合格…才 试用期满…再 试用期满后 试用期满 转正后 试用合格 满一年后 满三个月 试用期结束 干满 试用期不签 试用期内不签 过了试用期 转正 三个月后 半年后 考察期',
    en: 'after probation|after the probation|after six months|after three months|once probation|completed probation|end of probation|after a year|only after|probationary|when probation',
  },
  idleContract: { zh: '劳动合同文本', en: 'contract template' },
  waiverOfInsurance: {
    zh: '自愿放弃 折现 折算 代替社保 补贴 放弃社保 补助代替',
    en: 'in lieu|waive*|instead of insurance|opt out',
  },
  price: { zh: '服务费 报价 单价 合同价 费用中', en: 'fee|price' },
  vehicleInsurance: { zh: '车辆保险 车险', en: 'vehicle insurance|motor insurance' },
  squadTraining: { zh: '培训考核', en: 'training exam' },
  monthlyWord: {
    zh: '每月 月度 按月 逐月 每个月 每半月 每半个月 每一个月',
    en: 'monthly|every month|each month|once a month|per month',
  },
  yearlyWord: {
    zh: '年度 年终 每年 年末 每年度 一年一次 全年',
    en: 'annual*|yearly|every year|each year|once a year|end-of-year',
  },
  keepManned: { zh: '保持 确保 须有 应有 须配 不得少于', en: 'at all times|always|never fewer|kept' },
  restTimeOnly: { zh: '休息 学习 培训', en: 'rest|training' },
  longWatch: { zh: '值守', en: 'watch' },
  watchWord: {
    zh: '专人 不得离开 不得擅自离 值机 时刻 随时 始终 实时 专职 轮流',
    en: 'at all times|always|constantly|dedicated|continuously|permanently|never',
  },
  specialWatch: {
    zh: '专人值守 专人值班 专人监看 实时监看 24小时值守 24小时值班 24小时监控 24小时不间断 实时监控',
    en: 'permanently manned|continuously manned|live monitoring',
  },
  keepPeriod: {
    zh: '保存期限 保存期 留存期 存期 期限 周期 时长 回放',
    en: 'retention|period|playable|playback',
  },
  unlessApproved: {
    zh: '未经批准 未经…批准 未经审批 未经授权 未经许可 未经…同意 擅自 私自',
    en: 'without approval|without permission|without authoris*|unless approved|unless authoris*|without written|without the approval|without the permission',
  },
  serviceOrScrap2: { zh: '报废 充装', en: 'scrapp*' },
  runningState: {
    zh: '运行状态 设备状态 运行情况',
    en: 'equipment status|system status|status of the equipment|panel status',
  },
  hazardOnly: { zh: '隐患台账', en: 'hazard ledger' },
  unacknowledged: {
    zh: '未回复 未确认 未应答 联系不上',
    en: 'not acknowledged|does not acknowledge|without an answer|no answer|no reply|does not answer',
  },
  nextLevel: { zh: '上一级 越级', en: 'next level|next in line|next person' },
  afterwards: { zh: '事后', en: 'afterwards' },
  approvalFirst: {
    zh: '经理批准 领导批准 领导同意 经理同意 未经…批准 未经…同意 先请示 请示领导 请示经理 批准后方可报 同意后方可报 先报经理 须经 先报告公司 经公司同意 未经请示 未经允许 擅自 私自 领导许可 请示…后 不得自行',
    en: "without approval|without permission|without the manager|approved by the manager|first obtain|manager agrees|manager's permission|manager's approval|unless the manager|until the manager|permission of|approval of|without first|has approved|consent of|agreement of|without the consent|has agreed|gives permission|authorised by|without authoris*|after the manager|clearance from",
  },
  stopFailed: {
    zh: '制止不了 制止无效 劝阻无效 不听劝阻 不听制止 无法制止 可疑人员 违法犯罪行为',
    en: 'not stop|refuses to stop|persists|cannot be stopped|cannot stop',
  },
  sceneWord: { zh: '现场', en: 'scene' },
  touch: { zh: '触碰 触动 移动 翻动 破坏 进入现场', en: 'touch*|disturb*|moved' },
  postsWord: { zh: '各岗 各岗位 岗位 每个岗', en: 'post|posts' },
  policeGear: {
    zh: '警械 警棍 手铐 电击 警服 警衔 警灯 枪支 匕首 催泪 警绳 脚镣 电棍 电警棍 警用标志 警察制服 催泪喷射器 甩棍 辣椒水 警用装备 枪 刀具 催泪瓦斯 警徽 警号 警用 弓弩 电击器 仿警服 警式制服',
    en: 'handcuff*|stun gun*|tear gas|police uniform*|police-style|firearm*|gun|guns|pepper spray|taser*|police baton*|police cap*|police badge*|electric baton*|truncheon*|police insignia|police gear|knives|police dress|police equipment|police weapon*|weapons|resembling police|police markings|electric shock*|stun baton*|restraints',
  },
  fineWord: {
    zh: '罚款 扣罚 扣工资 扣款 经济处罚 扣发 处罚款 罚金 罚…元 扣…元 各罚 同罚 没收工资 扣除工资 扣当月工资 扣减工资 克扣 扣除 罚扣 处以…元 处以…罚款',
    en: "fine|fined|fines|fining|deducted from wages|deducted from pay|docked|wage deduction*|deducted|deduct*|forfeit*|dock|penalty of|lose a day's pay|loses a day's pay|lose pay|loses pay|forfeits pay|withheld from|withhold*",
  },
  deposit: {
    zh: '押金 保证金 抵押金 风险金 服装费 风险抵押金 上岗押金 服装押金 工装费 抵押 押一个月工资 质保金 履约金',
    en: 'deposit*|bond|security money|surety|guarantee money',
  },
};
