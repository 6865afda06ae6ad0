import type { ChapterTemplate } from '../article-template.ts';

export const patrol: ChapterTemplate = {
  heading: { 'zh-CN': '巡逻巡查', en: 'Patrol' },
  articles: [
    {
      'zh-CN':
        '巡逻岗每班巡查不少于{T01.minimumPerShift}次，时间错开，不集中在班头班尾。法定节假日和警戒日，在每班{T02.baseRounds}次的基础上至少加巡{T02.holidayUplift}次。警戒日由客户或公安机关通知，起止时间由队长公布。',
      en: 'Patrol posts walk at least {T01.minimumPerShift} complete rounds a shift, spread over it and not bunched at either end. On statutory holidays and alert days at least {T02.holidayUplift} more is walked on top of {T02.baseRounds} rounds a shift. Alert days are called by client or police; the captain announces when they begin and end.',
      basis: ['S9B-3a', 'S1-2.1', 'S1-2.2', 'S3-8', 'S7-3.3.2', 'S9A-1', '突发事件应对法(2024) 第78条'],
      asks: ['T01', 'T02'],
    },
    {
      'zh-CN':
        '每次巡查按路线逐点扫码，到点率为{T03.coveragePercent}%；确实到不了的点，当场说明原因。巡查点按计划时刻打卡，前后误差不超过{T04.onTimeMinutes}分钟；因处置情况耽误的，补记说明。',
      en: 'Each round scans its route point by point, {T03.coveragePercent}% of them. A point that cannot be reached is explained on the spot. Checkpoints are scanned at their scheduled times, give or take {T04.onTimeMinutes} minutes. Where something had to be dealt with, a note says so.',
      basis: ['S9B-5', 'S4-4.1', 'S1-2.2', 'S9B-1', 'S9B-2', '保安服务管理条例 第27条'],
      asks: ['T03', 'T04'],
    },
    {
      'zh-CN':
        '配电房、水泵房、电梯机房、燃气设施等重点部位，每次巡查往返各查一遍，每趟扫码不少于{T05.scansPerRound}次。',
      en: 'Critical points – switch, pump and lift rooms, gas installations – are checked going out and coming back, with at least {T05.scansPerRound} scans each round.',
      basis: ['S9B-5', 'S1-2.5'],
      asks: ['T05'],
      profiles: ['residential', 'office'],
    },
    {
      'zh-CN':
        '危险品库、配电、储罐等重点部位，每次巡查往返各查一遍，每趟扫码不少于{T05.scansPerRound}次；不带火种、不开手机通话进入防爆区。',
      en: 'Stores of dangerous goods, switchgear and tanks are checked going out and coming back, with at least {T05.scansPerRound} scans each round. No lighters and no phone calls inside the explosion-protected area.',
      basis: ['S9B-5', '企业事业单位内部治安保卫条例 第14条'],
      asks: ['T05'],
      profiles: ['industrial'],
    },
    {
      'zh-CN':
        '每次巡查均有记录，最迟班次结束时完成（宽限{T06.closeAfterMinutes}分钟）；发现异常的写明情况并附照片。巡查打卡由当班人本人到点完成，位置、速度、照片存疑的打卡超过{T09.maxDoubtfulScans}次的，由班长询问并作说明，不先下结论。',
      en: 'Every round has its patrol record, closed by the end of the shift (grace: {T06.closeAfterMinutes} minutes); an anomaly is described, with a photo. Scans are genuine: made at the point by the guard on duty himself. Those in doubt by place, speed or photo number no more than {T09.maxDoubtfulScans} a shift; the squad leader asks about each before anything is concluded.',
      basis: ['S9B-4', '企业事业单位内部治安保卫条例 第11条', 'S4-4.1'],
      asks: ['T06', 'T09'],
    },
    {
      'zh-CN':
        '巡查发现隐患，先控制、后上报，附照片建单；高风险的{T07.highHours}小时内、中风险的{T07.mediumHours}小时内、低风险的{T07.lowDays}日内整改完成，复查后销单。',
      en: 'A hazard found on patrol is first made safe, then reported with a photo as a ticket. Hazards are rectified within {T07.highHours} hours if high, {T07.mediumHours} hours if medium and {T07.lowDays} days if low, and the ticket is closed when the cure has been seen.',
      basis: ['S8-2.2.3', 'S9B-6', 'S9B-7', 'S1-2.5', '安全生产法 第41条'],
      asks: ['T07'],
    },
    {
      'zh-CN': '围墙、围栏等周界每夜检查不少于{T08.perNight}次，查看翻越痕迹、照明和报警探头。',
      en: 'The perimeter – walls and fences – is checked at least {T08.perNight}× a night for signs of climbing, for lights and for sensors.',
      basis: ['S3-11'],
      asks: ['T08'],
    },
    {
      'zh-CN':
        '每日检查门窗、灯光、水电、保洁、停车和出入口等公共设施不少于{T10.facilityChecksPerDay}次，逐项填检查单；缺损当班报客户办公室。',
      en: 'Doors, windows, lights, water, power, cleaning, parking and exits are checked at least {T10.facilityChecksPerDay}× a day by checklist. Damage is reported to the client’s office within the shift.',
      basis: ['S9B-8', 'S9A-3c', 'S1-2.5', 'S1-2.6', 'S3-13', 'S8-2.1.4', 'S9A-7'],
      asks: ['T10'],
    },
    {
      'zh-CN': '夜间留意地下车库、楼道、屋面和高空抛物，发现抛物的固定位置和时间，立即报物业和公安机关。',
      en: 'At night guards look out in the garage, on stairs and roofs, and for objects thrown from height: place and time are noted and property office and police told at once.',
      basis: ['S4-1', 'S1-2.2', '民法典 第1254条'],
      profiles: ['residential'],
    },
    {
      'zh-CN':
        '闭楼后逐层清查遗留人员，确认机房、消防控制室门在锁闭状态，非办公时段亮灯的楼层告知租户联系人。',
      en: 'After closing, each floor is walked for people left behind, plant rooms and the fire control room are found locked, and tenants are told of floors still lit.',
      basis: ['S9A-3c', 'S9B-8'],
      profiles: ['office'],
    },
    {
      'zh-CN': '生产班次交替前后，厂门增派疏导人员，人车分流，人流散尽后撤回。',
      en: 'Around the change of production shifts extra guards keep people and vehicles apart at the works gate until the crowd has gone.',
      basis: ['S9C-9', 'S3-10'],
      profiles: ['industrial'],
    },
    {
      'zh-CN': '每次巡查查看避难层、疏散楼梯间防火门和屋顶门：避难层无堆放，防火门常闭，屋顶门能从内侧打开。',
      en: 'Every round looks at refuge floors, stairwell fire doors and roof doors: nothing stored on the floor, fire doors closing by themselves, roof doors opening from inside.',
      basis: ['应急管理部令第5号 第34条', 'S9B-7'],
      overlays: ['high_rise'],
    },
  ],
};
