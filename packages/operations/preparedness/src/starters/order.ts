import type { Starter } from './roles.ts';

/** 盗窃现行. */
export const theft: Starter = {
  commander: [
    ['报警，布置封控出入口，通知队长', 'Call the police, have the exits watched, tell the captain'],
    ['保护现场，不让无关人员进入', 'Keep the scene; nobody else goes in'],
  ],
  caller: [
    [
      '拨打 110：地点、丢失物、人和车的特征、去向',
      'Call 110: where, what is gone, people, vehicle, direction',
    ],
  ],
  response: [
    [
      '两人同行，喊话制止；现行作案的可扭送公安，不殴打、不搜身',
      'Two together, call out; who is caught in the act may be taken to the police: no blows, no search',
    ],
    ['对方持械或人多时跟住、报位置，不拼', 'Armed or many: follow and report, do not fight'],
  ],
  gate: [
    ['核对外出人员、车辆和物品，记车牌', 'Check who and what leaves; note plates'],
    ['不强行拦停车辆', 'Do not stand in the way of a vehicle'],
  ],
  record: [['锁定前后一小时录像并导出留存', 'Hold and export the video of an hour before and after']],
};

/** 人员聚集、拥挤. */
export const crowd: Starter = {
  commander: [
    [
      '入口按批放行，必要时停止进入，报甲方和公安',
      'Let people in by groups, stop if need be, tell client and police',
    ],
    ['先打开出口，再疏通，最后劝导', 'Open the exits first, then clear the way, then direct people'],
  ],
  caller: [
    ['看监控报密度最高的位置；有人倒地立即拨 120', 'Watch where it is densest; somebody down: 120 at once'],
  ],
  response: [
    ['人流单向走，隔开对冲的人', 'Make the flow one-way, part those who push against it'],
    ['有人跌倒：围成一圈护住，喊后面停', 'Somebody falls: form a ring around him and call to stop'],
  ],
  guide: [['用喇叭说往哪里走，不喊“危险”', 'Say by loudhailer where to go; do not shout danger']],
  gate: [['清空应急车道，引导急救、警车', 'Keep the emergency lane clear; lead ambulance and police']],
};

/** 走失、失联. */
export const missingPerson: Starter = {
  commander: [
    [
      '问清姓名、年龄、衣着、最后见到的时间地点、病史',
      'Ask name, age, clothes, where and when last seen, illness',
    ],
    ['老人、孩子、病人不等时间，立即报警', 'Old, young or sick: call the police at once, do not wait'],
  ],
  caller: [
    ['拨打 110，把照片和特征发到各岗', 'Call 110; send photo and description to all posts'],
    ['倒查录像，确定最后位置和去向', 'Go back in the video: last place and direction'],
  ],
  response: [
    ['分片找：楼梯、天台、地库、水边、机房', 'Search by areas: stairs, roof, garage, water, plant rooms'],
    [
      '找到后确认身体情况，联系家属，不单独送走',
      'When found see how he is, call the family, do not hand him over alone',
    ],
  ],
  gate: [['核对外出的孩子和老人，记时间', 'Watch for children and old people leaving; note the time']],
};

/** 交通事故. */
export const traffic: Starter = {
  commander: [
    ['先救人，设警示，报警，通知保险和甲方', 'People first, set warnings, police, insurer and client'],
  ],
  caller: [
    ['拨打 110；有人受伤拨 120，说明地点和被困情况', 'Call 110; 120 if hurt; say where and whether trapped'],
  ],
  response: [
    ['车后放三角牌，疏导车辆，不移动伤员', 'Triangle behind, lead vehicles round, do not move the injured'],
    ['拍照后再移车；双方各执一词等交警', 'Photograph before moving; if they disagree wait for the police'],
  ],
  gate: [['引导救援车辆，暂停进车', 'Bring rescue in, hold other vehicles']],
};
