import type { ChapterTemplate } from '../article-template.ts';

export const personnel: ChapterTemplate = {
  heading: { 'zh-CN': '人员管理', en: 'Personnel' },
  articles: [
    {
      'zh-CN':
        '上岗的保安员须持有效保安员证，证件由公司存档备查；证件被吊销、已过期或尚未取得的人员不得排班，因故已在岗的，如实记录并即刻报总部处理。',
      en: 'Whoever stands on a post holds a valid guard certificate, kept on file by the company. Nobody whose certificate is revoked, expired or still to come is rostered; if one is on post all the same, it is recorded as it is and headquarters is told at once.',
      basis: ['保安服务管理条例 第16条', '公安机关实施保安服务管理条例办法 第24条', 'S8-3.2.2'],
      asks: ['P01'],
    },
    {
      'zh-CN':
        '录用保安员须年满{P02.minimumAge}周岁、中国公民、身体健康、初中以上学历，由人力资源验看证明并留档；公司招用口径为不超过{P02.maximumAge}周岁，超出的写明理由，有经验者优先。录用前完成背景审查，确认没有法律规定不得担任保安员的情形；此后每{P03.vettingMonths}个月复核一次，结果存入本人档案。',
      en: 'Recruits are Chinese citizens, at least {P02.minimumAge} years old, in good health and with junior-high schooling or above; HR sees the proofs and files them. The company hires up to the age of {P02.maximumAge}; an exception gives its reason. Experience is preferred. A background check before hiring shows that none of the statutory bars applies; it is repeated every {P03.vettingMonths} months and kept in the personal file.',
      basis: [
        'S8-3.1.1',
        'S8-3.1.2',
        'S8-3.1.3',
        'S8-3.1.4',
        '保安服务管理条例 第16条',
        'S7-3.1.1',
        '保安服务管理条例 第17条',
      ],
      asks: ['P02', 'P03'],
    },
    {
      'zh-CN': '进入重要岗位的人员在上岗前由客户和公安机关再作背景审查，未有结论的只安排外围岗。',
      en: 'Before anybody takes one of the key posts, client and police run a further background check; until its outcome is known he works the outer posts only.',
      basis: ['反恐怖主义法 第33条', 'S7-3.1.1'],
      overlays: ['anti_terror_target'],
    },
    {
      'zh-CN':
        '自用工之日起{P08.contractWithinDays}日内与保安员订立书面劳动合同；公司不收押金、不扣留证件。公司为保安员缴纳社会保险，并按岗位风险投保意外伤害保险，保单期限覆盖在岗期间。',
      en: 'A written labour contract is signed within {P08.contractWithinDays} days of the first day of work. The company takes no deposit and keeps nobody’s papers. The company pays social insurance for its guards and insures them against accidents by the risk of the post; the policy covers every day on duty.',
      basis: ['劳动合同法 第9条', '劳动合同法 第10条', '保安服务管理条例 第18条', '保安服务管理条例 第20条'],
      asks: ['P08', 'P09'],
    },
    {
      'zh-CN':
        '达到法定退休年龄的保安员改签劳务协议并另行投保，不排夜班连班，由人力资源每月核对名单。怀孕七个月以上和哺乳期的女保安员不安排加班和夜班。',
      en: 'A guard past retirement age works under a service agreement with insurance of its own and no back-to-back nights; HR goes through the list every month. No overtime and no night shifts for guards seven months pregnant or more, or nursing.',
      basis: ['劳动合同法实施条例 第21条', '劳动法 第61条', '劳动法 第63条'],
      asks: ['R11', 'R07'],
    },
    {
      'zh-CN':
        '岗前培训讲制度、技能和突发事件处置三项内容，考核达到{P04.passScore}分方可独立上岗，签到表和成绩存档。首次在本项目上岗前，班长带领熟悉布局、巡查路线、隐患点、水电开关、门锁、消防器材位置和应急程序，应知应会表逐项签认，未签认的项目为{P13.maxOpenItems}项。',
      en: 'Pre-post training covers the rules, the skills and emergencies, and a guard works alone once he passes its test with at least {P04.passScore} points. Attendance sheet and marks are filed. Before a first shift at this site the squad leader walks the newcomer round: layout, routes, weak spots, water and power switches, locks, fire gear, emergency procedure. The site induction checklist is signed item by item, with {P13.maxOpenItems} items left open.',
      basis: [
        'S8-3.2.1',
        'S8-3.2.2',
        'S7-3.1.1',
        '安全生产法 第28条',
        'S5-7',
        'S9A-1',
        'S9A-3b',
        'S9B-2',
        'S1-4.3',
        'S1-4.2',
      ],
      asks: ['P04', 'P13'],
    },
    {
      'zh-CN':
        '在岗培训每人每年不少于{P05.hoursPerYear}学时，内容含防范知识、监控报警操作、沟通礼仪、危机处置和急救，时间、内容、参加人和结果记入培训档案。',
      en: 'In-service training comes to at least {P05.hoursPerYear} hours a year for each guard: prevention, cameras and alarms, manners, crisis and first aid. The training file shows when, what, who and the result.',
      basis: [
        'S5-10',
        'S1-1.3',
        'S1-3.1',
        'S1-4.2',
        'S1-4.4',
        'S2-4.3',
        'S3-4',
        'S7-3.1.1',
        '保安服务管理条例 第18条',
      ],
      asks: ['P05'],
    },
    {
      'zh-CN':
        '每月对每名保安员从工作态度、业务能力、工作成效{P10.dimensions}个方面考核一次，次月{P10.assessByDay}日前完成，结果告知本人，本人可以说明。年度考核每人每年{P11.assessmentsPerYear}次，考核优秀的给予表彰、奖励，作为晋升依据。',
      en: 'Each guard is assessed every month in {P10.dimensions} respects – attitude, ability, results – by day {P10.assessByDay} of the next month, is told the outcome and may reply. The annual assessment takes place {P11.assessmentsPerYear}× a year for each guard. The best are commended and rewarded, and it counts for promotion.',
      basis: ['S8-5.1.1', 'S7-3.1.2', 'S8-5.1.2', 'S8-5.2.1'],
      asks: ['P10', 'P11'],
    },
    {
      'zh-CN':
        '标准工时的班次不超过{R03.standardHours}小时；经批准实行综合计算工时的，单班不超过{R03.comprehensiveHours}小时。每人每月加班不超过{R04.overtimeHours}小时；提前接班和延时值岗的时间计入工时。法定节假日值班的，按不低于本人工资的{R08.payPercent}%支付加班工资，在工资单上单列。',
      en: 'A shift under standard hours lasts no more than {R03.standardHours} hours; where comprehensive hours are approved, no more than {R03.comprehensiveHours} hours. Overtime is no more than {R04.overtimeHours} hours a month for each guard. Time spent relieving early or staying on counts as work. Work on statutory holidays is paid at no less than {R08.payPercent}% of the wage, on a line of its own in the pay slip.',
      basis: [
        '劳动法 第36条',
        '劳动法 第39条',
        '劳部发〔1994〕503号 第5条',
        '劳动法 第41条',
        'S8-4.4',
        '劳动法 第44条',
        '全国年节及纪念日放假办法',
      ],
      asks: ['R03', 'R04', 'R08'],
    },
    {
      'zh-CN':
        '任意连续七日内每人至少休息{R05.restDaysPerWeek}日。两个班次之间的休息不少于{R06.restHours}小时。同一人同一时段只排一个岗位，班次重叠为{R09.overlapMinutes}分钟。班表至少提前{R10.leadDays}日公布；公布后的变动由班长通知到本人并留下记录。',
      en: 'Any seven days in a row hold at least {R05.restDaysPerWeek} full rest day for each guard. Rest between two shifts is at least {R06.restHours} hours. Nobody is rostered on two posts at the same time; shifts overlap by {R09.overlapMinutes} minutes. The roster is published at least {R10.leadDays} days ahead. The squad leader tells whoever a later change concerns, and records it.',
      basis: ['劳动法 第38条', '劳动法 第36条', 'S7-3.1.2', '劳动合同法 第4条'],
      asks: ['R05', 'R06', 'R09', 'R10'],
    },
    {
      'zh-CN':
        '值勤时不饮酒、不赌博、不争斗，巡查时不吸烟、不吃东西，不利用岗位谋取私利、不收受财物；出现此类情况的，班长先换岗、再核实、再听本人说明。',
      en: 'On duty nobody drinks, gambles or quarrels; on patrol nobody smokes or eats; nobody uses the post for gain or takes gifts. If it happens, the squad leader first puts another on the post, then establishes the facts, then hears the guard.',
      basis: ['S8-4.1', 'S8-4.2', 'S8-4.5', 'S8-2.1.5', 'S9B-3b', 'S9A-4', 'S5-9'],
    },
  ],
};
