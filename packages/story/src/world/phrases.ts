/** What guards of this trade write in a log; all invented. */
export const workPhrases = [
  '本班秩序正常，无异常情况。',
  '本班车流平稳，消防车道畅通。',
  '本班巡查到位，设施完好，已交代夜间重点部位。',
  '3 号岗亭对讲机电量偏低，已充电。',
  '物业通知明日上午供水检修，已转告接班人员。',
  '有业主反映楼道灯不亮，已报工程部。',
  '施工人员已全部离场，通行证收齐。',
  '雨后地面湿滑，已摆放提示牌。',
  '电梯维保单位到场作业，已登记并完成离场核对。',
  '快递集中时段已疏导，通道无堵塞。',
] as const;

export const notePhrases = {
  gate: [
    ['service', '协助住户搬运行李一次，已送至单元门口。'],
    ['routine', '早高峰车辆排队约三分钟，已现场疏导。'],
    ['routine', '道闸运行正常，备用手动开关已试。'],
    ['service', '访客询问停车位置，已指引至访客车位。'],
    ['facility', '岗亭空调滴水，已报物业工程部。'],
    ['routine', '与被访单位电话核实来访人员，情况属实。'],
    ['inspection', '物业经理到岗查看，登记簿、仪容符合要求。'],
    ['service', '拾到门禁卡一张，已登记待领。'],
  ],
  patrol: [
    ['routine', '巡查途中检查消防栓箱，器材齐全。'],
    ['facility', '发现一处照明不亮，已报修。'],
    ['routine', '提醒一辆电动车移出楼道，车主已配合。'],
    ['suspicious', '夜间发现陌生人徘徊，上前询问后确认为访客。'],
    ['routine', '重点部位往返检查，未见异常。'],
    ['service', '协助业主寻找走失宠物，已找到。'],
    ['facility', '一处门禁闭合不严，已临时处置并报修。'],
  ],
  control_room: [
    ['routine', '监控画面清晰，录像保存正常。'],
    ['facility', '一路摄像头画面抖动，已报维保。'],
    ['routine', '火灾报警主机自检正常。'],
    ['routine', '烟感误报一次，现场核实无火情，已复位。'],
    ['routine', '与各岗点名通话，全部应答。'],
    ['inspection', '领导抽查值机记录，符合要求。'],
  ],
} as const;

/** In the order of the photos that show them. */
export const hazardPhrases = [
  '通道口堆放纸箱，已联系责任人清理。',
  '有车辆临时占用消防车道，已要求驶离并拍照记录。',
  '出口前放置推车，已移开，报物业跟进。',
] as const;

/** Unit, purpose and host a visitor of each kind gives. */
export const visitPhrases = {
  visitor: {
    units: ['个人', '申海贸易', '恒远咨询', '立诚会计师事务所', '个人'],
    purposes: ['访友', '业务洽谈', '面试', '看房', '取资料'],
  },
  delivery: {
    units: ['顺达快递', '捷运速递', '鲜到家', '蓝骑配送', '安途物流'],
    purposes: ['送件', '送餐', '送货'],
  },
  maintenance: {
    units: ['迅捷电梯维保', '宏安消防工程', '净源水务', '通联网络'],
    purposes: ['电梯保养', '消防设施检测', '水泵检修', '网络维修'],
  },
  construction: {
    units: ['建达装饰', '华筑工程', '申固防水'],
    purposes: ['室内装修', '外墙修补', '管线改造'],
  },
  official: {
    units: ['街道办事处', '消防救援大队', '派出所', '市场监督管理所'],
    purposes: ['例行检查', '走访', '安全检查'],
  },
} as const;

export const hosts = [
  '物业服务中心',
  '行政部',
  '1 号楼 602 室',
  '2 号楼 1103 室',
  '采购部',
  '人事部',
  '8 层前台',
  '3 号楼 401 室',
] as const;

/** 器材: what lies at a post. */
export const gearOf = {
  gate: ['对讲机', '强光手电', '防暴盾牌', '防暴叉', '橡胶警棍'],
  patrol: ['对讲机', '强光手电', '巡更手机', '橡胶警棍'],
  control_room: ['对讲机', '应急钥匙箱', '灭火器'],
} as const;
