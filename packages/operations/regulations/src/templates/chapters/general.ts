import type { ChapterTemplate } from '../article-template.ts';

export const general: ChapterTemplate = {
  heading: { 'zh-CN': '总则', en: 'General' },
  articles: [
    {
      'zh-CN': '本制度约定保安服务在本项目怎样做、做到什么程度、以什么记录为凭，供保安员执行、客户单位查验。',
      en: 'This regulation settles how guarding is done at this site, to what standard, and which record proves it. Guards work by it; the client checks by it.',
      basis: ['S3-1', 'S5-1', 'S1-1.4'],
    },
    {
      'zh-CN': '本制度适用于住宅小区内的各保安岗位及进出小区的业主、住户、访客、送货、装修和维修人员。',
      en: 'It applies to every guard post of the residential estate, and to owners, residents, visitors, couriers, renovation and repair workers who come and go.',
      basis: ['S3-2', 'S5-2', 'S4-3'],
      profiles: ['residential'],
    },
    {
      'zh-CN':
        '本制度适用于写字楼内的各保安岗位及进出大厦的租户、员工、访客、施工和送货人员，工作日与非办公时段分别执行。',
      en: 'It applies to every guard post of the office building, and to tenants, their staff, visitors, contractors and couriers; working hours and off hours have their own modes.',
      basis: ['S2-2.1', 'S4-3'],
      profiles: ['office'],
    },
    {
      'zh-CN':
        '本制度适用于厂区各保安岗位及进出厂区的员工、访客、承包商和运输车辆，生产班次交替时段另设疏导岗。',
      en: 'It applies to every guard post of the works, and to staff, visitors, contractors and lorries; at the change of production shifts an extra post keeps the crowd moving.',
      basis: ['S4-3', 'S9-0'],
      profiles: ['industrial'],
    },
    {
      'zh-CN':
        '法律、法规和强制性标准优先于客户要求，客户要求优先于本制度；各项数值只可从严，不得低于法定底线。',
      en: "Statute and mandatory standards come before the client's wishes, and those before this regulation. Any figure may be made stricter, never laxer than the law.",
      basis: ['保安服务管理条例 第4条', 'S6-1'],
    },
  ],
};
