import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

describe('words about the client', () => {
  it.each([
    ['签订保安服务合同前，应核查客户主体资格及服务内容的合法性。', 'K01'],
    ['保安服务合同终止后至少保存两年。', 'K02'],
    ['跨省提供保安服务的，应向服务地公安机关备案。', 'K03'],
    ['公司须持有效的保安服务许可证，不得超范围经营。', 'K04'],
    ['建立保安服务管理制度、岗位责任制度、保安员管理制度。', 'K05'],
    ['执勤方案须报客户单位审定后实施。', 'K06'],
    ['接到投诉应在24小时内回复，5日内处理完毕。', 'K07'],
    ['每季度开展一次客户满意度调查，得分不低于85分。', 'K08'],
    ['每月5日前向客户报送上月月报。', 'K09'],
    ['队长每班查岗不少于两次。', 'K10'],
    ['收到公安机关整改通知书的，应在规定期限内完成整改。', 'K11'],
    ['每季度组织一次安全宣传教育活动。', 'K12'],
    ['对客户的违法要求应当拒绝，并报告公安机关。', 'K13'],
    ['承接项目前应对客户资质及合法性进行审查。', 'K01'],
    ['服务合同期满后存档不少于两年。', 'K02'],
    ['公司异地设立分支机构开展保安服务的，依法向当地公安机关备案。', 'K03'],
    ['不得超出保安服务许可证核定的范围承揽业务。', 'K04'],
    ['执勤方案经甲方书面确认后执行，变更时重新确认。', 'K06'],
    ['客户投诉须24小时内答复。', 'K07'],
    ['每季度由甲方对服务进行一次满意度评价。', 'K08'],
    ['月度服务报告于次月5日前交甲方签收。', 'K09'],
    ['项目经理每周夜间查岗不少于一次。', 'K10'],
    ['公安机关下发的隐患整改通知书应按期整改并回复。', 'K11'],
    ['每季度在小区开展防盗宣传。', 'K12'],
    ['甲方提出违法要求时，保安员有权拒绝并应报告公司。', 'K13'],
    ['签约前，市场部应核查客户的营业执照及保护标的的合法性。', 'K01'],
    ['保安服务合同到期后保存期不得少于二年。', 'K02'],
    ['自行招用保安员的，应在三十日内备案。', 'K03'],
    ['公司许可证须在有效期内，不得承接许可范围以外的业务。', 'K04'],
    ['项目应备齐保安服务管理制度、岗位责任制、保安员管理制度。', 'K05'],
    ['执勤方案未经甲方批准，不得实施。', 'K06'],
    ['投诉须在一个工作日内答复，五日内办结。', 'K07'],
    ['每半年组织一次业主满意度调查。', 'K08'],
    ['每月初向甲方提交上月安保月报。', 'K09'],
    ['班长每班对各岗检查不少于两次。', 'K10'],
    ['督导每月不少于四次夜间查岗。', 'K10'],
    ['消防部门下达的责令改正通知，应在限期内整改完毕。', 'K11'],
    ['每半年至少开展一次防盗、防诈骗宣传。', 'K12'],
    ['客户要求保安从事违法活动的，应予拒绝并向公安机关报告。', 'K13'],
  ])('%s → %s', (text, asked) => {
    expect(said(text)).toBe(asked);
  });

  it.each([
    ['Service contracts are kept for two years after they end.', 'K02'],
    ['The duty plan must be approved by the client before it takes effect.', 'K06'],
    ['Complaints are answered within one working day.', 'K07'],
    ['A client satisfaction survey is carried out every quarter.', 'K08'],
    ['Supervisors make at least two unannounced visits a month to every post.', 'K10'],
    ['A rectification notice from the fire authority is closed by its date.', 'K11'],
    ['Guards refuse unlawful orders and report them.', 'K13'],
    ["Before a contract is signed the client's lawful standing is verified.", 'K01'],
    ['Complaints must be answered within 24 hours and closed within five days.', 'K07'],
    ['The squad leader visits each post twice a shift.', 'K10'],
    ['合同生效前核查客户主体资格。', 'K01'],
    ['A safety awareness campaign runs at least 2× a quarter.', 'K12'],
    ['Security awareness talks are held for tenants every quarter.', 'K12'],
  ])('%s → %s', (text, asked) => {
    expect(said(text)).toBe(asked);
  });
});
