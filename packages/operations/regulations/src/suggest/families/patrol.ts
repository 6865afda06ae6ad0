import type { Family } from '../grammar/way.ts';

/** T01–T10: patrols, their routes, times, records and findings. */
export const patrol: Family = {
  words: {
    patrol: {
      zh: '巡逻 巡查 巡视 巡更 巡检 巡楼 巡场 巡园 巡防 巡行 巡回 巡护 巡察 巡逻车 打更 巡夜 巡',
      en: 'patrol*|round|rounds|tour|tours|walk-round*|walkround*|walkabout*|sweep*|circuit*|walks the site|walk the site|walks the building|walk the building|walks the grounds|walk the grounds',
    },
    patrolRegularly: {
      zh: '定时巡逻 定时巡查 定时巡视 定期巡逻 定期巡查 定期巡视 不间断巡逻 昼夜巡逻 24小时巡逻 二十四小时巡逻 不间断地巡逻 定时对…巡逻 定时对…巡查 定期对…巡查 定时在…巡逻 定时进行巡逻 定时…巡逻 全天候巡逻 定期进行巡逻 巡逻不间断',
      en: 'regular patrol*|patrol regularly|patrolled regularly|patrol at regular|patrolled at regular|continuous patrol*',
    },
    someTimes: {
      zh: '数次 多次 若干次 几次',
      en: 'several times|a number of patrols|several rounds|several patrols',
    },
    more: {
      zh: '增加 加密 多 加巡 增巡 追加 再加 加强 增派 增至 增加到 加一次 加两次 加倍 翻倍 提高 另加 多巡 多走 加 上浮 递增 额外',
      en: 'extra|additional|more|increas*|doubl*|further|added|add|on top of|intensif*|another',
    },
    raisedTo: {
      zh: '增至 增加到 增加至 提高到 提高至 加到 调整为 改为',
      en: 'increased to|raised to|rising to',
    },
    usual: {
      zh: '平日 平时 日常 工作日 平常',
      en: 'normal|ordinary|usual|normally|weekdays|working days|other days',
    },
    onTopOf: { zh: '基础上', en: 'on top of|in addition to the|over and above' },
    addedRound: { zh: '加巡 增巡 多巡 增加 加密', en: 'extra|additional' },
    changeRoute: {
      zh: '更改…路线 改变…路线 变更路线 变更…路线 偏离路线 偏离…路线 擅自改道 缩短路线 缩短…路线 绕开 减少路线',
      en: 'deviate*|leave the route|change the route|alter the route|shorten the route|depart from the route',
    },
    makeUp: { zh: '补巡 补打 补点 补查', en: 'made up|walked again|repeated' },
    alike: {
      zh: '含节假日 包括节假日 节假日不例外 节假日照常 节假日同 不论节假日 无论节假日 节假日除外 节假日亦 节假日也 不分节假日 照此执行 照此办理 同样执行 与平日相同 与工作日相同',
      en: 'including holidays|including public holidays|holidays included|holidays not excepted|weekends and holidays alike',
      whole: true,
    },
    missedRound: { zh: '少巡 漏巡 缺巡', whole: true },
    patrolPost: { zh: '巡逻岗 巡逻队员 巡逻人员 巡逻员', en: 'patrol officer*|patrol guard*|patrol post*' },
    firePatrolWord: {
      zh: '防火巡查 防火巡检 消防巡查 消防巡检 防火巡视 防火安全巡查 消防安全巡查 防火巡逻 防火夜巡 防火安全巡视',
      en: 'fire patrol*|fire-patrol*|fire round*|fire safety patrol*|fire-safety patrol*|fire tour*|fire-watch round*|fire watch patrol*|fire safety round*|fire safety tour*',
      whole: true,
    },
    patrolNoun: {
      zh: '巡逻路线图 巡逻车辆 巡逻服 巡逻电瓶车 巡查记录表 巡逻力量 巡逻装备 巡更系统 巡更设备 巡查整改 巡检制度 巡视组 电子巡更系统 巡查登记簿 巡逻登记簿 巡更记录 巡逻记录 巡查记录 巡逻簿 巡逻记录本 巡查日志 巡逻日志 巡检记录 巡视记录 巡逻情况 巡查情况 巡逻记录表 巡更记录表 巡检表 巡查表 巡更数据',
    },
    machineRound: {
      zh: '主机巡检 设备巡检 机房巡检 系统巡检 主机进行巡检 设备进行巡检',
      whole: true,
    },
    followRoute: {
      zh: '按路线 按…路线 按照…路线 沿…路线 依…路线 按…线路 按照…线路 沿…线路 循…路线 规定的路线 规定路线 既定路线 划定路线 划定线路 规定线路 指定路线 路线全程 走完…线路 走完…路线 走完 按图巡逻 排定路线 预定路线 计划路线',
      en: 'follow the route|set route|prescribed route|planned route|full route|whole route|along the route|approved route|entire route|on the route|designated route|route is completed|assigned route|complete the route|fixed route|laid-down route|the route',
    },
    routeTerm: { zh: '地点 点位', en: 'place|places' },
    checkpoint: {
      zh: '点位 巡更点 巡查点 打卡点 签到点 巡逻点 各点 检查点 巡检点 扫码点 逐点 每个点 每一个点 每一点 巡点 所有点 全部点 巡更牌 信息点',
      en: 'checkpoint*|check point*|patrol point*|control point*|point|points|tag|tags|location*',
    },
    everyPoint: {
      zh: '逐点 逐个 全部点位 所有点位 每个点位 各点位 每个点 每一个点 每一点 全部点 全部巡更点 所有巡更点 每个巡更点 每一个巡更点 点位全覆盖 到点率 全部到位 逐一 全部 全覆盖 覆盖率 一个不漏 所有打卡点 每处 无遗漏 各巡更点 各点',
      en: 'every checkpoint|all checkpoints|each checkpoint|all points|every point|each point|every tag|all tags|point by point|none may be|in full|complete|100%|every one|each of the|all the checkpoints|every patrol point|all of the',
    },
    missPoint: {
      zh: '漏检 漏点 漏巡 漏打 跳点 漏刷 遗漏 漏扫 跳过 漏查 留死角 少巡点 少走 漏项 越点 缺点 漏打卡 留下盲区 甩点 漏走',
      en: 'skip*|miss|missed|misses|missing|omit*|leave out|left out|bypass*',
    },
    scan: {
      zh: '打卡 刷点 扫码 打点 签到 扫描 刷卡 到点 刷 巡更棒 到达 扫 走到',
      en: 'scan*|tapped|tap|clocked|swiped|visit|visits|visited|visiting|reach*|read|pass through',
    },
    onSchedule: {
      zh: '规定的时间 规定时间 排定时刻 排定的时刻 计划时间 准时 时间表 早到 晚到 应到时间 按时 误差 偏差 预定时间 设定时间 规定时刻 约定时刻 准点 计划时刻 规定的时刻 时段表 设定的时间 按点 提前或延后 提前或推迟 早于或晚于',
      en: 'scheduled time*|on schedule|on time|planned time*|of its time|time window|set time*|due time|punctual*|timetable|appointed time*|prescribed time*|stipulated time*',
    },
    keyPlace: {
      zh: '重点部位 要害部位 重要部位 重点区域 关键部位 危险部位 易燃易爆 财务室 配电房 档案库 重点要害 重点目标 复杂区域 重点设施 危化品库 油库 金库 危险品库 配电室 变电所 变电站 储罐 机房 锅炉房 实验室 氨机房 药品库 贵重物品库 要害区域 重点位置 重点点位 危险源 危险品仓库 危险品 危化品仓库 贵重物品仓库',
      en: 'critical point*|critical place*|critical area*|key place*|key area*|key point*|key location*|vulnerable point*|high-risk area*|high-risk point*|switchgear|switch room|dangerous goods|plant room*|sensitive area*|hazardous|tank farm|chemical store*|cash office|strongroom|critical location*|vital point*|high-value',
    },
    roundTrip: {
      zh: '往返 来回 去、回 去回各 往、返 去时 两遍 反复 去程 回程 往复 双向 折返 来去 复查一遍 再查一遍 两次 二次 2次 两次以上 不少于两次',
      en: 'twice|outward leg|return leg|outbound and|on the outbound|one each way|both ways|out and back|going out and coming back|there and back|two times|to and fro|second time|again on the way back|on the way out and|both directions|at least two',
    },
    eachPatrol: {
      zh: '每趟 每次巡逻 每轮 每次巡查 每一趟 每一轮 每巡 一趟巡逻 每遍 每次 单次巡逻 单次巡查 一次巡逻 同一轮 一次巡查',
      en: 'each patrol|every patrol|each round|every round|each tour|every tour|per patrol|on a patrol|per round|a patrol|one patrol|per tour|the same patrol|a round',
    },
    patrolRecordNoun: {
      zh: '巡查记录 巡逻记录 巡更记录 巡逻簿 巡查登记簿 巡逻登记簿 巡逻日志 巡查日志 巡检记录 巡视记录 巡逻记录本 巡逻记录表 巡查记录表 巡查簿 巡逻台账 巡逻记录簿 巡更登记',
      en: 'patrol log*|patrol record*|patrol sheet*|patrol book*|patrol report*|round sheet*|tour log*|record of each patrol|record of every patrol|patrol register|round log',
    },
    fillIn: {
      zh: '填写 记入 记录在 留有记录 应有记录 做好记录 作好记录 做好巡 及时记录 如实记录 写明 录入 随巡随记 登记 齐全 完整 填报 如实填 要有记录 须有记录 写入 记载 做记录 作记录 认真填 形成记录 留痕 记于 有记录 留下记录 记录 签阅 记下 填好 记清 填记 附照片 补记',
      en: 'record*|log|logged|entered|enter|written up|write up|filled in|fill in|closed|noted|entry|written',
    },
    hazard: {
      zh: '隐患 缺陷 安全隐患 事故隐患 火灾隐患 不安全因素 危险点',
      en: 'hazard*|defect*|fault found|unsafe condition*',
    },
    finding: { zh: '问题 异常 异常情况 险情', en: 'anomal*|finding*|irregularit*|problem*|issue*' },
    cure: {
      zh: '整改 销号 闭环 消除 整改完毕 复查 办结 整改到位 销单 处置完毕 整治 跟踪 排除 处理完毕 关闭工单 清零 解决 处理 上报 闭合 销案 限期整改 落实整改',
      en: 'fixed|close|closed|remedied|made good|rectif*|corrected|resolved|closing|cure|repaired|dealt with|eliminat*|followed up|put right|cleared|re-checked',
    },
    officialNotice: {
      zh: '整改通知书 整改通知 责令 限期整改通知 公安机关检查 消防救援机构 消防部门 派出所检查 监督检查',
      en: 'rectification notice*|enforcement notice*|improvement notice*|notice issued by|fire authority|police notice*',
    },
    perimeter: {
      zh: '周界 围墙 围栏 护栏 铁丝网 外墙 外围 篱笆 围网 栅栏 院墙 红线周边 外圈 边界 墙体外侧 防护网 刀刺网',
      en: 'perimeter*|fence*|boundary|boundaries|outer wall*|railing*|fence line*|hoarding*|wire',
    },
    perimeterNoun: {
      zh: '周界报警 周界系统 围墙高度 电子围栏',
      en: 'perimeter alarm*|perimeter wall is|perimeter system',
      whole: true,
    },
    fake: {
      zh: '作假 造假 弄虚作假 伪造 代打卡 代刷 代巡 替巡 翻拍 虚假 假打卡 编造 补造 代签到 替他人 代他人 替打卡 代为 冒名 替刷 提前打卡 集中刷点 突击刷点 转借 移动巡更点 拆移 复制点码 拷贝 假记录 作弊 修改手机时间 虚拟定位 模拟定位 替人打卡 代扫 委托他人 撕下 拍照留存后 截图 补填 代填 倒填',
      en: 'falsif*|fake*|forg*|fabricat*|on behalf of another|for another|spoof*|tamper*|photograph of|duplicate photo*|copied|copy of|proxy|cheat*|someone else|another guard|scanned by another|simulat*|lend*|another person',
    },
    genuine: {
      zh: '真实 如实打卡 真实有效 本人打卡 本人到点 真实可信 亲自打卡 本人亲自',
      en: 'genuine|authentic|in person|own scans',
    },
    scanData: {
      zh: '巡更数据 打卡 巡更 巡逻数据 打卡记录 巡更棒 扫码 定位 签到 刷点 巡逻记录 巡查记录 巡检 点位 巡更记录 轨迹 巡逻 巡查 巡更点 巡更器 巡检器',
      en: 'scan*|patrol data|gps|nfc|location|checkpoint*|tag|tags|patrol record*|tour data|patrol log*|clocking*|qr code*|photo*',
    },
    facility: {
      zh: '门窗 照明 灯具 水电 公共设施 设施设备 设备设施 水阀 电源 保洁 环境卫生 路灯 电梯 停车秩序 车辆停放 公用设施 水龙头 灯光 空调 门锁 井盖 道闸 共用设施 消火栓门 地面 供电 水管 楼道灯 卫生 灯 设施 阀门 窗户',
      en: 'door*|window*|light*|lighting|utilit*|facilit*|cleaning|lift|lifts|tap|taps|water|lock|locks|parking|power|valve*|switch*|gates',
    },
    daily: {
      zh: '每天 每日 闭馆后 下班后 关门后 班后 闭店后 清场 清楼 逐日 闭楼后 营业结束后 日常 早晚 每晚 打烊后 清校 锁楼 每日一次 逐层',
      en: 'daily|every day|each day|after closing|at closing|close of business|each evening|every evening|every morning|each morning|at the end of the day|floor by floor|at lock-up|after hours',
    },
    checklist: { zh: '检查表 检查单 核对表 巡检表 清单', en: 'checklist*|check list*|check sheet*' },
    damaged: {
      zh: '损坏 缺损 故障 破损 报修 失灵 不亮 渗漏 丢失 松动 坏损 漏水 缺失 异常',
      en: 'damage*|defect*|broken|out of order|fault*|missing|leak*|not working',
    },
    client: {
      zh: '物业 甲方 客户 办公室 客服 工程部 公司办公室 业主单位 总务 后勤 项目部 物业管理处 管理处 维修部门',
      en: 'client*|property office|facilities team|building manager|management office|property manager|maintenance team|help desk|helpdesk',
    },
  },
  controls: {
    T01: {
      ways: [
        {
          says: 'patrol^ perShift #times',
          unless: 'perimeter holiday eachPatrol keyPlace onTopOf addedRound',
          within: 44,
        },
        {
          says: 'patrol atLeast #number perShift',
          unless: 'holiday perimeter addedRound',
          within: 40,
        },
        { says: 'patrol^ perShift #times alike', within: 60 },
        {
          says: 'patrol #every',
          unless: 'holiday perimeter keyPlace checkpoint',
          amount: { max: 1439 },
          within: 36,
        },
        { says: 'patrol^ perShift someTimes', unless: 'perimeter holiday', within: 30 },
        { says: 'patrolRegularly', unless: 'facility hazard' },
        { says: 'night patrol #times', unless: 'perimeter holiday more eachPatrol', within: 30 },
        { says: '#every patrol #times', unless: 'perimeter holiday more eachPatrol', within: 30 },
      ],
      number: {
        parameter: 'minimumPerShift',
        kinds: ['times', 'number'],
        end: 'low',
        beside: 'perShift',
        notBeside: 'holiday #hourly',
      },
    },
    T02: {
      ways: [
        { says: 'holiday more patrol^', within: 60 },
        { says: 'holiday more #times', within: 50 },
        { says: 'holiday patrol^ perShift #times', unlessSaid: 'alike', within: 44 },
      ],
      number: {
        parameter: 'holidayUplift',
        kinds: ['times', 'number'],
        end: 'low',
        beside: 'more',
        sameClause: true,
        notBeside: 'raisedTo',
        beyondOthers: 'holiday',
      },
    },
    T03: {
      ways: [
        { says: 'patrol^|scan followRoute', within: 40 },
        '-changeRoute',
        { says: '~missPoint makeUp', within: 40 },
        { says: 'checkpoint|patrol^|scan everyPoint scan', within: 40, unless: 'onSchedule' },
        { says: 'patrol everyPoint checkpoint', within: 40, unless: 'onSchedule' },
        { says: 'patrol^|checkpoint|scan -missPoint', within: 40 },
      ],
    },
    T04: {
      ways: [
        { says: 'patrol^ onSchedule', within: 30, unless: 'within hazard' },
        { says: 'checkpoint|scan onSchedule', within: 44, unless: 'late absent' },
        { says: 'checkpoint ~onSchedule #duration', within: 44 },
      ],
    },
    T05: {
      ways: [
        // Twice a day, at locking up, is no patrol there and back.
        { says: 'keyPlace roundTrip', within: 40, unless: 'perimeter perShift daily' },
        { says: 'keyPlace ~roundTrip eachPatrol', within: 60, unless: 'perimeter perShift' },
        { says: 'keyPlace eachPatrol #times', within: 44, amount: { min: 2 } },
      ],
    },
    T06: {
      ways: [
        { says: 'patrolRecordNoun fillIn', unless: 'fake keep' },
        {
          says: 'patrol fillIn',
          unless:
            'fake keep hazard finding keyPlace supervise facility handoverWord firePatrolWord perimeter followRoute',
          within: 30,
        },
        { says: 'eachPatrol fillIn', unless: 'fake keep', within: 36 },
        { says: 'patrol^ ~record photoAttached', within: 50 },
      ],
    },
    T07: {
      ways: [
        { says: 'hazard|finding cure #duration', unless: 'officialNotice deviceWord complaint', within: 60 },
        { says: 'hazard|finding cure patrol', unless: 'officialNotice deviceWord complaint', within: 60 },
        {
          says: 'hazard cure within',
          unless: 'officialNotice deviceWord complaint handoverWord',
          within: 50,
        },
        { says: 'hazard closedLoop', unless: 'officialNotice', within: 50 },
      ],
    },
    T08: {
      ways: [
        { says: 'perimeter check night' },
        { says: 'perimeter check #every', amount: { max: 1440 } },
        { says: 'perimeter check #times' },
        { says: 'perimeter check perShift' },
        { says: 'perimeter check must' },
      ],
      number: { parameter: 'perNight', kinds: ['times'], end: 'low', beside: 'night' },
    },
    T09: {
      ways: [
        { says: 'scanData -fake', within: 40 },
        { says: '~fake scanData voided', within: 60 },
        { says: 'scanData genuine', within: 30 },
      ],
    },
    T10: {
      ways: [
        { says: 'facility check daily', unless: 'deviceWord fireGearWord firePatrolWord', within: 50 },
        { says: 'facility check checklist', unless: 'deviceWord fireGearWord', within: 60 },
        { says: 'facility damaged report|record', unless: 'deviceWord fireGearWord', within: 44 },
        { says: 'facility check damaged', unless: 'deviceWord fireGearWord', within: 44 },
      ],
    },
  },
};
