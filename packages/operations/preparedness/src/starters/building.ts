import type { Starter } from './roles.ts';

/** 防汛防台 (突发事件应对法: follow the warning level). */
export const weather: Starter = {
  commander: [
    [
      '接预警：定人定岗，检查沙袋、挡水板、水泵、照明',
      'On a warning: give each a post; check sandbags, flood boards, pumps, lights',
    ],
    ['红色预警停止室外作业和高处巡逻', 'Red warning: no outdoor work, no patrol at height'],
    ['每两小时向公司和甲方报一次情况', 'Report to our desk and the client every two hours'],
  ],
  response: [
    [
      '地库、配电房、电梯机坑优先：堵、排、断电',
      'Garage, switch room and lift pits first: block, pump, cut the power',
    ],
    ['积水漫过脚踝不下地库，拉线警戒', 'Water above the ankle: nobody goes down; cordon off'],
    ['加固围挡、广告牌、花盆，清理排水口', 'Secure hoardings, signs and pots; clear the drains'],
  ],
  guide: [
    ['通知低层和地库车主移车移人，优先老幼', 'Have cars and people leave low floors; old and young first'],
  ],
  gate: [['封闭积水路口，指引绕行', 'Close flooded ways, show the detour']],
};

/** 停电停水停气. */
export const power: Starter = {
  commander: [
    [
      '问清范围和恢复时间，通知甲方和物业工程',
      'Find out the extent and for how long; tell client and engineers',
    ],
    ['燃气泄漏：禁火禁电，先撤人再关阀', 'Gas leak: no flame, no switches; people out first, then the valve'],
  ],
  caller: [
    [
      '联系供电、供水、供气抢修，确认备用电源启动',
      'Call the utilities; see that the back-up supply is running',
    ],
    ['监控、门禁、消防主机失电时改为人工盯守', 'Cameras, doors or panel without power: watch in person'],
  ],
  response: [
    ['先查电梯有没有困人，再巡楼梯照明', 'Look first for people in lifts, then at stair lighting'],
    ['应急照明、发电机按规程操作，不私接电', 'Run lights and generator by the book; no improvised wiring'],
  ],
  gate: [['门禁改人工核对，留出口畅通', 'Check at the door by hand; keep the exits free']],
};

/** 电梯困人 (特种设备安全法: only trained people open it). */
export const lift: Starter = {
  commander: [
    ['确认位置、人数、有没有老人孩子和病人', 'Where, how many, any old, young or sick'],
    ['不让无证人员扒门', 'Nobody without a licence forces the doors'],
  ],
  caller: [
    [
      '电梯内呼叫安抚：别扒门、别跳、靠壁站，救援已在路上',
      'Speak to them: do not force the door, stand by the wall, help is coming',
    ],
    [
      '打维保救援电话；三十分钟内没人到或有人发病，拨 119、120',
      'Call the maintenance; nobody in thirty minutes or somebody ill: 119, 120',
    ],
  ],
  response: [
    ['到轿厢外守候，每五分钟通话一次', 'Stay outside the car and talk every five minutes'],
    [
      '各层放“故障停用”牌，救出后问身体，记时间',
      'Put out signs on each floor; ask how they are; note the times',
    ],
  ],
};
