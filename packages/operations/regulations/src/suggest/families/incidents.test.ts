import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

describe('words about incidents', () => {
  it.each([
    ['发生突发事件，当班人员应在十分钟内报告公司。', 'I01'],
    ['发生事件后应逐级上报班长、队长、项目负责人。', 'I02'],
    ['汇报内容应包括事发地点、性质、人数和损失。', 'I03'],
    ['遇有火灾应立即拨打119报警。', 'I04'],
    ['发现违法犯罪行为，应立即制止并报警。', 'I04'],
    ['案发后应保护好现场，禁止无关人员进入。', 'I05'],
    ['事件处理完毕后48小时内提交书面报告。', 'I06:48'],
    ['坚持“三不放过”原则，查清原因、落实防范措施。', 'I07'],
    ['发生案件后，应及时导出并封存相关监控录像。', 'I08'],
    ['应制定火灾、治安、防汛等应急预案并每年修订。', 'I09'],
    ['每年至少组织一次反恐应急演练。', 'I10'],
    ['应急联系电话表张贴于值班室并每季度核对。', 'I11'],
    ['应在事发后36小时内将书面报告送达客户。', 'I06:36'],
    ['事件处置完毕后三日内提交详细书面报告。', 'I06:72'],
    ['事件发生后五分钟内向值班经理口头报告。', 'I01'],
    ['突发事件按照班长—队长—项目经理的次序逐级报告。', 'I02'],
    ['报告内容包括时间、地点、事件性质、人员伤亡和财产损失。', 'I03'],
    ['遇暴力侵害立即报警。', 'I04'],
    ['发生人员受伤，应立即拨打120。', 'I04'],
    ['设置警戒区域，保护现场，等候公安人员。', 'I05'],
    ['查明原因、吸取教训、制定防范措施后方可结案。', 'I07'],
    ['涉案录像应立即备份并妥善封存。', 'I08'],
    ['针对火灾、停电、电梯困人等情况制定应急预案。', 'I09'],
    ['每半年开展一次防汛应急演练。', 'I10'],
    ['值班室应张贴应急联系电话，每季度更新。', 'I11'],
    ['遇暴力抗拒的，应立即报警，不得使用武力。', 'I04'],
    ['发生治安案件后，须在10分钟之内向队长首报。', 'I01'],
    ['重大事件须立即报告班长、项目经理，并由项目经理报告甲方。', 'I02'],
    ['报告时讲明何时、何地、何事、涉及多少人。', 'I03'],
    ['发现火情第一时间拨119。', 'I04'],
    ['拉起警戒带，劝离围观群众，保护现场。', 'I05'],
    ['事件结束后一日内形成书面报告。', 'I06:24'],
    ['事故原因没有查清、责任人没有受到处理、防范措施没有落实的，不得结案。', 'I07'],
    ['事发时段录像须立即拷贝封存。', 'I08'],
    ['项目应备有火灾、电梯困人、突然停电等预案，每年评审一次。', 'I09'],
    ['每季度开展一次突发事件处置演练。', 'I10'],
    ['应急通讯录每三个月核实一遍。', 'I11'],
  ])('%s → %s', (text, asked) => {
    expect(said(text)).toBe(asked);
  });

  it.each([
    ['The first report of any incident reaches the duty manager within 15 minutes.', 'I01'],
    ['The guard informs the squad leader, who informs the site manager and then the client.', 'I02'],
    ['The brief states place, nature, number of people involved and losses.', 'I03'],
    ['The guard calls the police at once when an offence does not stop.', 'I04'],
    ['The scene must be preserved until the police arrive.', 'I05'],
    ['A written report is submitted within 24 hours of the incident.', 'I06:24'],
    ['A written incident report is due within two days.', 'I06:48'],
    ['Footage of an incident is exported and locked before it is overwritten.', 'I08'],
    ['Emergency plans are reviewed every year.', 'I09'],
    ['Each emergency plan is rehearsed in a drill once a year.', 'I10'],
    ['The emergency contact list is verified every 90 days and kept at the post.', 'I11'],
    ['The written report reaches the client within one day.', 'I06:24'],
    ['Within 12 hours of the event a written report shall be filed.', 'I06:12'],
    ['Each scenario is drilled at least once a year.', 'I10'],
    ['The duty manager receives the first report within ten minutes.', 'I01'],
    ['Each level confirms; without an answer in fifteen minutes the next level is called.', 'I02'],
    ['A report gives place, nature, persons involved and damage.', 'I03'],
    ['Call 110 immediately when violence breaks out.', 'I04'],
    ['在岗培训每年不少于24学时，内容含监控报警操作。', 'P05'],
    ['秩序类事件至迟120分钟报到公司值班室。', 'I01'],
    ['A written account follows within 48 hours.', 'I06:48'],
    ['Each site keeps emergency plans for fire, flood and intrusion, reviewed yearly.', 'I09'],
  ])('%s → %s', (text, asked) => {
    expect(said(text)).toBe(asked);
  });
});
