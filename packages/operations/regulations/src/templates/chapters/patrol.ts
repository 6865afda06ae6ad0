import type { ChapterTemplate } from '../article-template.ts';

export const patrol: ChapterTemplate = {
  heading: { 'zh-CN': '巡逻巡查', en: 'Patrol' },
  articles: [
    {
      'zh-CN': '巡逻岗每班完成巡查不少于{T01.minimumPerShift}次，时间错开，不集中在班头班尾。',
      en: 'A patrol post walks at least {T01.minimumPerShift} complete rounds a shift, spread over it and not bunched at either end.',
      basis: ['S9B-3a', 'S1-2.1', 'S7-3.3.2'],
      binds: ['T01'],
    },
    {
      'zh-CN': '法定节假日和警戒日，在每班{T02.baseRounds}次的基础上至少加巡{T02.holidayUplift}次。',
      en: 'On statutory holidays and alert days at least {T02.holidayUplift} more is walked on top of {T02.baseRounds} rounds a shift.',
      basis: ['S9B-3a'],
      binds: ['T02'],
    },
    {
      'zh-CN': '每次巡查按路线逐点扫码，到点率为{T03.coveragePercent}%；确实到不了的点，当场说明原因。',
      en: 'Each round scans its route point by point, {T03.coveragePercent}% of them. A point that cannot be reached is explained on the spot.',
      basis: ['S9B-5', 'S9B-4', 'S4-4.1'],
      binds: ['T03'],
    },
    {
      'zh-CN': '夜间重点巡查地下车库、楼道、屋顶门和围墙，留意高空抛物和电动自行车进楼充电。',
      en: 'At night the garage, stairs, roof doors and walls matter most. Guards look out for objects thrown from height and for e-bikes taken indoors to charge.',
      basis: ['S4-1', 'S1-2.2', 'S3-11'],
      profiles: ['residential'],
    },
    {
      'zh-CN': '闭楼后逐层检查门窗、灯光、水电和遗留人员，机房、配电间和消防控制室门须在锁闭状态。',
      en: 'After closing, each floor is checked for doors, lights, water, power and people left behind. Plant rooms, switch rooms and the fire control room are found locked.',
      basis: ['S9A-3c', 'S9B-8'],
      profiles: ['office'],
    },
    {
      'zh-CN': '危险品库、配电、储罐等重点部位每次巡查往返各查一遍，周界每夜检查不少于两次。',
      en: 'Stores of dangerous goods, switchgear and tanks are checked going out and coming back on every round, the perimeter at least twice a night.',
      basis: ['S9B-5', 'S3-11', '企业事业单位内部治安保卫条例 第14条'],
      profiles: ['industrial'],
    },
    {
      'zh-CN': '巡查发现隐患，先控制、后上报，附照片建单，整改完成后复查销单。',
      en: 'A hazard is first made safe, then reported with a photo as a ticket, which is closed only when the cure has been seen.',
      basis: ['S8-2.2.3', 'S9B-7', 'S9B-6', '安全生产法 第41条'],
    },
  ],
};
