import type { ChapterTemplate } from '../article-template.ts';

export const service: ChapterTemplate = {
  heading: { 'zh-CN': '服务质量', en: 'Service to the client' },
  articles: [
    {
      'zh-CN':
        '公司于次月{K09.dueDayOfMonth}日前把月度服务报告送达客户，客户在{K09.acknowledgeWithinDays}日内签收或者提出疑问。',
      en: "The month's service report reaches the client by day {K09.dueDayOfMonth} of the next month; the client acknowledges or questions it within {K09.acknowledgeWithinDays} days.",
      basis: ['民法典 第943条', 'S4-4.6'],
      binds: ['K09'],
    },
    {
      'zh-CN': '投诉和建议由专人受理、限时答复，处理结果告知提出人和当班保安员。',
      en: 'A named person takes complaints and suggestions and answers in time; whoever raised it and the guards concerned learn the outcome.',
      basis: ['S1-3.3', 'S5-13', 'S7-4.2'],
    },
  ],
};

export const records: ChapterTemplate = {
  heading: { 'zh-CN': '档案与信息保护', en: 'Records and personal data' },
  articles: [
    {
      'zh-CN':
        '登记只收集必要的个人信息，告知用途和保存期限，到期删除；保安员不得泄露业主、住户、租户和客户的信息。',
      en: 'Registers take no more personal data than needed, say why and for how long, and delete it when due. Guards pass on nothing about owners, residents, tenants or the client.',
      basis: ['个人信息保护法 第6条', '个人信息保护法 第19条', 'S5-9', 'S8-4.3'],
    },
    {
      'zh-CN': '值班、交接、巡查和隐患整改记录统一留存，更正以补充记录方式进行，原记录不作改动。',
      en: 'Duty, handover, patrol and rectification records are kept together. A correction is a further entry; the first one stays as it was.',
      basis: ['企业事业单位内部治安保卫条例 第11条', 'S9B-4', 'S9E-2.5a'],
    },
  ],
};

export const final: ChapterTemplate = {
  heading: { 'zh-CN': '奖惩与附则', en: 'Rewards, discipline and final provisions' },
  articles: [
    {
      'zh-CN':
        '表现突出的予以表扬、奖励；未达要求的先核实、听取本人说明，再依次提醒、补训、纪律处理，不以罚款代替管理。',
      en: 'Good work is praised and rewarded. Where work falls short the facts are checked and the guard is heard; then come reminder, retraining and discipline, and never fines in place of management.',
      basis: ['S8-5.2.1', 'S8-5.2.2', 'S9B-9'],
    },
    {
      'zh-CN': '本制度经征求意见、客户审定后公布，自公布的生效日期起施行，修订时保留原版本。',
      en: 'This regulation is published after consultation and the client’s approval, takes effect on the day stated there, and keeps its earlier versions when revised.',
      basis: ['劳动合同法 第4条', 'S8-6.1–6.3'],
    },
  ],
};
