import type { ChapterTemplate } from '../article-template.ts';

export const organisation: ChapterTemplate = {
  heading: { 'zh-CN': '组织与职责', en: 'Organisation and duties' },
  articles: [
    {
      'zh-CN':
        '公司负责人决定服务方案和人员配备，总部值班室全天协调，项目队长主持日常勤务，班长带班，保安员按岗执行。',
      en: 'The company’s management decides the service plan and the strength, the headquarters duty desk coordinates round the clock, the captain runs the site, squad leaders lead the shifts, and guards work their posts.',
      basis: ['S2-3.1', 'S2-3.2', 'S3-3', 'S5-3'],
    },
    {
      'zh-CN':
        '各岗位在整个班次内须有合同约定的人数在岗，在岗情况以签到、顶岗和签退连成的记录认定；累计缺员超过{R01.toleranceMinutes}分钟的班次，交由队长核实。',
      en: 'Each post keeps the contracted number of guards throughout the shift, shown by an unbroken chain of sign-on, stand-in and sign-off. A shift short for more than {R01.toleranceMinutes} minutes in all is looked into by the captain.',
      basis: ['S1-1.1', 'S9A-1', 'S9C-2', 'GA/T 594-2006'],
      asks: ['R01'],
    },
    {
      'zh-CN':
        '保安员听班长指挥，班长对队长负责，队长对公司和客户指定的联系人负责；每岗配有岗位职责书，随岗可查。',
      en: "Guards take orders from the squad leader, who answers to the captain, who answers to the company and to the client's named contact. Every post has its instruction, at hand on the post.",
      basis: ['S3-5', 'S2-3.4', 'S5-5', 'S5-8', 'S1-3.2'],
    },
    {
      'zh-CN': '门岗管人车物品进出，巡逻岗管路线和重点部位，监控岗管画面和报警，各岗发现的情况互相通报。',
      en: 'Gate posts look after people, vehicles and goods; patrols after routes and critical points; the monitors after pictures and alarms. What one post sees it tells the others.',
      basis: ['S2-3.3', 'S3-8', 'S8-2.1.1', 'S8-2.1.3', 'S8-2.2.4', 'S9C-4'],
    },
    {
      'zh-CN':
        '班长每班到各岗督导查岗不少于{K10.leaderChecksPerShift}次，项目经理每周夜间查岗不少于{K10.managerNightsPerWeek}次，查到什么、怎样处理，写入督导记录。',
      en: 'The squad leader visits every post at least {K10.leaderChecksPerShift}× a shift; the site manager makes a night visit at least {K10.managerNightsPerWeek}× a week. What was found and done goes into the supervision log.',
      basis: ['S2-3.4', 'S1-1.3'],
      asks: ['K10'],
    },
    {
      'zh-CN':
        '队长与属地派出所保持联络，治安信息的通报和来人检查均作记录，由双方签字。公安机关、消防救援机构下达的整改通知书，队长当日报公司和客户，指定责任人，按通知书载明的日期完成整改并回复。',
      en: 'The captain keeps in touch with the local police station. Information passed on and inspections received are recorded and signed by both sides. A rectification notice from the police or the fire authority reaches company and client the same day, gets a person responsible, and is rectified and answered by the date it states.',
      basis: ['S3-6', 'S7-4.3', '保安服务管理条例 第38条', '企业事业单位内部治安保卫条例 第16条', 'S1-2.5'],
      asks: ['K11'],
    },
    {
      'zh-CN':
        '本项目的治安保卫重要部位列表、图纸和技术防范设施报公安机关备案，由队长每季度核对一次，变动当周补报。',
      en: 'The list, plans and technical protection of the security-critical parts of this site are filed with the police; the captain checks them every quarter and files a change within the week.',
      basis: ['企业事业单位内部治安保卫条例 第13条', '企业事业单位内部治安保卫条例 第14条'],
      overlays: ['security_key_unit'],
    },
  ],
};
