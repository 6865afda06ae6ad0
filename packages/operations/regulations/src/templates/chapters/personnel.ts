import type { ChapterTemplate } from '../article-template.ts';

export const personnel: ChapterTemplate = {
  heading: { 'zh-CN': '人员管理', en: 'Personnel' },
  articles: [
    {
      'zh-CN':
        '上岗的保安员须持有效保安员证，证件由公司存档备查；证件被吊销、已过期或尚未取得的人员不得排班，因故已在岗的，如实记录并即刻报总部处理。',
      en: 'Whoever stands on a post holds a valid guard certificate, kept on file by the company. Nobody whose certificate is revoked, expired or still to come is rostered; if one is on post all the same, it is recorded as it is and headquarters is told at once.',
      basis: ['保安服务管理条例 第16条', '公安机关实施保安服务管理条例办法 第24条', 'S8-3.2.2'],
      binds: ['P01'],
    },
    {
      'zh-CN':
        '录用前核验年龄、学历、健康和法定禁止情形；岗前培训合格并熟悉本项目布局、设施和应急程序后，方可独立值岗。',
      en: 'Age, schooling, health and the statutory bars are checked before hiring. A guard stands alone only after passing pre-post training and knowing the layout, the facilities and the emergency procedure of this site.',
      basis: ['S8-3.1.2', 'S8-3.2.1', 'S5-7', 'S7-3.1.1'],
    },
    {
      'zh-CN':
        '公司按月考核工作态度、业务能力和工作成效，按年计满在岗培训学时；考核结果告知本人，本人可以说明。',
      en: 'The company assesses attitude, ability and results every month and completes the yearly in-service training hours. Each guard is told his result and may reply to it.',
      basis: ['S8-5.1.1', 'S5-10', 'S7-3.1.2'],
    },
    {
      'zh-CN': '排班遵守工时和休息休假的规定，提前接班和延时值岗的时间计入工时。',
      en: 'Rosters keep the law on working hours, rest and leave. Time spent relieving early or staying on counts as work.',
      basis: ['劳动法 第36条', '劳动法 第38条', 'S8-4.4'],
    },
  ],
};
