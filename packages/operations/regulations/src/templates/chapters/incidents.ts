import type { ChapterTemplate } from '../article-template.ts';

export const incidents: ChapterTemplate = {
  heading: { 'zh-CN': '突发事件', en: 'Incidents' },
  articles: [
    {
      'zh-CN':
        '本章适用于火灾、水灾、伤亡和重大事故，抢劫、伤害、爆炸、投毒、劫持等严重刑事案件，重大盗窃、聚众闹事、斗殴，停工、请愿、集体上访，以及通信和信息网络被人为破坏。',
      en: 'This chapter covers fire, flood, casualties and major accidents; serious crime such as robbery, wounding, explosion, poisoning or hostage-taking; major theft, riot and affray; stoppages, petitions and crowds; and deliberate damage to networks.',
      basis: ['S9E-1.1', 'S9E-1.2', 'S9E-1.3', 'S9E-1.4'],
    },
    {
      'zh-CN':
        '遇火情、伤亡、暴力，先拨打119、120、110并记下时间和警单号，再作其他处置；处置以人的安全为先，财物在后。',
      en: 'For fire, casualties or violence call 119, 120 or 110 first and note time and case number; everything else comes after. People come before property.',
      basis: ['S9E-2.4', 'S5-15', 'S1-2.3', 'S9C-7', '消防法 第44条', '保安服务管理条例 第29条'],
      asks: ['I04'],
    },
    {
      'zh-CN':
        '突发事件首报目标为{I01.targetMinutes}分钟；火灾和重大事故至迟{I01.fireMinutes}分钟、刑事案件至迟{I01.criminalMinutes}分钟、秩序类事件至迟{I01.orderMinutes}分钟报到公司值班室，不迟报、不瞒报。',
      en: 'The first report of an incident aims at {I01.targetMinutes} minutes. It reaches the duty desk within {I01.fireMinutes} minutes for fire and major accidents, {I01.criminalMinutes} for crime, {I01.orderMinutes} for public order; nothing is reported late or left out.',
      basis: ['S9E-2.1a', 'S7-3.4.1', 'S7-3.4.2', '突发事件应对法(2024) 第61条'],
      asks: ['I01'],
    },
    {
      'zh-CN':
        '突发事件由班长、公司负责人、客户办公室负责人逐级报告，每级{I02.acknowledgeMinutes}分钟内确认收到，逾时越级；火情、伤亡、暴力在{I02.parallelMinutes}分钟内同时报三方。事件汇报说清地点、性质、人数、特征和损失五项，一时不明的写“待查”，查明即补。',
      en: 'Incidents are reported up the chain – squad leader, company head, client’s office head – each acknowledging within {I02.acknowledgeMinutes} minutes, or else the next level is called. For fire, casualties or violence all three hear within {I02.parallelMinutes} minutes. The brief states place, nature, number of people, features and losses; what is not yet known is marked so and added later.',
      basis: ['S9E-2.1a', 'S9B-6', 'S9C-7', 'S9E-2.1b'],
      asks: ['I02', 'I03'],
    },
    {
      'zh-CN':
        '事件现场设置警戒、疏散无关人员、保护现场并拍照不少于{I05.scenePhotos}张，公安、消防到场后听从指挥，协助调查。',
      en: 'At the scene a cordon is set, bystanders are cleared, evidence is left as it is and at least {I05.scenePhotos} photo is taken. Once police or fire service arrive their orders count, and guards assist.',
      basis: ['S9E-2.2', 'S9E-2.3', 'S5-16', 'S9C-5', 'S7-3.4.2'],
      asks: ['I05'],
    },
    {
      'zh-CN': '接到住户、员工的报警求助，就近岗位立即到场并记下到场时间；处置不了的报班长增援。',
      en: 'When residents or staff call for help the nearest post goes at once and notes its time of arrival; what it cannot handle it reports to the squad leader for support.',
      basis: ['S3-9', 'S1-2.3', 'S1-2.7', 'S8-2.1.3', 'S5-17'],
    },
    {
      'zh-CN':
        '纠纷先分开双方、听清原委、劝其依规解决，写下纠纷记录；发生肢体冲突的立即报警。发现可疑人员主动询问来意，不围堵、不追逐出本项目；住户、员工反映可疑情况的，记入值班记录并派人查看。',
      en: 'In a dispute the parties are kept apart, heard, and pointed to the proper way of settling it; a dispute record is written. Once blows fall the police are called. A stranger who raises doubt is politely asked his business, never surrounded, never chased off the site. What residents or staff report goes into the duty log and somebody goes to look.',
      basis: ['S9C-6', 'S5-6', 'S1-4.5', 'S9A-5', 'S8-2.1.2', 'S3-16', 'S9C-4'],
    },
    {
      'zh-CN':
        '事件发生后{I06.hours}小时内，由队长提交书面报告，附现场记录、照片和处置时间表，送公司和客户存档。与事件有关的监控影像在{I08.holdWithinDays}日内导出封存，记下文件校验值和保管人，不受到期删除影响。事件结案做到三不放过：原因查清、学习总结做完、防范措施落实，三项齐备方可结案；重大事件另写明责任认定。',
      en: 'Within {I06.hours} hours of the incident the captain hands in a written report with scene notes, photos and a timeline; company and client file it. Video of an incident is exported and put on hold within {I08.holdWithinDays} days, with its checksum and keeper noted, and is not deleted when its time is up. An incident is closed only when its cause is found, the lesson has been taught and the prevention is in place; for major incidents responsibility is stated too.',
      basis: ['S9E-2.5a', 'S9C-4', '保安服务管理条例 第25条', 'S9E-2.5b'],
      asks: ['I06', 'I08', 'I07'],
    },
    {
      'zh-CN':
        '火灾、停电、困梯、盗抢、斗殴、极端天气、人员伤亡等应急预案齐备，写明集合点和疏散路线，每{I09.planReviewMonths}个月评审一次并放在值班室。每项应急预案至少每{I10.scenarioDrillMonths}个月演练一次，邀请客户和在场人员参加，演练后写评估并修订预案。',
      en: 'Plans are at hand for fire, power failure, lift entrapment, theft and robbery, affray, extreme weather and casualties, with assembly points and routes. Emergency plans are reviewed every {I09.planReviewMonths} months. Each emergency plan is drilled at least every {I10.scenarioDrillMonths} months, with client and occupiers invited; a review follows and the plan is amended.',
      basis: [
        'S4-4.4',
        'S2-4.2',
        'S5-16',
        'S9A-4',
        '企业事业单位内部治安保卫条例 第15条',
        '保安服务管理条例 第36条',
        'S3-12',
        'S4-4.5',
      ],
      asks: ['I09', 'I10'],
    },
    {
      'zh-CN':
        '应急联系表含公安、消防、急救、供水供电、客户和公司值班电话，每{I11.verifyDays}日核对一次，各岗张贴。',
      en: 'The emergency contact list – police, fire, ambulance, water, power, client, duty desk – is verified every {I11.verifyDays} days and hangs at every post.',
      basis: ['S9A-3a', 'S9C-7'],
      asks: ['I11'],
    },
    {
      'zh-CN': '场内人数接近核定容量时，在入口分批放行并报客户；出现拥挤先打开出口、疏通通道，再劝导人流。',
      en: 'When the number inside nears the approved capacity, people are let in by groups and the client is told. If it gets crowded, exits are opened and passages cleared before the crowd is directed.',
      basis: ['消防法 第16条', 'S1-2.8'],
      overlays: ['public_gathering'],
    },
    {
      'zh-CN':
        '接到公安机关预警，按响应等级增派人员、封闭次要出入口，队长每日向公安机关和客户各报一次情况，直至预警解除。',
      en: 'On a police warning guards are added and side entrances closed by its level; until it is lifted the captain reports to police and client once a day.',
      basis: ['反恐怖主义法 第32条', '反恐怖主义法 第33条'],
      overlays: ['anti_terror_target'],
    },
  ],
};
