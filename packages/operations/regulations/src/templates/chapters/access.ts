import type { ChapterTemplate } from '../article-template.ts';

export const access: ChapterTemplate = {
  heading: { 'zh-CN': '出入管理', en: 'Access' },
  articles: [
    {
      'zh-CN':
        '外来人员进入时登记必填项目，当日登记完整率为{V01.completePercent}%；抢险、消防、急救人员和车辆先放行、后补记。',
      en: "Outsiders are registered on entry with all required fields; {V01.completePercent}% of the day's lines are complete. Fire, ambulance and emergency crews pass first and are written up afterwards.",
      basis: ['S6-3.1.1', 'S6-3.1.2', 'S1-2.9', '保安服务管理条例 第29条'],
      binds: ['V01'],
    },
    {
      'zh-CN':
        '临时通行证写明时段和区域，离场时收回；每日结束时未收回的不超过{V04.maxOutstandingPasses}张，未收回的逐张查明去向。',
      en: 'A temporary pass states hours and area and is taken back on leaving. At closing no more than {V04.maxOutstandingPasses} may be outstanding, and each of those is traced.',
      basis: ['S6-3.1.3', 'S6-3.3.2'],
      binds: ['V04'],
    },
    {
      'zh-CN':
        '访客经住户电话或住户端确认后进入；外卖、快递人员凭平台信息快速登记，只到约定的楼栋；装修人员凭登记的装修协议和实名名单进入。',
      en: 'Visitors enter once the resident has confirmed by phone or app. Couriers check in by their platform details and go only to the building concerned. Renovation workers enter by a registered agreement and a list of names.',
      basis: ['S9A-5', 'S6-3.4.1', 'S6-3.4.3'],
      profiles: ['residential'],
    },
    {
      'zh-CN':
        '访客在大堂前台登记，由被访公司确认后发证；非办公时段进入须有租户联系人同意。物品搬出凭放行条，清点品名、数量相符后放行。',
      en: 'Visitors register at the lobby desk and receive a pass once the host company confirms. Off hours a tenant contact must agree. Goods leave against a release slip when description and count agree.',
      basis: ['S9A-5', 'S9A-6', 'S6-3.4.3'],
      profiles: ['office'],
    },
    {
      'zh-CN':
        '承包商作业人员凭安全协议和实名名单入厂；货运车辆登记车号、货物和进出时间，出厂核对磅单或放行条。',
      en: 'Contractors enter by a safety agreement and a list of names. Lorries are logged with plate, load and times, and leave against weighbill or release slip.',
      basis: ['S6-3.4.1', 'S3-10', 'S9A-6', '安全生产法 第49条'],
      profiles: ['industrial'],
    },
    {
      'zh-CN':
        '保安员在出入口查验证件、登记车辆物品；不搜身、不扣人、不扣留证件财物，劝阻无效的违法行为立即报警。',
      en: 'At the gate guards check papers and log vehicles and goods. They search nobody, hold nobody and keep nobody’s papers or property; an offence that does not stop when challenged goes to the police at once.',
      basis: ['保安服务管理条例 第29条', '保安服务管理条例 第30条', 'S5-6', 'S4-4.2'],
    },
    {
      'zh-CN':
        '禁止进入名单须写明事由、期限和批准人；业主、住户不得被禁止回到其住所，承租单位人员的限制由客户决定。',
      en: 'A ban names its reason, its end and who approved it. Nobody is ever barred from his own home; limits on a tenant’s staff are for the client to decide.',
      basis: ['S6-4.2.3', 'S6-3.2.2'],
    },
  ],
};
