import type { ChapterTemplate } from '../article-template.ts';

export const final: ChapterTemplate = {
  heading: { 'zh-CN': '奖惩与附则', en: 'Rewards, discipline and final provisions' },
  articles: [
    {
      'zh-CN':
        '表现突出的保安员由公司通报表彰、给予奖励，作为评优、晋升的依据。配合管理、协助安全的外来单位和人员，由队长书面致谢或者报客户表扬。',
      en: 'Guards who do outstanding work are commended and rewarded, which counts for honours and promotion. Outside firms and people who cooperate and help are thanked in writing by the captain or commended to the client.',
      basis: ['S8-5.2.1', 'S9B-9', 'S8-5.1.2', 'S6-4.1'],
    },
    {
      'zh-CN':
        '未达要求的先核实、听取本人说明，再依次提醒、补训、纪律处理，事实和说明一并存档；不以扣发工资代替管理。严重失职依法解除劳动合同的，由公司人力资源和工会核定，理由书面告知本人。',
      en: 'Where work falls short the facts are checked and the guard is heard; then come reminder, retraining and discipline, with facts and reply on file. Wages are not docked in place of management. A contract is ended for serious neglect only as the law allows, decided by HR with the trade union, with the reasons given to the guard in writing.',
      basis: [
        'S8-5.2.2',
        'S9A-12',
        'S9A-13',
        'S9B-9',
        '劳动合同法 第4条',
        '劳动合同法 第39条',
        '劳动合同法 第43条',
      ],
    },
    {
      'zh-CN':
        '外来人员不守出入规定的，第一次口头提醒并请其改正，再次的书面提醒并告知所属单位，情节严重的经客户批准列入限期禁止进入名单；保安员不收取任何款项。',
      en: 'Outsiders who ignore the access rules are reminded by word of mouth the first time and in writing, with their firm told, the second; in serious cases the client may put them on the ban list for a time. Guards take no money from anyone.',
      basis: ['S6-4.2.1', 'S6-4.2.2', 'S6-4.2.3', '行政处罚法 第17条'],
    },
    {
      'zh-CN': '业主、住户不守管理规约的，依次口头提醒、书面提醒、报物业和有关部门处理，每次提醒均有记录。',
      en: 'Owners and residents who ignore the estate’s rules are reminded first by word of mouth, then in writing; after that it goes to the property office and the authorities. Each reminder is recorded.',
      basis: ['S5-18', 'S1-4.5', 'S5-17', '物业管理条例 第45条'],
      profiles: ['residential'],
    },
    {
      'zh-CN': '租户、员工不守管理规定的，当场提醒并记录，由客户处理；涉嫌违法的报警。',
      en: 'Tenants and staff who ignore the house rules are reminded on the spot and it is recorded; the client deals with it. What may be an offence goes to the police.',
      basis: ['S1-4.5', 'S5-17'],
      profiles: ['office', 'industrial'],
    },
    {
      'zh-CN':
        '本制度经征求意见、客户审定后公布，自公布的生效日期起施行，由公司解释；未尽事宜另行补充，修订时保留原版本。',
      en: 'This regulation is published after consultation and the client’s approval, takes effect on the day stated there and is interpreted by the company. What it leaves open is supplemented; when it is revised, earlier versions are kept.',
      basis: ['劳动合同法 第4条', 'S8-6.1–6.3'],
    },
  ],
};
