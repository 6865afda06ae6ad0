import type { ChapterTemplate } from '../article-template.ts';

export const service: ChapterTemplate = {
  heading: { 'zh-CN': '服务质量与客户', en: 'Service to the client' },
  articles: [
    {
      'zh-CN':
        '合同生效前，按客户资质、财产和活动合法、审批手续、区域授权等六项核查保安服务合同的合法性，结论存档。保安服务合同终止后保存不少于{K02.keepYears}年，由总部档案室保管。',
      en: 'Before a service contract takes effect its lawfulness is checked in six points – client, property, activity, approvals, authority over the area, others – and the outcome filed. Service contracts are kept for at least {K02.keepYears} years after they end, in the archive at headquarters.',
      basis: ['保安服务管理条例 第21条', '公安机关实施保安服务管理条例办法 第25条'],
      asks: ['K01', 'K02'],
    },
    {
      'zh-CN':
        '客户提出违法要求的，保安员应当拒绝并报告队长，记入值班记录，由公司向公安机关报告；保安员不因拒绝受到不利对待。',
      en: 'An unlawful request by the client is refused, reported to the captain and entered in the duty log; the company reports it to the police, and the guard suffers nothing for refusing.',
      basis: ['保安服务管理条例 第21条', '保安服务管理条例 第31条', 'S9C-3'],
      asks: ['K13'],
    },
    {
      'zh-CN':
        '公司于次月{K09.dueDayOfMonth}日前把月度服务报告送达客户，客户在{K09.acknowledgeWithinDays}日内签收或者提出疑问。',
      en: "The month's service report reaches the client by day {K09.dueDayOfMonth} of the next month; the client acknowledges or questions it within {K09.acknowledgeWithinDays} days.",
      basis: ['民法典 第943条', 'S4-4.6'],
      asks: ['K09'],
    },
    {
      'zh-CN':
        '投诉由专人受理，{K07.replyHours}小时内首次答复，{K07.closeDays}日内办结；结果告知提出人和当班保安员。值班室设安全建议箱，队长每周开箱一次，采纳与否都写明理由并回复。',
      en: 'A named person takes complaints, replies within {K07.replyHours} hours and closes them within {K07.closeDays} days; whoever complained and the guards concerned learn the outcome. A suggestion box stands in the guard room. The captain opens it once a week and answers each note, with reasons either way.',
      basis: ['S1-3.3', 'S5-13', 'S5-4', 'S7-4.2'],
      asks: ['K07'],
    },
    {
      'zh-CN':
        '客户满意度调查每季度不少于{K08.surveysPerQuarter}次，满意度不低于{K08.minimumScore}分；低于该值的，队长一个月内拿出改进措施。',
      en: 'A client satisfaction survey takes place at least {K08.surveysPerQuarter}× a quarter and scores no less than {K08.minimumScore} points; below that the captain proposes improvements within a month.',
      basis: ['S4-2', 'S1-1.2'],
      asks: ['K08'],
    },
    {
      'zh-CN':
        '安全宣传每季度不少于{K12.noticesPerQuarter}次，讲防盗、防火、防诈骗和自我防范，张贴或推送的内容留存。',
      en: 'A safety awareness campaign runs at least {K12.noticesPerQuarter}× a quarter – theft, fire, fraud, looking after oneself – and a copy of what went out is kept.',
      basis: ['S4-4.5', 'S7-4.1', 'S3-18'],
      asks: ['K12'],
    },
    {
      'zh-CN': '保安员为住户提供问询和力所能及的帮助，办不了的转物业并告知去向，均作登记。',
      en: 'Guards answer questions and lend a hand where they can; what they cannot do they pass to the property office, say so, and note it.',
      basis: ['S1-2.7', 'S3-9', 'S3-13'],
      profiles: ['residential'],
    },
    {
      'zh-CN': '保安员为来访客人、租户和员工提供问询引导，办不了的转客户前台并告知去向。',
      en: 'Guards direct visitors, tenants and staff; what they cannot answer they pass to the client’s front desk, and say so.',
      basis: ['S1-2.7', 'S3-9'],
      profiles: ['office', 'industrial'],
    },
    {
      'zh-CN':
        '社区、楼内、厂区举办活动，队长提前写活动勤务安排，定人、定点、定疏散路线，活动结束清场后撤岗；须经公安机关许可的，先验看许可文件。',
      en: 'For an event the captain writes beforehand who stands where and which way people leave; posts stand down once the place is clear. Where the police must permit it, the permit is seen first.',
      basis: ['S1-2.8'],
    },
    {
      'zh-CN':
        '公司与业主委员会建立固定联络，每季度通报一次治安情况；巡逻中兼看环境安静、整洁，告知物业处理。',
      en: 'The company keeps a standing contact with the owners’ committee and tells it every quarter how safe the estate has been. Patrols also note noise and litter for the property office.',
      basis: ['S4-4.6', 'S1-2.6', 'S3-13'],
      profiles: ['residential'],
    },
    {
      'zh-CN':
        '请业主、住户和来访人员爱护公共设施、遵守秩序、配合登记、留意自身安全，发现可疑情况告诉保安员；也欢迎查验和监督保安工作。',
      en: 'Owners, residents and visitors are asked to look after common property, keep order, help with registration, mind their own safety and tell a guard what looks wrong – and are welcome to check on the guards.',
      basis: [
        'S3-14',
        'S3-15',
        'S3-17',
        'S3-18',
        'S3-19',
        'S5-4',
        'S5-11',
        'S5-12',
        'S5-14',
        '物业管理条例 第46条',
      ],
      profiles: ['residential'],
    },
    {
      'zh-CN':
        '请租户、员工和来访人员爱护公共设施、遵守秩序、配合登记，发现可疑情况告诉保安员；客户可随时查验保安工作。',
      en: 'Tenants, staff and visitors are asked to look after common property, keep order, help with registration and tell a guard what looks wrong; the client may check on the guards at any time.',
      basis: ['S3-14', 'S3-15', 'S3-17', '物业管理条例 第46条'],
      profiles: ['office', 'industrial'],
    },
  ],
};
