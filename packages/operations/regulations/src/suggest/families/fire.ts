import type { Family } from '../grammar/way.ts';

/** F01–F09: fire patrols and inspections, gear, exits, drills and hot work. */
export const fire: Family = {
  words: {
    fireGearWord: {
      zh: '灭火器 消防器材 消火栓 消防器具 灭火器材 消防设备器材 灭火器具 消防栓 消防水带 水带 消防箱 应急灯',
      en: 'extinguisher*|fire equipment|fire gear|fire appliance*|hydrant*|hose reel*|fire-fighting equipment|firefighting equipment|fire hose*',
    },
    gearCheck: {
      zh: '检查 点检 巡检 查验 核查 月检 自查 检视 查看 检查标签 逐件',
      en: 'inspect*|check*|examin*|looked over',
    },
    fireCheckWord: {
      zh: '防火检查 消防检查 消防安全检查 防火安全检查 防火大检查 消防安全大检查',
      en: 'fire inspection*|fire safety inspection*|fire-safety inspection*|fire prevention inspection*|fire precaution* inspection*',
      whole: true,
    },
    fireFacility: {
      zh: '消防设施 建筑消防设施 自动消防设施 消防系统 火灾自动报警系统 自动喷水 消防设备 消防设施设备 喷淋系统',
      en: 'fire installation*|fire system*|fire protection system*|fire facilit*|sprinkler*|fire alarm system*|fire-protection system*|fire protection installation*|fire-fighting installation*',
    },
    fullTest: {
      zh: '检测 全面检测 年度检测 年检 测试 全面检验 检验 功能测试',
      en: 'tested|test|tests|full test|inspected|examination|testing|full inspection',
    },
    exitWord: {
      zh: '疏散通道 安全出口 消防通道 消防车道 消防车通道 疏散楼梯 逃生通道 安全通道 安全门 疏散门 紧急出口 疏散出口 消防登高 楼梯间 消防门 逃生门 太平门 应急出口 疏散走道',
      en: 'fire exit*|emergency exit*|escape route*|fire lane*|escape stair*|exit route*|exits|fire escape*|evacuation route*|means of escape|stairwell*|fire door*|fire engine access|exit door*|fire access|emergency door*|escape door*|staircase*|exit',
      whole: true,
    },
    clear: {
      zh: '畅通 通畅 无杂物 无遮挡 保持通行',
      en: 'clear|unobstructed|free of|kept open|free from|passable',
    },
    block: {
      zh: '占用 堵塞 堆放 封闭 遮挡 停放 锁闭 上锁 堵占 停车 堆物 阻塞 锁 侵占 放置杂物 存放 堆码 圈占 占道',
      en: 'block*|obstruct*|stack*|stor*|lock*|park*|pile*|clutter*',
    },
    fireDrill: {
      zh: '消防演练 灭火演练 疏散演练 应急疏散演练 灭火和应急疏散 消防演习 消防疏散 灭火疏散 消防应急演练 火灾演练 消防预案演练 疏散逃生演练 消防疏散演练 灭火救援演练 灭火和疏散 逃生演练 灭火与疏散 消防实操演练 消防灭火演练',
      en: 'fire drill*|evacuation drill*|fire evacuation drill*|fire exercise*|evacuation exercise*|fire-fighting drill*|fire and evacuation drill*|firefighting drill*',
    },
    extinguisher: { zh: '灭火器', en: 'extinguisher*' },
    serviceOrScrap: {
      zh: '维修 报废 送修 充装 换粉 再充装 年限 送检 维修期限 失压 超期 换药',
      en: 'servic*|scrap*|recharg*|expir*|refill*|withdrawn|discarded|overhaul*',
    },
    hotWork: {
      zh: '动火 明火作业 电焊 气焊 焊接 切割作业 电气焊 用火作业 动用明火 明火',
      en: 'hot work|hot-work|welding|cutting work|open flame*|naked flame*|grinding',
    },
    hotPermit: {
      zh: '审批 动火证 许可 监护 看火人 动火许可 批准 动火审批 监火 审批单 许可证 作业票 动火票 专人看护 持证',
      en: 'permit*|approv*|fire watch*|watcher*|authoris*|fire-watch*|certified welder*',
    },
    welder: { zh: '焊工 电工 特种作业 动火', en: 'welder*|electrician*' },
    fireLogWord: {
      zh: '记录 填写 填记 值班记录',
      en: 'record*|log|logged|entered|entry|entries|logs|written|note*',
    },
    firePanelLog: {
      zh: '消防控制室值班记录 消控室值班记录 消控值班记录 消防值班记录',
      en: 'fire control room log*|panel log*|fire panel log*',
    },
    openHours: {
      zh: '营业期间 营业时间 营业时段 开放期间 开放时间',
      en: 'opening hours|trading hours|open to the public|hours of business|while open',
    },
    firePanel: {
      zh: '消控主机 消防主机 火灾报警控制器 报警控制器 消防报警主机 火警主机',
      en: 'fire panel|fire alarm panel',
    },
    supplier: { zh: '供应商 厂家', en: 'supplier*' },
    ebike: { zh: '电动自行车 电动车 电瓶车', en: 'e-bike*' },
    schedule: { zh: '每月 每季 每半月 每半个月 每年 定期', en: 'monthly|quarterly|regular*' },
  },
  controls: {
    F01: {
      ways: [
        { says: 'fireGearWord gearCheck #every', unless: 'fireFacility serviceOrScrap2', within: 50 },
        { says: 'fireGearWord gearCheck monthlyWord', within: 50 },
        { says: 'fireGearWord gearCheck regularly', within: 40 },
      ],
    },
    F02: {
      ways: [
        { says: 'firePatrolWord^ #every', within: 50 },
        { says: 'firePatrolWord organise|must', within: 36 },
        { says: 'firePatrolWord record', within: 36 },
        { says: 'firePatrolWord #times', within: 40 },
      ],
      number: { parameter: 'everyHours', kinds: ['every'], per: 60, end: 'high', inClauseOf: 'openHours' },
      reach: 50,
    },
    F03: {
      ways: [
        { says: 'fireCheckWord #every', within: 50 },
        { says: 'fireCheckWord organise|must|regularly|schedule', within: 40 },
        { says: 'fireCheckWord #times', within: 40 },
      ],
    },
    F04: {
      ways: [
        { says: 'fireFacility fullTest #every', amount: { min: 250000 }, within: 60 },
        { says: 'fireFacility fullTest yearlyWord', within: 60 },
      ],
    },
    F05: {
      ways: [
        { says: 'exitWord clear', within: 44 },
        { says: 'exitWord -block', within: 44 },
        { says: 'exitWord check', unless: 'fireGearWord fireRoomWord facility', within: 30 },
      ],
    },
    F06: {
      ways: [
        { says: 'fireRoomWord fireLogWord|fireRoomLog #every', amount: { max: 720 }, within: 60 },
        { says: 'firePanelLog #every', amount: { max: 720 }, within: 60 },
        { says: 'fireRoomWord fireLogWord runningState', within: 60 },
        { says: 'firePanel record #every', amount: { max: 720 }, within: 60 },
      ],
    },
    F07: {
      ways: [
        { says: 'fireDrill #every', within: 60 },
        { says: 'fireDrill organise', within: 40 },
        { says: 'fireDrill regularly|must', within: 40 },
      ],
    },
    F08: { ways: [{ says: 'extinguisher serviceOrScrap', unless: 'supplier', within: 44 }] },
    F09: {
      ways: [{ says: 'hotWork ~hotPermit', within: 50 }],
    },
  },
};
