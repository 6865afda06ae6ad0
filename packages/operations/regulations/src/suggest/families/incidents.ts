import type { Family } from '../grammar/way.ts';

/** I01–I11: briefs, escalation, calls to the services, reports, reviews, plans and drills. */
export const incidents: Family = {
  words: {
    firstReport: {
      zh: '首报 初报 先行报告 快报 首次报告 口头报告 首报时限 第一次报告 先口头 电话报告 速报 首次上报 电话首报',
      en: 'first report*|initial report*|first brief*|initial brief*|verbal report*|oral report*|first notice|first notification*|telephone report*|preliminary report*',
    },
    written: {
      zh: '书面报告 书面材料 书面…报告 书面形式 书面上报 书面汇报 书面说明 情况说明 事件报告 事故报告 调查报告 文字材料 事件经过材料 文字报告 详细报告 报告书',
      en: 'written report*|written account*|report in writing|reports in writing|reported in writing|incident report*|full report*|written incident report*|detailed report*|written statement*',
    },
    submit: {
      zh: '提交 递交 报 报送 上交 写成 呈报 形成 报告 交 上报 送交 出具 补交 呈送 写出',
      en: 'submit*|deliver*|sent|send|filed|handed|reach*|follow*|made|make|due|provid*|produce*|completed|given|prepared|issued',
    },
    stepwise: {
      zh: '逐级 层级上报 依次报告 逐级上报 逐级报告 按顺序 的顺序 依次 分级报告 层层上报 逐层 按层级',
      en: 'chain of command|escalat*|in turn|step by step|up the line|in that order|then to|who informs|then the|who in turn|and then|climb*|upwards',
    },
    toLeader: {
      zh: '报告班长 报班长 向班长报告 报告领班 报告当班班长 向当班班长报告 报告带班班长 报告队长 向队长报告',
      en: 'reports to the squad leader|report to the squad leader|tell the squad leader|inform the squad leader',
    },
    leaderReports: {
      zh: '班长报告 班长…报告 班长…上报 领班报告 领班…报告 队长报告 队长…报告 队长…上报',
      en: 'squad leader reports|squad leader informs|squad leader tells|leader then reports',
    },
    leader: {
      zh: '班长 领班 队长 主管 带班',
      en: 'squad leader*|shift leader*|team leader*|supervisor*|captain*|shift supervisor*',
    },
    manager: {
      zh: '项目经理 派出单位 负责人 项目负责人 公司负责人 保安公司 值班经理 公司领导 经理',
      en: 'manager*|contractor*|head office|headquarters|duty desk|site manager*|duty manager*|company',
    },
    clientHead: {
      zh: '甲方负责人 办公室负责人 客户单位 甲方 办公室 物业经理 业主单位 客户 物业负责人 物业',
      en: 'client*|property manager*|building manager*',
    },
    briefPlace: { zh: '地点 位置 部位 何地 何处', en: 'place|location|where' },
    briefNature: { zh: '性质 类型 事由 何事 起因 什么事', en: 'nature|type|what happened|kind of' },
    briefPeople: {
      zh: '人数 涉及人员 伤亡情况 人员伤亡 伤亡 特征 人员 多少人 几人',
      en: 'number of people|persons involved|people involved|casualties|features|description|injur*',
    },
    briefLoss: { zh: '损失 财产损失 损失情况 损害 已采取的措施', en: 'loss*|damage' },
    dial: {
      zh: '拨打110 拨打119 拨打120 拨打“110” 拨打 报警 报火警 打110 打119 打120 拨119 拨110 拨120 向公安机关报案 向公安机关报告 报告公安机关 报案 呼叫120 110报警 119报警 致电119 致电110 致电120 向派出所报案 报告119 报告110 拨叫 通知110 通知119',
      en: '110|119|120|911|999|112|call the police|calls the police|raises the alarm|raise the alarm|call the fire brigade|call the fire service|calls the emergency services|call the emergency services|emergency services are called|emergency services must be called|police are called|fire brigade is called|call an ambulance|fire service is called|police must be called|alert the police|report to the police|inform the police|police are informed|ambulance is called',
    },
    dialNoun: {
      zh: '报警系统 报警器 报警记录 报警设备 报警电话 报警装置 报警信号 报警按钮 报警主机 报警点 报警联动 报警求助 报警柱 手动报警 监控报警 报警操作 画面和报警 110分 119分 120分',
      whole: true,
      en: '110 minutes|119 minutes|120 minutes|120 for|120 hours|120 days',
    },
    scene: {
      zh: '保护现场 现场保护 警戒线 警戒带 封锁现场 维护现场 保护好现场 现场警戒 保护事发现场 保护案发现场 现场进行保护 保护事故现场 设置警戒 划定警戒 拉起警戒 保护好案发',
      en: 'cordon*|protect the scene|scene is protected|preserve the scene|scene preserved|secure the scene|scene is secured|protects the scene|scene protected|scene must be protected|scene is preserved|scene must be preserved|sealed off|scene is sealed|secures the scene|preserves the scene',
    },
    threeLetOffs: {
      zh: '三不放过 四不放过 不放过',
      en: 'root cause*|lessons learned|no case is closed|cause is found',
    },
    cause: {
      zh: '查明原因 查清原因 分析原因 原因分析 找出原因 原因未查 原因不查清 原因不明 查找原因 剖析原因 查清事件原因 原因…查清 原因…查明 原因…找到 查明…原因 查清…原因 分析…原因 找出…原因',
      en: 'cause',
    },
    prevention: {
      zh: '防范措施 整改措施 学习总结 受教育 预防措施 结案 责任人 吸取教训 改进措施 措施不落实 总结教训 措施未落实',
      en: 'prevent*|measure*|lesson*|corrective|closed|training|responsib*',
    },
    lockFootage: {
      zh: '导出 封存 锁定 备份 固定证据 单独保存 留存备份 提取保存 单独留存 拷贝封存 延期保存 加锁 另行保存 刻录 固定保存 固定录像',
      en: 'export*|lock|locked|locks|put on hold|on hold|held|backed up|preserv*|saved separately|secured|set aside|copied off',
    },
    plan: {
      zh: '应急预案 预案 处置预案 应急处置预案 应急方案 突发事件预案',
      en: 'emergency plan*|contingency plan*|response plan*|plans for',
    },
    planAct: {
      zh: '制定 建立 健全 修订 完善 复核 编制 评审 更新 齐备 复审 修编',
      en: 'drawn up|draw up|prepar*|review*|updat*|written|in place|revis*|current|maintain*|kept',
    },
    drill: {
      zh: '应急演练 反恐演练 防暴演练 预案演练 防汛演练 反恐防暴演练 反恐防暴应急演练 实战演练 处置演练 综合演练 防台演练 演练 演习 防范演练 拉动演练 桌面推演 模拟演练',
      en: 'drill*|exercise*|rehears*|tabletop*',
    },
    contacts: {
      zh: '应急联系表 应急联系人 联系人名单 应急通讯录 应急联络表 紧急联系电话 应急电话 应急联络 联络表 通讯录 应急联系 应急通讯 联络名单 应急联系电话',
      en: 'emergency contact*|contact list*|emergency numbers|contact sheet*|call-out list*|list of contacts|telephone list',
    },
    contactsAct: {
      zh: '更新 核对 张贴 上墙 核实 校核 复核 放置 备有 熟记 试拨 确认',
      en: 'verif*|updat*|check*|posted|kept|display*|review*|current|confirmed',
    },
    phoneNoun: { zh: '值班室电话 热线', en: 'hotline', whole: true },
  },
  controls: {
    I01: {
      ways: [
        { says: 'firstReport #duration', unless: 'written', amount: { max: 300 }, within: 60 },
        { says: 'incident firstReport', unless: 'written', within: 60 },
        {
          says: 'incident #duration report',
          unless: 'written fault hazard afterwards',
          amount: { max: 300 },
          within: 60,
        },
        { says: 'firstReport within', unless: 'written', within: 44 },
      ],
    },
    I02: {
      ways: [
        { says: 'stepwise report', unless: 'hazardOnly', within: 50 },
        { says: 'report leader manager clientHead', unless: 'written', within: 60 },
        { says: 'stepwise leader manager|clientHead', within: 60 },
        { says: 'toLeader leaderReports manager|clientHead', unless: 'written', within: 60 },
        { says: '~unacknowledged nextLevel', within: 60 },
      ],
    },
    I03: {
      ways: [
        { says: 'briefPlace briefNature briefPeople', unless: 'visitor', within: 60 },
        { says: 'briefPlace briefNature briefLoss', unless: 'visitor', within: 60 },
        { says: 'report briefPlace briefPeople briefLoss', unless: 'visitor', within: 60 },
        { says: 'briefPlace briefPeople briefLoss', unless: 'visitor', within: 40 },
      ],
    },
    I04: {
      ways: [
        { says: 'incident dial', unless: 'contacts approvalFirst gearCheck familiar', within: 70 },
        { says: 'dial within', unless: 'contacts approvalFirst familiar', within: 40 },
        { says: 'stopFailed dial', unless: 'contacts approvalFirst', within: 60 },
      ],
    },
    I05: { ways: ['scene', { says: 'sceneWord -touch', within: 50 }] },
    I06: {
      ways: [
        { says: 'written submit', unless: 'hostPerson visitor overtime', within: 50 },
        { says: 'written #duration', unless: 'visitor', within: 50 },
      ],
      number: { parameter: 'hours', kinds: ['duration'], per: 60, end: 'high' },
      reach: 60,
    },
    I07: {
      ways: [
        { says: '~threeLetOffs' },
        { says: '~cause ~prevention', unless: 'checkCall deviceWord', within: 60 },
      ],
    },
    I08: { ways: [{ says: 'footage lockFootage', unless: 'unlessApproved', within: 60 }] },
    I09: {
      ways: [{ says: 'plan planAct', unless: 'dutyPlan', within: 44 }],
    },
    I10: {
      ways: [
        { says: 'drill #every', unless: 'fireDrill', within: 60 },
        { says: 'drill organise', unless: 'fireDrill', within: 40 },
        { says: 'drill regularly', unless: 'fireDrill', within: 40 },
      ],
    },
    I11: { ways: [{ says: 'contacts contactsAct', within: 50 }] },
  },
};
