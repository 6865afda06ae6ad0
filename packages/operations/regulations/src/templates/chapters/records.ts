import type { ChapterTemplate } from '../article-template.ts';

export const records: ChapterTemplate = {
  heading: { 'zh-CN': '档案与信息保护', en: 'Records and personal data' },
  articles: [
    {
      'zh-CN':
        '登记只收集必要的个人信息，告知用途和保存期限；保安员不得泄露业主、住户、租户和客户的信息。公司受客户委托处理来访信息的，合同写明用途和期限，合同终止时返还或者删除，由客户签收确认。',
      en: 'Registers take no more personal data than needed and say why and for how long. Guards pass on nothing about owners, residents, tenants or the client. Where the company handles visitor data for the client, the contract says what for and how long; when it ends the data is given back or deleted, and the client signs for it.',
      basis: [
        '个人信息保护法 第6条',
        '个人信息保护法 第19条',
        'S5-9',
        'S8-4.3',
        '个人信息保护法 第21条',
        'S6-3.5.1',
      ],
    },
    {
      'zh-CN': '新版制度发布后{P12.readWithinDays}日内，每名保安员在手机上阅读并签收，同时签署保密承诺。',
      en: 'Within {P12.readWithinDays} days of a new version every guard reads the rules on his phone, acknowledges them and signs the confidentiality undertaking.',
      basis: ['S8-4.3', 'S8-2.1.5', 'S5-9', '劳动合同法 第4条', '保安服务管理条例 第26条'],
      asks: ['P12'],
    },
    {
      'zh-CN': '值班、交接、巡查和隐患整改记录统一留存，更正以补充记录方式进行，原记录不作改动。',
      en: 'Duty, handover, patrol and rectification records are kept together. A correction is a further entry; the first one stays as it was.',
      basis: ['企业事业单位内部治安保卫条例 第11条', 'S9B-4', 'S9E-2.5a'],
    },
    {
      'zh-CN':
        '检查备查的台账按年度归档，当年和上一年的放在值班室，由队长每月核对一次缺漏。培训、演练、宣传的签到表和照片由队长当月整理归档，写明时间、内容和参加人。',
      en: 'Ledgers for inspection are filed by year; this year’s and last year’s lie in the guard room, and the captain looks for gaps once a month. Sign-in sheets and photos of training, drills and notices are filed by the captain within the month, with date, content and who took part.',
      basis: ['保安服务管理条例 第38条', 'S1-1.4', '安全生产法 第28条', 'S1-3.1'],
    },
  ],
};
