import type { CourseKind, TrainingTopic } from '@zhiqin/workforce/rules';

interface CourseOfStory {
  code: string;
  kind: CourseKind;
  topic: TrainingTopic;
  name: string;
  nameEn: string;
  text: string;
  minutes: number;
  /** Held so many days before the first shift. */
  daysBefore: number;
}

const course = (
  code: string,
  kind: CourseKind,
  topic: TrainingTopic,
  [name, nameEn]: readonly [string, string],
  text: string,
  minutes: number,
  daysBefore: number,
): CourseOfStory => ({ code, kind, topic, name, nameEn, text, minutes, daysBefore });

/** Forty in-service hours: enough at each of the three kinds of site. */
export const courses: readonly CourseOfStory[] = [
  course(
    'GQ-01',
    'pre-post',
    'rules',
    ['公司规章与岗位纪律', 'Company rules'],
    '不迟到早退，不离岗，来客必登记。',
    180,
    50,
  ),
  course(
    'GQ-02',
    'pre-post',
    'skills',
    ['门岗与巡逻技能', 'Gate and patrol'],
    '核对身份、扫码到点、记清异常。',
    240,
    49,
  ),
  course(
    'GQ-03',
    'pre-post',
    'emergency',
    ['突发事件处置', 'Emergencies'],
    '先保人，再报告，保护现场。',
    180,
    48,
  ),
  course(
    'ZG-01',
    'in-service',
    'skills',
    ['巡查与交接实操', 'Patrol and handover'],
    '接班看装备，交班说异常。',
    480,
    44,
  ),
  course(
    'ZG-02',
    'in-service',
    'emergency',
    ['停电与困梯处置', 'Power cuts and lifts'],
    '安抚、通知维保、不强行开门。',
    480,
    41,
  ),
  course(
    'ZG-03',
    'in-service',
    'law',
    ['保安员能做与不能做', 'What a guard may and may not do'],
    '不搜身、不扣证件、不限制人身自由。',
    480,
    38,
  ),
  course(
    'ZG-04',
    'in-service',
    'service',
    ['文明执勤', 'Courtesy on duty'],
    '站姿、用语、指路、接电话。',
    480,
    35,
  ),
  course(
    'XF-01',
    'fire',
    'fire',
    ['初起火灾扑救与疏散', 'First minutes of a fire'],
    '报警、断电、灭火、疏散、清点。',
    480,
    32,
  ),
];

/** Each with its right choice among three. */
const question = (topic: TrainingTopic, text: string, choices: readonly string[], right: number) => ({
  topic,
  text,
  choices: choices.map((one) => ({ text: one })),
  right: [right],
});

export const examQuestions = [
  question('rules', '接班人没有到，交班人应当怎样？', ['按时下班', '留在岗上并报告', '请业主代看'], 1),
  question('rules', '访客不肯登记，应当怎样？', ['放行', '说明规定并请被访人确认', '扣下证件'], 1),
  question('rules', '值班时身体不舒服，应当怎样？', ['报告班长等人替换', '自己回去休息', '喝点酒提神'], 0),
  question('rules', '交接班记录由谁签字？', ['交班人', '接班人', '双方'], 2),
  question('skills', '巡查到点后首先做什么？', ['扫码并查看现场', '拍自己', '直接去下一点'], 0),
  question('skills', '出门物品与放行单数量不符，应当怎样？', ['放行', '不放行并联系开单人', '改单子'], 1),
  question('skills', '车辆堵住消防通道，应当怎样？', ['当作没看见', '联系车主挪车并上报', '把车砸开'], 1),
  question('skills', '拾到遗失物，应当怎样？', ['自己保管', '登记上交', '放在原处'], 1),
  question('emergency', '火警电话是多少？', ['110', '119', '120'], 1),
  question('emergency', '有人被困电梯，应当怎样？', ['撬门', '安抚并通知维保单位', '让他自己爬出来'], 1),
  question('emergency', '发现有人打架，应当先怎样？', ['报警并制止', '围观', '加入'], 0),
  question('emergency', '发现可疑包裹，应当怎样？', ['打开看', '疏散人员并报警', '搬到值班室'], 1),
] as const;
