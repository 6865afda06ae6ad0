import type { ChapterTemplate } from '../article-template.ts';

export const handover: ChapterTemplate = {
  heading: { 'zh-CN': '执勤与交接班', en: 'Duty and handover' },
  articles: [
    {
      'zh-CN':
        '进场前分析治安形势、听取客户和住户的安全需求，写成方案，载明岗位、勤务方式、装备和应急处置。执勤方案及其变更经客户书面审定后执行。',
      en: 'Before the first day the local threat and the wishes of client and occupiers are studied. The duty plan that follows – posts, manner of duty, gear, emergencies – and every change of it need the client’s written approval.',
      basis: ['GA/T 594-2006', 'S2-4.1', 'S2-4.2', 'S2-4.4', 'S1-3.2'],
      asks: ['K06'],
    },
    {
      'zh-CN':
        '接班人员至迟在班次开始前{H01.minutesBefore}分钟到岗签到，完成着装、证件和装备自查。上岗前自查制服整洁、保安标志和工作证佩戴、证件随身、仪容端正，未整理好的项目为{H08.maxFailedItems}项方可接岗；橡胶棍等防卫器械按岗位清单领用。',
      en: 'The relief signs on at the post no later than {H01.minutesBefore} minutes before the shift starts, and checks uniform, certificate and gear. Before going on post each guard checks that his uniform is clean, emblem and badge are worn, his certificate is on him and his turnout is neat; with {H08.maxFailedItems} items left to put right he takes the post. Batons and other protective gear are drawn by the list of the post.',
      basis: ['S9D-1a', 'S1-4.1', 'S9A-2', 'S9B-1', 'S9C-1', '保安服务管理条例 第27条'],
      asks: ['H01', 'H08'],
    },
    {
      'zh-CN': '接班人确认接岗之前，交班人不离开岗位；交离与接岗之间允许的间隔为{H02.maxGapSeconds}秒。',
      en: 'The outgoing guard stays until the relief has accepted the post. The gap allowed between release and acceptance is {H02.maxGapSeconds} seconds.',
      basis: ['S9D-1b', 'S9C-2'],
      asks: ['H02'],
    },
    {
      'zh-CN':
        '交接当面进行，双方在班次开始后{H03.signWithinMinutes}分钟内在交接记录上签名。交接记录逐项写清本班工作、未了事项、可疑情况，没有的写“无”；装备至少列明{H04.minimumGearLines}项。对交接内容有异议的，写入交接记录，{H06.escalateMinutes}分钟内报告班长到场处理。',
      en: 'Handover is face to face, and both sign the handover record within {H03.signWithinMinutes} minutes of the start of the shift. The handover record states work done, open matters and anything suspicious item by item, “none” where there is none, and lists at least {H04.minimumGearLines} line of gear. A disagreement about the handover is written into the record and reported within {H06.escalateMinutes} minutes to the squad leader, who comes and settles it.',
      basis: ['S9D-2', 'S9D-3', 'S9A-9', 'S9D-4'],
      asks: ['H03', 'H04', 'H06'],
    },
    {
      'zh-CN':
        '交接时对讲机、钥匙、手电、防卫器械逐件清点，账物差异应为{H05.maxGearDifferences}件；有差异的当场建单，写明去向。',
      en: 'At handover radio, keys, torch and protective gear are counted piece by piece; differences from the list: {H05.maxGearDifferences}. One that is found gets a ticket on the spot saying where the piece went.',
      basis: ['S9D-3', 'S9B-1', '保安服务管理条例 第28条'],
      asks: ['H05'],
    },
    {
      'zh-CN':
        '班次开始后签到的记为迟到待核（宽限{H07.lateAfterMinutes}分钟），超过{H07.absentAfterMinutes}分钟未到的记为缺勤待核；班长先派人顶岗，再听本人说明。',
      en: 'A sign-on after the start of the shift (grace: {H07.lateAfterMinutes} minutes) is recorded as late, to be confirmed; after {H07.absentAfterMinutes} minutes as absent, to be confirmed. The squad leader first sends a stand-in, then hears the guard.',
      basis: ['S9D-5', 'S8-4.4', 'S7-3.1.2'],
      asks: ['H07'],
    },
    {
      'zh-CN': '用餐、如厕等短时离岗须有人顶岗，并在手机上记明顶岗人和起止时间。',
      en: 'For meals and short breaks somebody stands in, and the phone shows who and from when to when.',
      basis: ['S9C-2', 'S8-4.4'],
    },
    {
      'zh-CN':
        '夜间值班室每{H09.everyMinutes}分钟对各岗呼岗一次，单人岗每{H09.loneEveryMinutes}分钟一次；漏答即派人到岗查看。',
      en: 'At night the guard room makes a check call to each post every {H09.everyMinutes} minutes, to guards working alone every {H09.loneEveryMinutes}. One that goes unanswered sends somebody to the post.',
      basis: ['BS 7499:2020', 'S9C-2'],
      asks: ['H09'],
    },
    {
      'zh-CN':
        '每班值班记录不少于{H10.minimumLines}条。来访、巡查、异常和处置随时记入；连续{H10.quietMinutes}分钟没有任何记录的，班长到岗询问。值班室保持安静整洁，应急程序、联系电话和岗位职责书上墙或放在值班台。',
      en: 'The duty log of each shift holds at least {H10.minimumLines} entry; visits, patrols, anything unusual and what was done are written as they happen. After {H10.quietMinutes} minutes without any entry the squad leader looks in. The guard room is quiet and tidy. Emergency procedure, phone numbers and post instruction hang on the wall or lie on the desk.',
      basis: ['S9C-1', 'S9A-9', 'S9C-4', 'S9A-4'],
      asks: ['H10'],
    },
    {
      'zh-CN':
        '客户书面要求列队迎送的重要来宾，队长提前安排岗位和车位，不占用消防车通道，不因此空出其他岗位。',
      en: 'Where the client asks in writing for guests to be met in form, the captain arranges guards and parking beforehand, without blocking the fire lane or emptying another post.',
      basis: ['S9A-10', 'S9A-7'],
      profiles: ['office', 'industrial'],
    },
    {
      'zh-CN': '学生上学、放学时段校门加派人员，站位面向来车和人群；外来人员此时段只出不进，紧急情况除外。',
      en: 'When pupils arrive and leave, extra guards stand at the school gate, facing traffic and crowd. Outsiders may leave but not enter during that time, emergencies apart.',
      basis: ['未成年人保护法 第35条', 'S9C-9'],
      overlays: ['school'],
    },
  ],
};
