import type { ChapterTemplate } from '../article-template.ts';

export const monitoring: ChapterTemplate = {
  heading: { 'zh-CN': '技防监控', en: 'Monitoring' },
  articles: [
    {
      'zh-CN': '监控岗全天有人值守，影像和报警记录留存不少于30日，任何人不得删改、外传。',
      en: 'The monitors are watched round the clock. Video and alarm records are kept at least 30 days; nobody deletes, alters or passes them on.',
      basis: ['S7-3.2.2', '保安服务管理条例 第25条', '公共安全视频图像信息系统管理条例 第17条'],
    },
    {
      'zh-CN': '调阅影像须登记事由、内容、单位和姓名并经批准；非操作人员不得使用监控设备。',
      en: 'Each viewing is entered with reason, content, unit and name, and is approved first. Only named operators touch the equipment.',
      basis: ['S9A-8', '公共安全视频图像信息系统管理条例 第16条'],
    },
  ],
};

export const fire: ChapterTemplate = {
  heading: { 'zh-CN': '消防安全', en: 'Fire safety' },
  articles: [
    {
      'zh-CN':
        '疏散通道、安全出口和消防车通道每点每日检查不少于{F05.checksPerDay}次并保持畅通；一时不能清除的堵塞当场建隐患单。',
      en: 'Every escape route, exit and fire lane is checked at least {F05.checksPerDay}× a day and kept clear. A blockage that cannot be moved at once gets a hazard ticket there and then.',
      basis: ['消防法 第28条', 'S9C-9', 'S9A-7'],
      binds: ['F05'],
    },
    {
      'zh-CN': '消防器材每月逐件检查、更新检查标签，缺损当日报客户和公司。',
      en: 'Fire equipment is inspected piece by piece every month and its tag renewed. Whatever is missing or damaged is reported to client and company the same day.',
      basis: ['S9C-8', 'GB 50444-2008'],
    },
    {
      'zh-CN': '发现电动自行车在门厅、楼梯间停放或者充电的，当场劝离并通知物业。',
      en: 'E-bikes parked or charging in halls or stairwells are moved on the spot and the property office is told.',
      basis: ['应急管理部令第5号 第37条', 'S9C-9'],
      profiles: ['residential'],
    },
    {
      'zh-CN': '消防控制室双人值守，火警先核实、再处置：确认后立即联动、拨打119并组织疏散。',
      en: 'The fire control room is staffed by two. An alarm is verified, then acted on: once confirmed, linkage to automatic, call 119, evacuate.',
      basis: ['GB 25201-2010', 'S5-15', 'S9B-7'],
      profiles: ['office'],
    },
    {
      'zh-CN': '动火作业凭审批单进行，现场有监护人和灭火器材，作业结束后留守复查。',
      en: 'Hot work is done under a permit, with a watcher and extinguishers beside it, and the place is watched after the work ends.',
      basis: ['消防法 第21条', 'S1-2.4'],
      profiles: ['industrial'],
    },
  ],
};
