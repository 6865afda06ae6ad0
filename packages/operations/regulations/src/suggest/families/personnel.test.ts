import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

describe('words about who may stand on a post', () => {
  it.each([
    ['保安人员应当依法取得保安员证后方可从事保安服务工作。', 'P01'],
    ['严禁无证人员顶岗。', 'P01'],
    ['电梯维修人员须持证上岗。', ''],
    ['Welders must hold a valid certificate before hot work begins.', ''],
    ['未取得《保安员证》者，一律不得安排上岗。', 'P01'],
    ['新招保安员年龄须在18至50周岁之间，初中以上学历。', 'P02'],
    ['拟聘人员须经公安机关出具无犯罪记录证明。', 'P03'],
    ['曾被判处刑罚的人员不得录用。', 'P03'],
    ['有故意犯罪前科的，不得招用为保安员。', 'P03'],
    ['新队员须经岗前培训并考试合格，成绩低于八十分的不得上岗。', 'P04:80'],
    ['岗前考核满分100分，达到75分方可上岗。', 'P04:75'],
    ['未经岗前培训或考核不合格的，不得安排上岗。', 'P04'],
    ['保安员每年参加业务培训的时间累计应达到36学时。', 'P05'],
    ['公司每季度组织保安员进行一次业务技能培训，全年不少于32课时。', 'P05'],
    ['全体队员每半年至少参加一次消防安全培训。', 'P06'],
    ['消控室值班人员必须持有中级以上消防设施操作员证书。', 'P07'],
    ['公司与保安员应自用工之日起一个月内签订劳动合同。', 'P08'],
    ['公司依法为全体保安员办理社会保险，并购买意外伤害保险。', 'P09'],
    ['每月末由班长对队员进行绩效考评。', 'P10'],
    ['公司每年年终对保安员进行一次年度考核，结果存入个人档案。', 'P11'],
    ['所有队员上岗前须签署保密承诺书。', 'P12'],
    ['新制度发布后，队员应在七日内阅读并签字确认。', 'P12'],
    ['新调入的队员首次上岗前应熟悉项目布局、重点部位和应急程序。', 'P13'],
    ['入职培训考试须达到85分（含）以上。', 'P04:85'],
    ['上岗考试低于60分者不予上岗。', 'P04:60'],
    ['试用期内也应签订劳动合同。', 'P08'],
    ['凡上岗人员应持有有效的保安员证。', 'P01'],
    ['保安员须具备初中以上学历，年满18周岁。', 'P02'],
    ['拟录用人员必须通过背景审查。', 'P03'],
    ['岗前培训考核80分以下不得上岗。', 'P04:80'],
    ['队员年度在岗培训不少于48学时。', 'P05'],
    ['保安员应接受每年不少于24小时的继续培训。', 'P05'],
    ['每半年对全体保安进行一次消防知识培训。', 'P06'],
    ['消控岗必须由取得消防设施操作员证的人员担任。', 'P07'],
    ['入职三十日内签订书面劳动合同，不得拖延。', 'P08'],
    ['为在岗队员足额缴纳社会保险费。', 'P09'],
    ['队长每月对队员进行一次综合考评。', 'P10'],
    ['每年十二月进行年度考核。', 'P11'],
    ['全体保安应签订保密协议。', 'P12'],
    ['制度修订后，队员应于七日内签收学习。', 'P12'],
    ['队员首次到岗前须实地熟悉消防设施位置和疏散路线。', 'P13'],
  ])('%s → %s', (text, asked) => {
    expect(said(text)).toBe(asked);
  });

  it.each([
    ['Only guards holding a valid guard certificate may be posted.', 'P01'],
    ['No guard may be deployed without a valid certificate.', 'P01'],
    ['Guards must be at least 18 years of age, have completed junior high school and pass a medical.', 'P02'],
    ['New guards must score at least 80 per cent in the pre-assignment test before being posted.', 'P04:80'],
    ['No guard takes up a post until he has passed the induction training examination.', 'P04'],
    ['Each guard receives no less than 24 hours of refresher training a year.', 'P05'],
    ['Fire safety training shall be given to all guards at least once a year.', 'P06'],
    ['Fire control room operators must hold the operator certificate.', 'P07'],
    ['Every guard is to have a written employment contract within 30 days of starting.', 'P08'],
    ['Social insurance is to be paid for every guard and accident insurance taken out.', 'P09'],
    ['Each guard is assessed monthly on attitude, ability and results.', 'P10'],
    ['An annual appraisal of every guard is carried out in December.', 'P11'],
    ['Guards shall acknowledge each new version of the regulation by signature within seven days.', 'P12'],
    ['Before a first shift on the site the guard completes the site induction checklist.', 'P13'],
    ['Candidates must obtain 70 marks or more in the pre-posting examination.', 'P04:70'],
    ['Applicants with a criminal record are not hired.', 'P03'],
    ['Guards are trained in the use of extinguishers every six months.', 'P06'],
  ])('%s → %s', (text, asked) => {
    expect(said(text)).toBe(asked);
  });
});
