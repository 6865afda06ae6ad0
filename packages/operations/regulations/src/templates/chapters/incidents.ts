import type { ChapterTemplate } from '../article-template.ts';

export const incidents: ChapterTemplate = {
  heading: { 'zh-CN': '突发事件', en: 'Incidents' },
  articles: [
    {
      'zh-CN':
        '处置突发事件以人的安全为先。遇火情、伤亡或者暴力，先拨打119、120、110，同时报告班长、公司值班室和客户。',
      en: 'People come first. For fire, casualties or violence call 119, 120 or 110 first, and at the same time squad leader, duty desk and client.',
      basis: ['S9E-2.4', 'S5-15', 'S9E-2.1a', 'S1-2.3'],
    },
    {
      'zh-CN':
        '首报说明地点、性质、人数、特征和损失；其他事件由班长、队长、客户联系人逐级报告，逐级确认收到。',
      en: 'The first brief gives place, nature, number of people, features and losses. Lesser events climb from squad leader to captain to client contact, each confirming receipt.',
      basis: ['S9E-2.1a', 'S9E-2.1b', 'S7-3.4.2'],
    },
    {
      'zh-CN': '设置警戒、疏散无关人员、保护现场，协助公安和消防救援机构工作。',
      en: 'Set a cordon, clear bystanders, protect the scene, and assist police and fire service.',
      basis: ['S9E-2.2', 'S5-16', 'S9E-2.3'],
    },
    {
      'zh-CN': '事后写明经过、查清原因、组织学习、落实防范措施，四项齐备方可结案存档。',
      en: 'Afterwards the course of events is written up, the cause found, the lesson taught and the prevention in place; only with all four is the file closed.',
      basis: ['S9E-2.5a', 'S9E-2.5b'],
    },
  ],
};
