import type { ChapterTemplate } from '../article-template.ts';

export const organisation: ChapterTemplate = {
  heading: { 'zh-CN': '岗位与职责', en: 'Posts and responsibilities' },
  articles: [
    {
      'zh-CN':
        '各岗位在整个班次内须有合同约定的人数在岗，在岗情况以签到、顶岗和签退连成的记录认定；累计缺员超过{R01.toleranceMinutes}分钟的班次，交由队长核实。',
      en: 'Each post keeps the contracted number of guards throughout the shift, shown by an unbroken chain of sign-on, stand-in and sign-off. A shift short for more than {R01.toleranceMinutes} minutes in all is looked into by the captain.',
      basis: ['S1-1.1', 'S9C-2', 'GA/T 594-2006'],
      binds: ['R01'],
    },
    {
      'zh-CN':
        '保安员听班长指挥，班长对队长负责，队长对公司和客户指定的联系人负责；每岗配有岗位职责书，随岗可查。',
      en: "Guards take orders from the squad leader, who answers to the captain, who answers to the company and to the client's named contact. Every post has its instruction, at hand on the post.",
      basis: ['S3-5', 'S2-3.4', 'S9E-2.1a'],
    },
    {
      'zh-CN': '队长与属地派出所保持联络，治安信息的通报和来人检查均作记录，由双方签字。',
      en: 'The captain keeps in touch with the local police station. Information passed on and inspections received are recorded and signed by both sides.',
      basis: ['S3-6', 'S7-4.3', '保安服务管理条例 第38条'],
    },
  ],
};
