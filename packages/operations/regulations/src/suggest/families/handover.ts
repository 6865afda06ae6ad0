import type { Family } from '../grammar/way.ts';

/** H01–H10: relieving, handing over, lateness, check calls and the duty log. */
export const handover: Family = {
  words: {
    relief: {
      zh: '接班 接班人 接班人员 接班者 接班队员 接班保安 接岗 接替 接勤 接班员 换岗 接哨',
      en: 'reliev*|relief|incoming|oncoming|taking over|takes over|next shift|on-coming',
    },
    early: { zh: '提前 提早 预先 早到 早于', en: 'before|early|in advance|ahead of|prior to|earlier than' },
    beforeStart: {
      zh: '班次开始前 开班前 接班前 上班前 交接班前 班前 接班时间前 上岗前 交班前 开始前 岗前 当班前 上勤前 换班前 接岗前 点前 班次前 接班时刻前 交接时间前 ',
      en: 'before the shift|before their shift|before his shift|before start|before the start|ahead of the shift|prior to the start|prior to shift|before duty|before handover|before taking over|before the hour|before each shift|before their duty|before a shift|ahead of shift|earlier than the start|prior to their shift|before relieving|before coming on duty|before the handover',
    },
    arrive: {
      zh: '到岗 到达 到位 上岗 接班 签到 报到 到班 列队 集合 交接 点名 到场 接岗 抵达 赶到 进岗 到岗位 换装 就位 抵岗 接勤',
      en: 'arriv*|report|reports|reporting|on post|at the post|sign on|signs on|be at|present|on site|turn up|in position|be on|check in|checks in',
    },
    leavePost: {
      zh: '离岗 离开 下班 先行离开 撤岗 下岗 离岗位 离去 脱岗 走人 撤离 离场 先走 下勤',
      en: 'leave|leaves|left|leaving|depart*|go off duty|stand down|quit*|walk* off|abandon*|go home',
    },
    stayOn: {
      zh: '坚守岗位 坚守 继续值守 留守 继续值勤 继续执勤 继续在岗 留岗 延时值守 守岗 不离岗 顶岗 不离开岗位',
      en: 'remain*|stay*|stays|keep the post|continues on post|continue on duty|stand fast|hold the post',
    },
    notRelieved: {
      zh: '接班人未到 接班人员未到 接班人未 接班人员未 未交接 未接班 接班未到 无人接班 没人接替 无人接替 接班者未 接班队员未 接班…未到 接班…没到 接班…未 下一班…未 下一班次…未 接班…没有到 接班…缺席 接班…缺勤 接替…未到 接替…没有 接岗…未到 未完成交接 交接完毕前 交接未完 未办理交接 未经交接 接班人到岗之前 接班人员到岗前 接班…之前 接岗之前 交接手续 没有交接 接班…到岗前 接班…到达前 未有人接 接班人没来 接班的没',
      en: 'until the relief|until relieved|until his relief|until their relief|until the incoming|until the relieving|before the relief|before relieved|before being relieved|relief has not|relief fails|relief is late|without relief|until properly relieved|no relief|without being relieved|until the next|until formally relieved|relief does not|unless relieved|until the oncoming|until a relief|until handover|before the relieving|before the incoming',
    },
    coverGap: {
      zh: '空岗 断岗 空档 脱节 空当 真空 岗位无人 间断 断档 失守',
      en: 'gap|unmanned|uncovered|unattended|without cover|empty|vacant',
    },
    seamless: { zh: '无缝衔接 无缝交接 无缝对接 先接后离 先接后撤', en: 'no gap|seamless*' },
    handoverWord: {
      zh: '交接班 交接 交班 接班 换班 交岗 交接手续 交班人 移交 交接岗',
      en: 'handover|hand over|handing over|hands over|handed over|hand-over|change of shift|shift change|reliev*|relief|outgoing|changeover|takeover|taking over',
    },
    handoverAct: {
      zh: '交接班 交接 交班 换班 移交 交岗 接班时 接班人 接班员 接班人员',
      en: 'handover|hand over|handing over|hands over|handed over|hand-over|change of shift|shift change|changeover|takeover|taking over',
    },
    offAndOn: {
      en: 'going off duty and|off-going and|outgoing and incoming|coming off and|going off and',
    },
    /** Keys or goods change hands: a register of its own. */
    thingsHandedOver: {
      zh: '钥匙交接 钥匙移交 财物移交 财物交接 物品移交 物品交接 款物移交 资料移交 资料交接 档案移交',
      en: 'handover of keys|key handover|handover of property|handover of documents|property handover',
      whole: true,
    },
    handedIn: { zh: '提交 上交 报送', en: 'submitted|submission|handed in' },
    bothParties: { zh: '双方 共同 交、接班 交接人', en: 'both|each|outgoing' },
    countsAsWork: { zh: '计入 工时 计为工作时间', en: 'counts as work|working time' },
    handoverRecordNoun: {
      zh: '交接记录 交接班记录 交接簿 交接班簿 交接班登记 交接单 交接班本 交接日志',
      en: 'handover record*|handover log*|handover book*|handover sheet*|handover form*',
    },
    handoverContent: {
      zh: '工作情况 未办结 待办 可疑情况 遗留问题 未完事项 待跟进 客户交办 上一班 未了事项 本班情况 注意事项 重要事项 值班情况 遗留事项 未处理 跟进事项 处理过的事件 异常情况 值勤情况 遗留工作 交办事项 未完成 当班情况 发生的情况 未尽事项 特殊情况 内容 事项 工作进度 待处理 接待情况',
      en: 'outstanding|pending|work in hand|unfinished|suspicious|events of the shift|open matters|matters|instructions|what happened|open items|work done|occurrences|incidents|ongoing|follow-up|unresolved',
    },
    tellContent: {
      zh: '写清 交代 交待 写明 写入 交清 讲清 说明 逐项 填 写全 交底 讲明 移交 说清 面对面 当面 口头 填写 五清 三清 完整 清楚 记清 载明 列明 记入 无 不留空',
      en: 'written|write|filled in|fill in|explain*|state*|list*|cover*|record*|item by item|face to face|complete|passed on|pass on|brief*|noted|tell|enter "none"|"none"|none|entered|described|hand on',
    },
    fiveClear: {
      zh: '五清 三清 七不交接 五不交接 四清 十交接 交接清楚 三不交接 八清',
      en: 'handover is complete|handover must be complete',
    },
    gearPlace: { zh: '设备层 设备间 设备房 设备机房 设备用房', whole: true },
    gear: {
      zh: '装备 器材 对讲机 橡胶棍 盾牌 钥匙 手电 执法记录仪 防暴 装具 岗位器材 公物 器械 用品 警用器材 通讯工具 岗位物品 设备 钢叉 物品 强光 通讯器材 灭火毯 雨具 电筒 备品 防卫器材 工具',
      en: 'radio*|torch*|baton*|equipment|keys|gear|body camera*|bodycam*|shield*|kit|flashlight*|issued item*|handset*|vest*|items',
    },
    countGear: {
      zh: '清点 点验 点交 核对 查验 清查 盘点 点清 逐件 数清 检查 交点 对数 逐一核 点数 清数 验收 当面点',
      en: 'count*|checked|check|checks|inventor*|verif*|tallied|accounted for|inspect*',
    },
    dispute: {
      zh: '异议 交待不清 交代不清 不清楚 有出入 争议 有疑问 分歧 交接不清 未交待清楚 未交代清楚 纠纷 不一致 不认可 说法不一 有疑义 讲不清',
      en: 'disagree*|dispute*|objection*|not clear|unclear|discrepan*|differ|contest*|objects',
    },
    late: {
      zh: '迟到 晚到 晚于 未到岗 未签到 未到 超时 逾时 未按时 迟 延误 未打卡 迟于 没到岗 误点 过了 仍未到',
      en: 'late|lateness|after the start|not signed on|not arrived|absent|after start|no-show|has not reported|fails to report|overdue|not checked in|delayed|not reported|failing to report|not turned up',
    },
    recordAs: {
      zh: '记为 视为 记作 计为 记 按迟到 作为迟到 论处 算迟到 认定 登记 按…处理 以…论 一律记 考勤 待核',
      en: 'recorded as|counted as|marked|treated as|is recorded|regarded as|logged as|deemed|considered|entered as|classed as|shown as|counts as|put down as',
    },
    absent: {
      zh: '旷工 缺勤 缺岗 旷职 误班 旷班 脱班 缺班',
      en: 'absent|absence|no-show|absentee*|awol|missed shift|missed the shift|shift is missed|shift is not counted|shift missed',
    },
    leaveEarly: { zh: '早退 擅自离岗 旷工', en: 'leaving early|absenteeism|leave early' },
    uniform: {
      zh: '着装 制服 工作证 胸牌 胸卡 工号牌 帽徽 臂章 保安标志 工牌 保安服 服装整洁 标志服 徽章 号牌 肩章 仪容 统一着装 保安制服 证件 仪表',
      en: 'uniform*|badge*|id card displayed|name tag*|appearance|turnout|identity card',
    },
    wear: {
      zh: '穿着 穿戴 佩戴 佩带 着制服 着保安服 统一着装 身着 着装整齐 着装整洁 穿 戴 齐全 整齐 整洁 着 携带 规范着装',
      en: 'wear*|worn|display*|in full uniform|properly dressed|neat|clean|dressed|smart',
    },
    selfCheck: {
      zh: '自查 自检 检查着装 班前检查 逐项检查 检查仪容 查仪容 班前自检 互检 上岗检查 着装检查 岗前检查 整理着装 查着装 检查',
      en: 'self-check*|self check*|pre-shift check*|check own|shift-start check*|checks|check|checked|inspect*',
    },
    dressNoun: { zh: '着装规定 便装 警服 警用制服', en: 'police uniform*|uniforms are issued', whole: true },
    shiftStart: {
      zh: '上岗 上岗前 班前 接班 每班 当班 执勤 上班 到岗 值勤 值班',
      en: 'before the shift|start of the shift|on duty|shift|going on post|before duty|on post|before going|starting duty',
    },
    checkCall: {
      zh: '呼岗 报平安 呼叫 报岗 叫岗 通联 应答 平安报告 呼叫各岗 对讲机…点名 电台点名 岗位点名 对讲机…呼叫 对讲机…联系 对讲机…联络 对讲机…报告 呼 点名 通报平安 报安全 报平安信息 平安汇报 通话 对讲呼叫 电台呼叫 报一次 无线点名 电台联络 查哨 通话检查',
      en: 'check call*|radio check*|called by radio|call in|calls in|called|report all clear|all clear|welfare check*|check-call*|radio call*|roll call by radio|reports by radio|radio in|radios in|check in by radio|safety call*|check-in call*|contacts the control room|contact control|calls the control room|is contacted|contacted by radio|call each post|call every post|calls each post|calls every post|welfare call*|all-well',
    },
    muster: { zh: '班前点名 集合点名 队列点名 晨会', en: 'muster', whole: true },
    unanswered: {
      zh: '无应答 漏答 未应答 未报 逾时 不应答 无人应答 未回应',
      en: 'unanswered|missed call*|no answer|not answered',
    },
    dutyLog: {
      zh: '值班记录 值班日志 执勤日志 值勤记录 值班簿 值班登记 勤务登记簿 执勤记录 岗位日志 值班本 勤务日志 值勤日志 值班台账 工作日志 值班登记簿 岗位记录 值守记录 执勤登记 门卫记录 勤务记录',
      en: 'duty log*|log book|logbook*|occurrence book*|daily occurrence book|post log*|duty book*|post diary|duty record*|shift log*|daily log*|duty register',
    },
    keepLog: {
      zh: '填写 建立 设立 记录 连续 如实 认真 逐项 及时 记 写 做好 登记 不得空白 无任何记录 每班 记清 随时 不得中断 中断 空白',
      en: 'record*|kept|keep|entered|entry|entries|written|complete*|fill*|closed|note|blank|gap|write',
    },
    fireRoomLog: {
      zh: '消防控制室值班记录 消控室值班记录 消控值班记录 监控值班记录 监控日志 消防值班记录 监控记录',
      en: 'fire control room log*|control room log*|monitoring log*|control-room log*',
      whole: true,
    },
    roundOnRadio: { zh: '按时呼叫', en: 'on the hour' },
  },
  controls: {
    H01: {
      ways: [
        {
          says: 'early #duration arrive|relief',
          amount: { max: 180 },
          within: 30,
          unless: 'leavePost visitor roster checkpoint',
        },
        {
          says: 'arrive ~beforeStart|early #duration',
          amount: { max: 180 },
          within: 40,
          unless: 'visitor roster trainingWord checkpoint absent',
        },
        { says: 'relief early arrive', within: 24, unless: 'leavePost countsAsWork' },
        {
          says: 'relief|guard ~beforeStart arrive #duration',
          amount: { max: 180 },
          within: 44,
          unless: 'trainingWord',
        },
      ],
      number: { parameter: 'minutesBefore', kinds: ['duration'], per: 1, end: 'low' },
      reach: 20,
    },
    H02: {
      ways: [
        { says: '~notRelieved -leavePost', within: 50 },
        { says: '~notRelieved stayOn', within: 50 },
        { says: 'handoverWord -coverGap', within: 44 },
        { says: 'handoverWord seamless', within: 40 },
        { says: 'relief -leavePost', within: 50 },
      ],
    },
    H03: {
      ways: [
        { says: 'handoverWord sign', unless: 'induction fireRoomLog thingsHandedOver', within: 60 },
        { says: 'sign offAndOn', within: 60 },
        { says: 'handoverRecordNoun sign', within: 60 },
        { says: 'handoverWord^ bothParties sign', within: 40, unless: 'induction clientParty police' },
      ],
    },
    H04: {
      ways: [
        { says: 'handoverWord handoverContent tellContent', unless: 'dispute', within: 60 },
        { says: 'handoverWord fiveClear', within: 40 },
      ],
    },
    H05: {
      ways: [
        { says: 'gear countGear handoverAct', unless: 'goodsSlip', within: 60 },
        { says: 'gear countGear perShift', unless: 'goodsSlip fireGearWord', within: 50 },
      ],
    },
    H06: {
      ways: [
        { says: 'handoverWord|relief dispute report', within: 60 },
        { says: 'handoverRecordNoun dispute report', within: 60 },
      ],
    },
    H07: {
      ways: [
        {
          says: 'late recordAs',
          unless: 'checkpoint patrol fineWord complaint reportLate handedIn',
          within: 44,
        },
        { says: 'late absent', unless: 'checkpoint', within: 44 },
        // Not denied by “cannot be reached” between the two.
        { says: '#duration ~late ~absent', unless: 'checkpoint', within: 44 },
        { says: '-late leaveEarly', within: 24 },
      ],
      number: { parameter: 'absentAfterMinutes', kinds: ['duration'], per: 1, end: 'low', beside: 'absent' },
      reach: 30,
    },
    H08: {
      ways: [
        { says: 'uniform wear', unless: 'policeGear fineWord visitor constructionSite passNoun', within: 30 },
        { says: 'uniform selfCheck shiftStart', unless: 'fineWord visitor', within: 50 },
      ],
    },
    H09: {
      ways: [
        { says: 'checkCall #every', amount: { max: 1439 }, unless: 'supervise deviceWord', within: 60 },
        { says: 'checkCall unanswered', within: 50 },
        { says: 'checkCall night|perShift regularly', within: 40 },
      ],
      number: { parameter: 'everyMinutes', kinds: ['every'], per: 1, end: 'high' },
      reach: 60,
    },
    H10: {
      ways: [{ says: 'dutyLog ~keepLog', unless: 'handoverWord fireRoomWord keepYears', within: 36 }],
    },
  },
};
