import type { ChapterTemplate } from '../article-template.ts';

export const general: ChapterTemplate = {
  heading: { 'zh-CN': '总则', en: 'General' },
  articles: [
    {
      'zh-CN': '本制度约定保安服务在本项目怎样做、做到什么程度、以什么记录为凭，供保安员执行、客户单位查验。',
      en: 'This regulation settles how guarding is done at this site, to what standard, and which record proves it. Guards work by it; the client checks by it.',
      basis: ['S3-1', 'S5-1', 'S1-1.4', 'S2-1', 'S7-1', 'S7-2', 'S8-1', 'S9-0'],
    },
    {
      'zh-CN':
        '本制度适用于住宅小区内的各保安岗位及进出小区的业主、住户、访客、送货、装修和维修人员，地下车库、公共楼道和屋面均在看护范围内。',
      en: 'It applies to every guard post of the residential estate, and to owners, residents, visitors, couriers, renovation and repair workers who come and go. The garage, the common stairs and the roofs are part of what is guarded.',
      basis: ['S3-2', 'S5-2', 'S4-1', 'S4-3', 'S6-2'],
      profiles: ['residential'],
    },
    {
      'zh-CN':
        '本制度适用于写字楼内的各保安岗位及进出大厦的租户、员工、访客、施工和送货人员，工作日与非办公时段分别执行。',
      en: 'It applies to every guard post of the office building, and to tenants, their staff, visitors, contractors and couriers; working hours and off hours have their own modes.',
      basis: ['S2-2.1', 'S4-3', 'S6-2'],
      profiles: ['office'],
    },
    {
      'zh-CN':
        '本制度适用于厂区各保安岗位及进出厂区的员工、访客、承包商和运输车辆，生产班次交替时段另设疏导岗。',
      en: 'It applies to every guard post of the works, and to staff, visitors, contractors and lorries; at the change of production shifts an extra post keeps the crowd moving.',
      basis: ['S4-3', 'S6-2', 'S9-0'],
      profiles: ['industrial'],
    },
    {
      'zh-CN':
        '保安工作依法进行，预防在先，人的安全重于财物，待人有礼、办事有据。法律、法规和强制性标准优先于客户要求，客户要求优先于本制度；各项数值只可从严，不得低于法定底线。',
      en: "Guarding keeps to the law, prevents before it reacts, puts people before property, and is courteous and documented. Statute and mandatory standards come before the client's wishes, and those before this regulation. Any figure may be made stricter, never laxer than the law.",
      basis: ['S2-2.2.1', 'S2-2.2.2', 'S3-7', 'S1-1.2', 'S4-2', '保安服务管理条例 第4条', 'S6-1'],
    },
    {
      'zh-CN':
        '公司只承接保安服务许可证在有效期内且列明的服务；贵重物品护送、特殊人员陪护先由总部核对许可范围，武装押运不在本制度之内。',
      en: 'The company takes on only what its guarding licence, in force, lists. Escorting valuables or persons is first checked against the licence by headquarters; armed escort is outside this regulation.',
      basis: ['S1-2.10', '保安服务管理条例 第9条', '保安服务管理条例 第10条'],
      asks: ['K04'],
    },
    {
      'zh-CN':
        '公司和本项目均建立保安服务管理制度、岗位责任制度、保安员管理制度，现行有效的不少于{K05.minimumSystems}项，放在值班室供随时查阅。',
      en: 'No fewer than {K05.minimumSystems} sets of rules – service management, post responsibilities, guard management – are in force at the company and at this site, and are open to read in the guard room.',
      basis: ['保安服务管理条例 第4条', 'S1-1.4', 'S3-5', 'S5-3', '企业事业单位内部治安保卫条例 第8条'],
      asks: ['K05'],
    },
    {
      'zh-CN':
        '许可、备案事项由总部专人办理；自行招用保安员的单位自开展保安工作之日起{K03.selfHireDays}日内向公安机关备案，回执存档。',
      en: 'Headquarters names one person for licences and filings. A unit that hires its own guards files with the police within {K03.selfHireDays} days of starting; the receipt is kept.',
      basis: ['保安服务管理条例 第14条', 'S3-6'],
      asks: ['K03'],
      exceptOverlays: ['cross_province'],
    },
    {
      'zh-CN':
        '本项目属跨省服务，总部在开始服务前向项目所在地公安机关备案合同、项目负责人和保安员名单；自行招用保安员的单位自开展之日起{K03.selfHireDays}日内备案。回执存项目部。',
      en: 'This site is served from another province. Before service starts headquarters files the contract, the project head and the list of guards with the local police; a unit hiring its own guards files within {K03.selfHireDays} days of starting. The receipt lies at the site office.',
      basis: ['保安服务管理条例 第23条', '公安机关实施保安服务管理条例办法 第26条'],
      asks: ['K03'],
      overlays: ['cross_province'],
    },
  ],
};
