import type { Starter } from './roles.ts';

/** 火灾 (消防法 第44条: whoever finds a fire calls at once; 保安服务管理条例 第29条). */
export const fire: Starter = {
  commander: [
    [
      '到场判断火情，确认报警，宣布启动预案',
      'Go there, judge the fire, see that 119 was called, start the plan',
    ],
    ['人命第一：先撤人，后救物', 'People first, goods later'],
    [
      '消防队到场后交出指挥，说明火点、被困人员、水源和危险品',
      'Hand command to the fire service: seat of the fire, who is trapped, water, dangerous goods',
    ],
  ],
  caller: [
    [
      '拨打 119：单位、地址、着火部位、燃烧物、有无人员被困、来车走哪个门',
      'Call 119: who, where, what is burning, anybody trapped, which gate to come to',
    ],
    [
      '消防主机转自动，启动应急广播、排烟和消防泵',
      'Set the panel to automatic; start announcement, smoke extraction and pumps',
    ],
    ['通知队长、公司值班和甲方值班', 'Tell the captain, our duty desk and the client’s duty desk'],
  ],
  response: [
    [
      '两人以上、带灭火器和对讲机，从上风向接近，火小就扑',
      'Two or more, with extinguishers and radio, from upwind; put it out only while it is small',
    ],
    ['电器先断电，油锅盖灭，不用水', 'Cut the power first; smother burning oil, no water'],
    ['三分钟扑不灭或烟大就撤出并关门', 'Not out in three minutes, or thick smoke: leave and close the door'],
  ],
  guide: [
    [
      '打开安全出口，逐层喊人，引导低姿走楼梯',
      'Open the exits, call floor by floor, lead people down the stairs, low',
    ],
    [
      '不乘电梯，不返回取物；老人、孩子、病人专人带',
      'No lifts, nobody goes back; old, young and sick are led',
    ],
    [
      '到集合点清点人数，缺谁、最后在哪里，报现场指挥',
      'Count at the assembly point; report who is missing and where last seen',
    ],
  ],
  gate: [
    [
      '开门、抬杆、清空消防车道，派人到路口引车',
      'Open gates and barriers, clear the fire lane, meet the engines at the corner',
    ],
    ['只出不进，拦住围观和返回的人', 'Out only: keep back onlookers and those who return'],
  ],
};

/** 伤病急救. */
export const medical: Starter = {
  commander: [
    [
      '到场确认安全和伤病情况，安排人员分工',
      'See that the place is safe and how bad it is; give each a task',
    ],
    ['通知家属或所在单位，报队长', 'Tell the family or employer, and the captain'],
  ],
  caller: [
    [
      '拨打 120：地点、人数、年龄、症状、是否清醒和有呼吸',
      'Call 120: where, how many, age, what is wrong, awake, breathing',
    ],
    ['不挂电话，按调度员指导做', 'Stay on the line and do what the dispatcher says'],
  ],
  response: [
    [
      '没有反应也没有正常呼吸：立即胸外按压，取最近的除颤器',
      'No response and no normal breathing: chest compressions at once, fetch the nearest defibrillator',
    ],
    [
      '大出血直接压住伤口；怀疑骨折、脊柱伤不移动',
      'Press on heavy bleeding; do not move a suspected fracture',
    ],
    ['不给吃喝，不自行给药，陪到急救到场', 'No food, drink or medicine; stay until the ambulance is there'],
  ],
  gate: [['引导救护车，控好电梯，开通通道', 'Lead the ambulance in, hold a lift, keep the way clear']],
};

/** 暴力、闯入 (保安服务管理条例 第29条、第30条: stop and report; no detention, no search). */
export const violence: Starter = {
  commander: [
    [
      '先报警再处置，评估对方人数、有无凶器',
      'Police first; judge how many they are and whether they are armed',
    ],
    ['持械的不近身，隔开人群，等警察', 'Armed: keep your distance, part the people, wait for the police'],
    ['警察到场后听从指挥，说明经过', 'When the police arrive follow their orders and tell what happened'],
  ],
  caller: [
    [
      '拨打 110：地点、人数、凶器、伤情、去向；有人受伤拨 120',
      'Call 110: where, how many, weapons, injuries, direction; 120 if anybody is hurt',
    ],
    ['广播或短信提醒就近人员进屋锁门', 'Warn people nearby to stay inside and lock up'],
  ],
  response: [
    [
      '两人以上到场，持盾和防护器械，保持安全距离喊话劝离',
      'Two or more, with shield and guard gear; speak from a safe distance',
    ],
    [
      '只为制止正在发生的伤害使用器械，停手即止',
      'Use gear only to stop harm that is happening; stop when it stops',
    ],
    ['不搜身、不扣证件、不限制自由', 'No search, no taking of papers, nobody held'],
  ],
  gate: [
    [
      '关闭出入口，记下人、车特征和去向，不追出项目',
      'Close the gates; note people, vehicles, direction; do not chase',
    ],
  ],
  record: [['调看并保存录像，保护现场', 'Find and keep the video; leave the scene as it is']],
};

/** 爆炸物威胁 (反恐怖主义法 第32条). */
export const bombThreat: Starter = {
  commander: [
    [
      '一律当真：立即报警，报甲方，决定疏散范围',
      'Take it seriously: police and client at once; decide how far to evacuate',
    ],
    ['不组织保安搜拆，由公安处置', 'Guards neither search nor touch; that is for the police'],
  ],
  caller: [
    [
      '接威胁电话：不挂断，记原话、口音、背景声、来电号码和时间',
      'A threat by telephone: do not hang up; note the words, accent, sounds, number and time',
    ],
    ['拨打 110，不在可疑物附近用对讲机和手机', 'Call 110; no radio or mobile near the object'],
  ],
  response: [
    [
      '发现可疑物：不碰、不移、不盖，记位置和外观',
      'A suspicious object: do not touch, move or cover; note place and looks',
    ],
    ['设警戒，先远后近撤人，避开玻璃', 'Cordon off; move people away, keep clear of glass'],
  ],
  guide: [
    [
      '按避开可疑物的路线疏散到上风向集合点，清点人数',
      'Lead people by ways away from it to a point upwind; count them',
    ],
  ],
  gate: [['停止进入，清空通道，接应警车', 'Nobody enters; keep the way clear, meet the police']],
};

/** 危险化学品泄漏 (危险化学品安全管理条例 第71条). */
export const chemical: Starter = {
  commander: [
    [
      '看风向，在上风向设指挥位置，问清物质和用量',
      'Note the wind, stand upwind, find out the substance and how much',
    ],
    [
      '报企业安全负责人，由专业人员堵漏',
      'Tell the plant’s safety officer; sealing the leak is for specialists',
    ],
  ],
  caller: [
    [
      '拨打 119：物质名称、数量、是否着火、有无人员中毒、风向',
      'Call 119: substance, amount, fire or not, anybody poisoned, wind',
    ],
    ['通知下风向单位和人员', 'Warn those downwind'],
  ],
  response: [
    [
      '没有合适防护不进入；禁火、禁开关电器',
      'Do not enter without the right protection; no flame, no switches',
    ],
    ['警戒从上风向划起，先宽后窄', 'Begin the cordon upwind; wide first, then narrower'],
  ],
  guide: [
    [
      '捂住口鼻，横着风向撤到上风向集合点，清点人数',
      'Cover mouth and nose, cross the wind to the point upwind, count',
    ],
  ],
  gate: [['封闭道路，接应消防、救护车从上风向进', 'Close the road; bring engines in from upwind']],
};
