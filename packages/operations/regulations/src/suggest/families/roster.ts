import type { Family } from '../grammar/way.ts';

/** R01–R11: manning, hours, rest and the roster. */
export const roster: Family = {
  words: {
    post: {
      zh: '岗位 门岗 巡逻岗 大门岗 固定岗 哨位 岗亭 出入口 大门 各岗 卡口 前台岗 执勤点 形象岗 主出入口 车辆出入口 值班岗 东门 西门 南门 北门 夜间 大堂岗 道口岗',
      en: 'post|posts|gate|gates|gatehouse|reception|entrance*|lobby',
    },
    fullStaff: {
      zh: '满岗 满员 足额 定员 配足 配齐 不缺岗 足员 满编 到岗率 上岗率 人员到位 足额配置 按合同人数 按…人数 足额到岗 约定…人数 约定的人数 定岗定员',
      en: 'fully manned|fully staffed|full complement|full strength|contracted number|full number|at strength|contracted headcount|agreed number|required number|number of guards in the contract|contracted complement|contracted strength',
    },
    headcount: {
      zh: '在岗人数 上岗人数 到岗人数 值勤人数 执勤人数 值班人数 岗位人数',
      en: 'number of guards|headcount|guards on post|manning',
    },
    asContracted: { zh: '合同约定 约定 编制 定员 合同 方案确定 核定', en: 'contract*|agreed|establishment' },
    shortStaff: {
      zh: '缺岗 空岗 缺编 缺员 减少上岗人数 减岗 缺人 减员 短缺 撤岗 减少在岗 减少岗位人数 无人值守 无人在岗 空哨 离岗 脱岗 短编',
      en: 'unmanned|unstaffed|short of|below strength|understaffed|undermanned|vacant|unattended|short-handed|fewer guards than|shortfall in manning',
    },
    manned: {
      zh: '值守 值班 在岗 专人 有人 值勤 守候 值机 监看 盯守 坐班 轮值 看守 上岗 当值',
      en: 'manned|staffed|attended|on duty|watched|monitored|crewed|occupied|present|posted|covered|operated',
    },
    fireRoomWord: {
      zh: '消防控制室 消控室 消控中心 消防中控室 消防监控室 消防控制中心 消防监控中心 消控值班 消控 消防值班室 消防中心',
      en: 'fire control room*|fire-control room*|fire command cent*|fire control cent*|fire command room|fire panel room|fire alarm control room',
      whole: true,
    },
    pairWord: {
      zh: '双人 两人 双岗 2人 二人 双人值守 两名 2名 二名 两位 单人 一人 独自',
      en: 'two|two-person|in pairs|double-manned|pairs|alone|single-handed|single operator|one person',
    },
    workTime: {
      zh: '工作时间 每班 工时 班次 连续工作 连续值班 单班 每天工作 每日工作 当班时间 连续在岗 日工作 上岗时间 连续值勤 值班时间 每班时长 班长度 班时 每班次时长 执勤时间 连续执勤 班次时长 勤务时间 每人每班 每一班次',
      en: 'shift|shifts|working time|work more than|working day|work no more|hours of work|working hours|duty period|tour of duty|a day|worked',
    },
    exceed: { zh: '超过 多于 超出', en: 'exceed*|longer than|more than|over' },
    repeated: { zh: '重复 重叠 冲突', en: 'overlap*|clash*|double-book*' },
    hoursSystem: {
      zh: '八小时工作制 8小时工作制 8小时制 八小时制 十二小时制 12小时制',
      en: 'eight-hour shift*|8-hour shift*|twelve-hour shift*|12-hour shift*|eight-hour day',
    },
    overtime: { zh: '加班 延长工作 延时加班 加点 延长工时', en: 'overtime|extra hours|additional hours' },
    week: {
      zh: '每周 每星期 七天 七日 7天 7日 一周 每一周 周内 单周 每个星期 连续六天 一个星期 任意七',
      en: 'week|weekly|seven days|seven-day|7 days|seven consecutive|7-day',
    },
    restDay: {
      zh: '休息日 休息一天 轮休 公休 休息一日 休假 休息 休班 休一天 休一日 排休 调休 完整休息 周休',
      en: 'rest day*|day off|days off|day of rest|free day|24 hours off|rest|off duty',
    },
    dayOffInSeven: {
      zh: '做六休一 上六休一 干六休一 每上六天班休 每上六天休 每工作六天休 每工作六天安排 每六天休息 每六天休一 每七天休息一天 每七天至少休息 每7天至少休息',
      en: 'six days on|one day off in seven|one day off a week|one rest day in seven|one day in seven off',
    },
    workDaysInARow: {
      zh: '连续工作 连续上班 连续出勤 连续排班 连续上岗 连上',
      en: 'consecutive days|days in a row|days running|successive days|consecutive shifts',
    },
    betweenShifts: {
      zh: '两班之间 班次之间 两个班次 上下两班 下班后 下夜班 两次上岗 间隔 班间 前后两班 两班次 下班至 下岗后 交班后 连续两班 上一班结束 离岗至 前一班 两次当班 相邻班次 相邻两班 夜班后 下班到 大夜班后 两个班',
      en: 'between shifts|between two shifts|between duties|after a night shift|before the next shift|between the end|off duty before|consecutive shifts|between one shift|next shift|between any two shifts|between finishing|after finishing',
    },
    restTime: {
      zh: '休息 再上岗 再次上岗 再安排 再排 间歇 间隔 连班 再当班 接班 歇 安排上岗 重新上岗',
      en: 'rest|off|elapse|gap|break|free',
    },
    meal: { zh: '用餐 午休 就餐 吃饭 轮岗 换岗 每两小时', en: 'meal*|lunch|tea break' },
    protectedStaff: {
      zh: '怀孕 孕期 哺乳期 孕妇 孕 哺乳 妊娠 怀孕七个月 孕产',
      en: 'pregnan*|nursing|breastfeeding|breast-feeding|expectant',
    },
    nightWork: {
      zh: '夜班 夜间 加班 夜勤 夜岗 延长工作 通宵 晚班 大夜',
      en: 'night|nights|overtime|night shift*|night duty|night work',
    },
    tripled: {
      zh: '百分之三百 300% 三倍 3倍 三倍工资 三薪 300 百分之300',
      en: '300%|300 per cent|three times|triple|treble|300 percent',
    },
    pay: { zh: '工资 加班费 加班工资 支付 薪酬 报酬 发放 计发 计酬', en: 'pay|paid|wage*|rate|remunerat*' },
    paidHoliday: {
      zh: '节假日 法定节假日 法定假日 节日 法定休假日 国庆 春节 元旦 五一 十一 清明 中秋 端午',
      en: 'public holiday*|statutory holiday*|holiday*',
    },
    doubleBooked: {
      zh: '重复排班 同时排 一人多岗 两个岗位 两个以上岗位 一个岗位 兼岗 重叠 冲突 重排 多个岗位 一人双岗 两岗 同时在岗 两处 同时安排 一岗',
      en: 'double-book*|double book*|two posts|more than one post|overlap*|two places|both posts|two shifts at|clash*|two sites',
    },
    sameTime: {
      zh: '同一时段 同一时间 同时 同一班次 同一人 同一队员 同一名 重复 同一保安员 一人 一名保安员',
      en: 'same time|at once|at the same|simultaneous*|overlap*|double-book*|double book*',
    },
    roster: {
      zh: '班表 排班表 排班 值班表 勤务表 轮值表 值勤表 执勤表 班次表 排班计划 轮班表 班次安排 勤务安排表',
      en: 'roster*|rota|rotas|duty schedule*|shift plan*|work schedule*|shift schedule*',
    },
    publish: {
      zh: '发布 公布 下发 公示 通知 发到 张贴 告知 排定 发给 排出 推送 送达 上墙',
      en: 'publish*|posted|issued|made known|announc*|communicat*|released|given to|sent|notified|displayed',
    },
    advance: {
      zh: '提前 前 之前 预先 早于 次周 下周 下月 次月',
      en: 'before|in advance|ahead|prior|beforehand|at least',
    },
    overAge: {
      zh: '退休年龄 超龄 退休返聘 退休人员 六十周岁 60周岁 达到法定退休 超过退休 返聘 满60',
      en: 'retirement age|retired|over-age|over age|pension age|past retirement',
    },
    serviceContract_: {
      zh: '劳务协议 劳务合同 劳务关系 意外险 意外伤害险 保险 意外伤害保险 雇主责任险 劳务用工 协议',
      en: 'service agreement|contract for services|accident insurance|insured|insurance|contract of service|civil contract|labour-service',
    },
  },
  controls: {
    R01: {
      ways: [
        {
          says: 'fullStaff post|guard|perShift',
          unless: 'fireRoomWord insurance trainingWord pay',
          within: 44,
        },
        { says: 'headcount asContracted', unless: 'fireRoomWord', within: 30 },
        { says: 'post|patrolPost perShift #persons atLeast', unless: 'fireRoomWord', within: 40 },
        { says: 'post #persons atLeast|keepManned', unless: 'fireRoomWord', within: 36 },
        { says: 'post -shortStaff', unless: 'fireRoomWord handoverWord relief notRelieved', within: 36 },
        { says: 'patrolPost #persons', within: 30 },
        { says: 'post must24 manned', unless: 'fireRoomWord monitorRoom trainingWord', within: 40 },
        { says: 'post fullStaff', within: 40 },
      ],
    },
    R02: {
      ways: [
        { says: 'fireRoomWord #persons', amount: { min: 2 }, within: 50 },
        { says: 'fireRoomWord pairWord', unless: 'fireLogWord', within: 50 },
        { says: 'fireRoomWord -pairWord', within: 50 },
        {
          says: 'fireRoomWord atLeast #number',
          amount: { min: 2, max: 9 },
          within: 40,
          unless: '#duration #every',
        },
      ],
      number: { parameter: 'minimum', kinds: ['persons'], end: 'low' },
      reach: 40,
    },
    R03: {
      ways: [
        {
          says: '~workTime ~atMost #duration',
          amount: { min: 360, max: 900 },
          unless: 'overtime betweenShifts trainingWord restTimeOnly',
          within: 44,
        },
        {
          says: 'workTime #duration',
          amount: { min: 480, max: 720 },
          unless: 'overtime betweenShifts trainingWord restTimeOnly atLeast',
          within: 24,
        },
        {
          says: '~workTime -exceed #duration',
          amount: { min: 360, max: 900 },
          unless: 'overtime betweenShifts trainingWord',
          within: 44,
        },
        { says: 'hoursSystem', unless: 'overtime' },
      ],
    },
    R04: {
      ways: [
        { says: 'overtime ~atMost #duration', unless: 'protectedStaff', within: 50 },
        { says: '-overtime #duration', unless: 'protectedStaff', within: 50 },
      ],
    },
    R05: {
      ways: [
        { says: 'week restDay', unless: 'betweenShifts', within: 40 },
        { says: 'dayOffInSeven' },
        {
          says: 'workDaysInARow ~atMost #duration',
          amount: { max: 11520 },
          unless: 'longWatch',
          within: 40,
        },
        { says: '-workDaysInARow #duration', amount: { min: 7200, max: 11520 }, within: 40 },
      ],
    },
    R06: {
      ways: [
        {
          says: '~betweenShifts ~restTime #duration|#every',
          amount: { min: 360, max: 1440 },
          unless: 'meal patrol checkCall',
          within: 44,
        },
      ],
    },
    R07: { ways: [{ says: '~protectedStaff -nightWork', within: 60 }] },
    R08: {
      ways: [
        { says: 'paidHoliday tripled', within: 60 },
        { says: 'paidHoliday pay overtime', unless: 'price', within: 60 },
        { says: 'paidHoliday pay #percent', within: 60 },
      ],
    },
    R09: {
      ways: [
        { says: 'sameTime ~doubleBooked', unlessSaid: 'fireRoomWord', within: 44 },
        { says: 'roster -repeated', within: 30 },
        { says: '-doubleBooked', unlessSaid: 'patrol fireRoomWord' },
      ],
    },
    R10: {
      ways: [
        { says: 'roster publish advance', within: 50 },
        { says: 'roster publish #duration', within: 50 },
      ],
    },
    R11: { ways: [{ says: 'overAge serviceContract_', within: 60 }] },
  },
};
