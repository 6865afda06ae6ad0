import type { Words } from '../grammar/lexicon.ts';

/** People, places, times and acts that several families speak of. */
export const tradeWords: Words = {
  guard: {
    zh: '保安 保安员 队员 秩序维护员 秩维员 护卫 门卫 安保人员 执勤人员 当班人员 值班人员 护卫员 安管员 安全员 员工 从业人员 值守人员 岗位人员 巡逻员 职工 新人 新员工',
    en: 'guard*|officer*|security staff|security personnel|employee*|staff|personnel|watchman|watchmen|candidate*|recruit*|applicant*|trainee*',
  },
  perShift: {
    zh: '每班 每个班 每个班次 每班次 每一班 各班 当班 每值班 任何一个班 班内 每岗 每轮班 每一班次 各班次 每一个班 每值 每个值班 每个夜班 每个白班 夜班 白班 早班 中班 晚班 单班 一个班 班次 每工班 每勤 值班期间 当班期间 执勤期间 上岗期间 值勤期间',
    en: 'each shift|every shift|per shift|a shift|any shift|one shift|each duty|every duty|per duty|shift|shifts|tour of duty',
  },
  night: {
    zh: '夜间 每晚 每夜 夜晚 入夜 晚间 当晚 夜里 每个夜间 通宵 后半夜 天黑后',
    en: 'night|nights|nightly|overnight|after dark|hours of darkness',
  },
  must24: {
    zh: '24小时 二十四小时 昼夜 全天 全天候 不间断 全时段 日夜 一天24小时 7×24小时 全时',
    en: '24 hours|24-hour|twenty-four hours|round the clock|around the clock|24/7|at all times|day and night|continuously',
  },
  regularly: {
    zh: '定期 定时 按时 按期 经常 周期性 例行',
    en: 'regular|regularly|periodic|periodically|at regular intervals|at set times',
  },
  within: {
    zh: '以内 之内 内 不超过 不迟于 前 最迟 不得超过 不得迟于 之前 限 当日 当天 当场 立即 第一时间 及时 次日',
    en: 'within|no later than|by the|at the latest|at once|immediately|not later than|same day|inside|promptly|in time',
  },
  atLeast: {
    zh: '不少于 不低于 至少 以上 不得少于 不得低于 不得短于 不短于 不应少于 起码 最少 不应低于 应少于 不小于 不得小于 达到 不准少于 不能少于 不可少于',
    en: 'at least|no fewer than|not fewer than|no less than|not less than|minimum|or more|not be fewer than|not be less than|fewer than|less than|never be fewer than|shall not be fewer than|must not be fewer than|shall not be less than|must not be less than|should not be fewer than',
  },
  atMost: {
    zh: '不超过 不得超过 不得多于 不多于 以内 不应超过 不得高于 最多 不得大于 不长于 不得长于 至多 上限 不能超过',
    en: 'not exceed|no more than|not more than|at most|maximum|no longer than|not exceed*|longer than|more than|must not exceed|shall not exceed|may not exceed|up to',
  },
  report: {
    zh: '报告 上报 汇报 报 通报 报备 反映 通知 报请 告知',
    en: 'report*|notif*|inform*|tell*|told|brief*|alert*|escalat*|refer*',
  },
  keep: {
    zh: '保存 留存 保留 存储 存档 保管 保存期 保存期限 留存期 留存期限 保存时间 留存时间 存期 储存 备份保存 可回放 回放 妥存 存放期',
    en: 'kept|keep|keeps|retain*|retention|store|stored|storage|preserv*|held for|hold|archiv*|playable|available for',
  },
  delete: {
    zh: '删除 清除 销毁 清理 清空 抹除 粉碎 匿名化 删掉 予以清除 自动清除',
    en: 'delet*|purg*|eras*|destroy*|shredd*|wip*|anonymis*|disposed of|removed',
  },
  record: {
    zh: '记录 登记 记入 记载 录入 填写 填报 写明 记明 留有记录 登记备查 台账 如实记录 记 填',
    en: 'record*|log|logged|logs|logbook|written|write|enter|entered|entry|entries|note|noted|register|registered|documented',
  },
  check: {
    zh: '检查 查看 巡查 巡视 巡检 查验 检视 排查 巡逻 点检 察看 巡护 巡更 巡行 核查',
    en: 'check*|inspect*|walk*|patrol*|examin*|look over|verif*|tour*|test*',
  },
  sign: {
    zh: '签名 签字 签认 签署 签章 双签 签字确认 签名确认 共同签 签收',
    en: 'sign|signs|signed|signature*|countersign*|initial*',
  },
  conclude: {
    zh: '签订 签署 订立 签 签立 签有 签妥 补签 签约 书面约定 补齐',
    en: 'sign|signed|signs|signing|have|has|given|conclud*|enter into|entered into|in place|execut*|valid|produce*|agree*',
  },
  organise: {
    zh: '组织 开展 进行 举行 实施 举办 安排 会同 参加 接受 做 完成 落实 演练一次',
    en: 'hold|held|carry out|carried out|conduct*|organis*|organiz*|run|take part|perform*|complet*|attend*|arrange*|receiv*|takes place|take place|be given|undergo*|rehears*|staged|do',
  },
  confirm: {
    zh: '确认 同意 核实 许可 征得 准许 认可 联系 核准 电话联系 电话核实 应允 允许后 证实 点头 答应 签认 签字同意 接领 领入',
    en: 'confirm*|agree*|consent*|approv*|call*|phon*|ring*|verif*|authoris*|contact*|accept*|permission',
  },
  enter: {
    zh: '进入 放行 入内 进场 入场 让来客 进厂 入园 上楼 入厂 进门 进楼 放入 放其 进区 入院 进园 入楼 通行 引导上楼 带入 进来 放人 准入 入校 进校 进站',
    en: 'enter*|entry|admit*|let in|access|go in|go up|allowed in|admission|let through|proceed|goes up*|upstairs|past the gate|passes the gate|let',
  },
  approve: {
    zh: '批准 审批 同意 审定 核准 审核 准许 许可 签批 报批 授权',
    en: 'approv*|authoris*|permission|consent*|permit*|agree*|sign off|signed off',
  },
  onPost: {
    zh: '上岗 执勤 值勤 顶岗 独立上岗 在岗 站岗 当班 值班 任职 上班 排岗 带岗 顶班 替岗 派往 安排岗位 分配岗位 安排执勤',
    en: 'on duty|on post|posted|post|assigned|deployed|stand duty|work alone|work as|rostered|take up duty|on site|work|stand a post|deploy*',
  },
  incident: {
    zh: '突发事件 事件 事故 案件 火灾 火情 险情 紧急情况 警情 火警 盗窃 斗殴 刑事案件 治安案件 突发情况 群体性事件 情况 异常情况 违法犯罪 爆炸 灾害 伤亡 伤人 抢劫 打架 水灾 自然灾害 有人受伤',
    en: 'incident*|accident*|fire|fires|emergenc*|crime*|theft*|fight*|disturbance*|injur*|assault*|burglar*|robbery|intrusion*|explosion*|offence*|casualt*|disorder|violence|suspicious',
  },
  holiday: {
    zh: '节假日 法定节假日 法定假日 节日 假日 春节 国庆 五一 十一 元旦 清明 端午 中秋 长假 逢年过节 黄金周 重大活动 重要接待 放假期间 停产放假 警戒日 重大节日 重要节日 敏感时期 特殊时期 特护期 重保期 重要活动 双休日 周末 年节 除夕 大型活动 重点时段 寒暑假 假期',
    en: 'holiday*|public holiday*|spring festival|national day|new year|golden week|festival*|special event*|alert day*|weekend*|bank holiday*|shutdown*|major event*',
  },
  visitor: {
    zh: '访客 来访 来客 来访人员 外来人员 来访者 外单位人员 来宾 外来施工 送货人员 外来访客 外来 来人 外来者 外部人员 探访 外来务工 快递 外卖 快递员 外卖员 送餐员 施工人员 探视 家长 来校 来院 探病 承包商人员 来厂 非本单位人员 陌生人 装修工人 装修人员 非业主 会客 访问者',
    en: 'visitor*|guest*|caller*|outsider*|contractor*|deliver*|courier*|non-employee*|non-resident*|tradesm*|stranger*|anyone not employed|workmen',
  },
};
