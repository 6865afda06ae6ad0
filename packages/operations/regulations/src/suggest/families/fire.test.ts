import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

describe('words about fire safety', () => {
  it.each([
    ['消防器材每月检查一次并填写检查卡。', 'F01'],
    ['每日开展防火巡查。', 'F02:24'],
    ['每日进行防火巡查，营业期间至少每两小时一次。', 'F02:2'],
    ['值机员每两小时对消控主机巡检并登记一次。', 'F06'],
    ['每两小时进行一次防火巡查。', 'F02:2'],
    ['每月组织一次防火检查。', 'F03'],
    ['消防设施应每年全面检测一次。', 'F04'],
    ['严禁占用、堵塞消防通道。', 'F05'],
    ['消控室值班人员每两小时记录一次设备运行情况。', 'F06'],
    ['每年至少组织两次灭火疏散演练。', 'F07'],
    ['灭火器超过使用年限的应当报废。', 'F08'],
    ['动火作业必须办理动火审批手续，并有专人监护。', 'F09'],
    ['安全出口不得上锁。', 'F05'],
    ['防火巡查每日不少于两次。', 'F02:12'],
    ['公众聚集场所营业期间防火巡查至少每2小时1次。', 'F02:2'],
    ['夜间防火巡查每三小时一遍。', 'F02:3'],
    ['灭火器、消火栓每月检查，并在标签上签字。', 'F01'],
    ['防火检查每季度不少于一次并形成记录。', 'F03'],
    ['每年委托有资质单位对消防设施进行检测。', 'F04'],
    ['安全出口、楼梯间不得堆放杂物。', 'F05'],
    ['消控室每两小时记录一次主机运行状态。', 'F06'],
    ['半年内至少开展一次消防疏散演练。', 'F07'],
    ['干粉灭火器满十年应报废。', 'F08'],
    ['未办理动火证不得进行电焊作业。', 'F09'],
    ['疏散门应保证能从内部随时打开，不得上锁。', 'F05'],
    ['灭火器每月点检，发现压力不足及时更换。', 'F01'],
    ['值班人员每天进行一次防火巡查并做好记录。', 'F02:24'],
    ['每半个月进行一次防火检查，检查人员签字。', 'F03'],
    ['消防系统每年检测一次，出具检测报告。', 'F04'],
    ['消防通道严禁停车、堆物。', 'F05'],
    ['消控室值班员每两小时在值班记录上填写设备状态。', 'F06'],
    ['每年组织不少于两次全员消防演习。', 'F07'],
    ['压力不足或者超过年限的灭火器应及时送修、报废。', 'F08'],
    ['动火须办证，现场设看火人。', 'F09'],
  ])('%s → %s', (text, asked) => {
    expect(said(text)).toBe(asked);
  });

  it.each([
    ['Fire extinguishers are inspected every month.', 'F01'],
    ['Fire patrols are carried out daily.', 'F02:24'],
    ['A fire patrol shall be made at least every two hours during business hours.', 'F02:2'],
    ['A fire inspection is held every month and signed.', 'F03'],
    ['Fire protection systems are tested in full once a year.', 'F04'],
    ['Emergency exits shall be kept clear.', 'F05'],
    ['The fire control room log is written up every two hours.', 'F06'],
    ['An evacuation drill is held twice a year.', 'F07'],
    ['Extinguishers past their expiry date are replaced.', 'F08'],
    ['Hot work needs a permit and a fire watch.', 'F09'],
    ['Fire rounds take place every four hours at night.', 'F02:4'],
    ['Fire patrol intervals must not exceed two hours.', 'F02:2'],
    ['Nothing may be stored in escape routes.', 'F05'],
    ['No welding without a hot-work permit.', 'F09'],
    ['Extinguishers and hydrants are checked monthly and the tag is signed.', 'F01'],
    ['Fire patrol every 2 hours during opening hours.', 'F02:2'],
    ['Doors on escape routes must not be blocked.', 'F05'],
  ])('%s → %s', (text, asked) => {
    expect(said(text)).toBe(asked);
  });
});
