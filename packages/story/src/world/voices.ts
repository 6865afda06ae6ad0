/** What is said and seen at a site as a month turns. */
export interface Voices {
  complaint: { text: string; reply: string; result: string; muster: string };
  praise: string;
  suggestion: string;
  /** The client's own wish, and what he is answered. */
  wish: { text: string; reply: string };
  bulletin: { title: string; text: string };
  blockedExit: { plate: string; text: string };
  nightRound: string;
  cleared: { place: string; text: string };
  handedOver: { place: string; text: string; what: string; ask: string };
}

const home: readonly Voices[] = [
  {
    complaint: {
      text: '昨晚十一点左右东门没人，等了五六分钟才开门。',
      reply: '已查看录像：值班员去协助搬运，离开 4 分钟，没有先叫人替岗。已当面讲评，以后先有人替再离开。',
      result: '全班讲评，门岗离岗先报班长。',
      muster: '离开门岗先报班长，有人替了再走。',
    },
    praise: '谢谢夜班师傅帮老人把菜提上楼。',
    suggestion: '快递柜旁边的灯有点暗，能不能加一盏？',
    wish: { text: '早高峰希望多一人疏导车辆。', reply: '下周起早七点半到八点半由巡逻岗支援。' },
    bulletin: { title: '夜间加巡地下车库', text: '本周起 22 时至次日 6 时，地下车库每两小时加巡一次。' },
    blockedExit: { plate: '沪A7X201', text: '货车停在 3 号楼前消防通道卸货。' },
    nightRound: '各岗在位，巡逻按时；车库一盏应急灯不亮，已报物业。',
    cleared: { place: '2 号楼一层后门', text: '后门口堆放纸箱，只剩半个门宽。' },
    handedOver: {
      place: '地下一层配电间',
      text: '配电间照明不亮，门锁松动。',
      what: '配电间照明不亮，门锁松动，夜间巡查有触电风险。',
      ask: '请安排电工更换灯具、加固门锁。',
    },
  },
  {
    complaint: {
      text: '外卖骑手昨天傍晚没有登记就进来了，门岗在看手机。',
      reply: '已查看录像，属实：当时三人同时进门，漏登一人。已讲评，高峰时段门岗加一人。',
      result: '晚高峰门岗两人，骑手逐一登记。',
      muster: '在岗不看手机；骑手逐一登记，人多请班长支援。',
    },
    praise: '孩子走失，师傅十分钟就在凉亭找到了，感谢。',
    suggestion: '北门的减速带松了，晚上车过声音很大。',
    wish: { text: '请把电动车进电梯的劝阻情况按周报给我们。', reply: '每周一上午报，本周起。' },
    bulletin: { title: '电动车请停车棚', text: '电动车不进楼道、电梯；车棚有充电位 60 个，夜间有人巡查。' },
    blockedExit: { plate: '沪C3K518', text: '小客车停在 7 号楼登高面，车上无人。' },
    nightRound: '监控中心双人在岗；巡逻二岗反光背心破损，已换。',
    cleared: { place: '5 号楼 12 层楼道', text: '住户装修材料占了半边楼道。' },
    handedOver: {
      place: '儿童乐园',
      text: '秋千一侧链环磨损。',
      what: '儿童乐园秋千一侧链环磨损，有断裂风险，已围挡。',
      ask: '请更换链环，修好前保持围挡。',
    },
  },
];

const office: readonly Voices[] = [
  {
    complaint: {
      text: '周二上午访客在大堂排队二十多分钟，前台只有一个人登记。',
      reply: '当天有两家公司同时面试，没有提前报访客名单。已和两家约定提前一天预约，高峰加一名登记员。',
      result: '九点到十点大堂登记两人。',
      muster: '大堂排队超过五人就叫巡楼岗支援。',
    },
    praise: '电脑包忘在大堂，保安核对后当天送到公司，谢谢。',
    suggestion: '货梯口的指示牌容易看错，送货的总走客梯。',
    wish: { text: '周末加班人员多，请留一道闸机。', reply: '周末八点到二十点开二号闸机，巡楼岗兼管。' },
    bulletin: { title: '访客请提前预约', text: '租户可用预约地址为访客登记，凭二维码进闸，不用排队。' },
    blockedExit: { plate: '沪B62F07', text: '配送车停在 B1 卸货区疏散门前。' },
    nightRound: '楼层逐层锁闭；18 层茶水间电器未断电，已请物业通知租户。',
    cleared: { place: '6 层东侧疏散楼梯间', text: '租户办公椅堆在楼梯平台。' },
    handedOver: {
      place: '屋面设备层',
      text: '冷却塔检修门锁扣脱落。',
      what: '屋面冷却塔检修门锁扣脱落，无法关闭，大风时有坠落风险。',
      ask: '请修复锁扣。',
    },
  },
  {
    complaint: {
      text: '晚上九点加班下楼，B2 车库道闸不抬，呼叫没人应。',
      reply: '已核对记录：对讲主机静音，控制室 7 分钟后才发现。已恢复音量，交接班试呼一次。',
      result: '交接班试呼对讲，写进交接内容。',
      muster: '接班先试呼车库对讲。',
    },
    praise: '下大雨时主动打伞送客户上车，很周到。',
    suggestion: '快递存放架能不能分楼层？找件太慢。',
    wish: { text: '年底盘点，请加强 15 层货梯厅巡查。', reply: '本月夜间每班加巡两次，记录可在线查看。' },
    bulletin: { title: '消防联动测试', text: '周六九点到十一点测试消防联动，届时有警铃，请勿惊慌。' },
    blockedExit: { plate: '沪A9M330', text: '网约车长时间停在正门消防车道等客。' },
    nightRound: '控制室双人在岗，持证齐全；巡楼岗漏带手电，已补发。',
    cleared: { place: '11 层北走道', text: '搬家纸箱挡住消火栓箱。' },
    handedOver: {
      place: 'B2 车库 C 区',
      text: '排水沟盖板缺两块。',
      what: 'B2 车库 C 区排水沟盖板缺两块，行人易绊倒，已放警示锥。',
      ask: '请补装盖板。',
    },
  },
];

const works: readonly Voices[] = [
  {
    complaint: {
      text: '早班进厂排队太久，员工快迟到了，刷卡机坏了一台也没人管。',
      reply: '刷卡机故障后改为人工核对，未及时报修。已报设备部，当天修好；今后故障五分钟内上报。',
      result: '门岗设备故障五分钟内报修。',
      muster: '刷卡机、道闸坏了先报修再疏导。',
    },
    praise: '夜里发现空压机房异响并通知设备部，避免停产。',
    suggestion: '物流门的等候区没有遮雨棚，司机都挤在门岗。',
    wish: {
      text: '新原料仓启用，请把周界巡逻线延到仓库北侧。',
      reply: '已改路线，新增点位两个，今晚起执行。',
    },
    bulletin: { title: '厂内限速 15 公里', text: '叉车作业时段物流通道限速 15 公里，请按标线行驶。' },
    blockedExit: { plate: '苏E5T772', text: '挂车停在危化品仓库消防通道等装货。' },
    nightRound: '周界灯两盏不亮，已报设备部；门岗登记完整。',
    cleared: { place: '一号车间西疏散门', text: '周转箱堆到疏散门前。' },
    handedOver: {
      place: '危化品仓库东侧',
      text: '防爆灯罩破损一处。',
      what: '危化品仓库东侧防爆灯罩破损一处，存在引燃风险，已停用该回路。',
      ask: '请更换同级别防爆灯具。',
    },
  },
  {
    complaint: {
      text: '出门条盖了章还要打电话核实，车压了半小时。',
      reply: '当晚出门条数量与装车数量不符，核实是制度要求；已和仓库约定装车前对数，减少等候。',
      result: '出门条装车前对数。',
      muster: '货物放行看数量，不符先请仓库来人。',
    },
    praise: '宿舍区有人胃痛，保安叫救护车并陪到医院。',
    suggestion: '厂区北门晚上九点后能不能留个小门？',
    wish: {
      text: '客户审厂三天，请安排专人引导车辆。',
      reply: '三天八点到十七点门岗加一人，穿反光背心引导。',
    },
    bulletin: { title: '冬季防火', text: '宿舍、仓库禁用电热器；发现后先断电，再报消控室。' },
    blockedExit: { plate: '浙F0Q415', text: '货车停在二号车间消防车道过夜。' },
    nightRound: '消控室值班规范；北门岗对讲机电量低，已换电池。',
    cleared: { place: '成品库南门', text: '叉车停在灭火器前。' },
    handedOver: {
      place: '厂区北围墙',
      text: '围墙电子围栏一段失电。',
      what: '厂区北围墙电子围栏约 20 米失电，夜间已加巡。',
      ask: '请恢复供电并试报警。',
    },
  },
];

const ofSite: Readonly<Record<string, readonly Voices[]>> = { JAZX: office, QMGY: works };

/** Another every month; `month` as 2026-10. */
export function voicesAt(siteCode: string, month: string): Voices {
  const own = ofSite[siteCode] ?? home;
  return own[Number(month.slice(5)) % own.length] as Voices;
}

/** How much earlier than elsewhere a site's day in the office begins, in minutes: nothing happens everywhere at once. */
export const headStartOf = (siteCode: string): number => ({ JAZX: 17, QMGY: 38 })[siteCode] ?? 0;
