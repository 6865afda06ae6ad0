import type { ChapterTemplate } from '../article-template.ts';

export const access: ChapterTemplate = {
  heading: { 'zh-CN': '出入管理', en: 'Access' },
  articles: [
    {
      'zh-CN':
        '外来人员进入时当面登记姓名、单位、联系方式、来访事由、被访人和预计离开时间，当日登记完整率为{V01.completePercent}%；抢险、消防、急救人员和车辆先放行、后补记。登记前请来访人阅看出入规定和个人信息告知，告知率为{V08.noticePercent}%；不愿提供非必填项目的不勉强。',
      en: "Outsiders are registered on entry: name, firm, phone, purpose, host and expected departure; {V01.completePercent}% of the day's register is complete. Fire, ambulance and emergency crews pass first and are written up afterwards. Before registering, visitors are shown the house rules and the privacy notice: {V08.noticePercent}% of them. Nobody is pressed for what is optional.",
      basis: [
        'S6-3.1.1',
        'S6-3.1.2',
        'S1-2.9',
        'S9A-5',
        'S4-4.2',
        '保安服务管理条例 第29条',
        'S6-3.4.3',
        '个人信息保护法 第17条',
      ],
      asks: ['V01', 'V08'],
    },
    {
      'zh-CN':
        '访客经住户电话或住户端确认后进入，确认率为{V02.confirmedPercent}%；联系不上住户的，请访客在门岗等候。',
      en: 'Visitors enter once the resident has confirmed by phone or app: {V02.confirmedPercent}% of them. While the resident cannot be reached the visitor waits at the gate.',
      basis: ['S9A-5', 'S7-3.3.1'],
      asks: ['V02'],
      profiles: ['residential'],
    },
    {
      'zh-CN':
        '访客到大堂前台登记，经被访公司电话确认后进入，确认率为{V02.confirmedPercent}%；非办公时段须由租户联系人同意。',
      en: 'Visitors register at the lobby desk and enter once the host company has confirmed by phone: {V02.confirmedPercent}% of them. Off hours the tenant’s contact must agree.',
      basis: ['S9A-5', 'S6-3.4.3', 'S7-3.3.1'],
      asks: ['V02'],
      profiles: ['office'],
    },
    {
      'zh-CN':
        '访客经被访部门电话确认后进入，确认率为{V02.confirmedPercent}%；进入生产区的由被访人到门岗接领。',
      en: 'Visitors enter once the host department has confirmed by phone: {V02.confirmedPercent}% of them. Into the production area the host fetches them at the gate.',
      basis: ['S9A-5', 'S7-3.3.1'],
      asks: ['V02'],
      profiles: ['industrial'],
    },
    {
      'zh-CN':
        '临时通行证写明时段和区域，有效时间不超过{V03.passHours}小时；超时未离场的，门岗联系被访人并请其续办或离开。临时通行证离场时收回；每日结束时未收回的不超过{V04.maxOutstandingPasses}张，未收回的逐张查明去向。',
      en: 'A temporary pass states hours and area and is valid for no more than {V03.passHours} hours. When one runs over, the gate calls the host, who renews it or sees the visitor out. The temporary pass is returned on leaving. At closing no more than {V04.maxOutstandingPasses} may be outstanding, and each of those is traced.',
      basis: ['S6-3.1.3', 'S6-3.3.1', 'S6-3.3.2', 'S1-2.1'],
      asks: ['V03', 'V04'],
    },
    {
      'zh-CN': '外卖、快递人员凭平台信息快速登记，只到约定的楼栋，车辆在门外指定位置停放。',
      en: 'Couriers check in by their platform details, go only to the building concerned, and park where shown outside the gate.',
      basis: ['S6-2', 'S1-2.9'],
      profiles: ['residential'],
    },
    {
      'zh-CN':
        '施工单位、装修单位人员凭有效的施工安全协议和实名名单进入，协议过期或不在名单的，联系客户补办后进入。维修人员凭有效的维修服务协议进入，门岗电话核实报修部门和作业地点。',
      en: 'Builders and renovation workers enter by a valid construction safety agreement and a list of names; where it has lapsed or a name is missing, the client puts that right first. Repair workers enter by a valid maintenance agreement; the gate phones whoever ordered the repair to verify the place.',
      basis: [
        'S6-3.4.1',
        '安全生产法 第48条',
        '安全生产法 第49条',
        '物业管理条例 第52条',
        'S6-3.4.2',
        'S6-3.2.1',
      ],
      asks: ['V05', 'V06'],
    },
    {
      'zh-CN':
        '保安员在出入口验看证件、登记车辆物品；不搜身、不扣人、不扣留证件财物；劝阻不住的违法行为立即报警。身份存疑的婉言谢绝进入，写明理由并报班长和物业。',
      en: 'At the gate guards look at papers and log vehicles and goods; they search nobody, hold nobody and keep nobody’s papers or property; an offence that does not stop when challenged goes to the police at once. Where identity is in doubt entry is politely declined, with the reason written down and told to squad leader and property office.',
      basis: [
        '保安服务管理条例 第29条',
        '保安服务管理条例 第30条',
        'S5-6',
        'S4-4.2',
        'S6-3.2.1',
        'S6-3.2.2',
        'S8-2.1.2',
        'S8-2.2.1',
        'S8-2.2.2',
        'S9C-3',
      ],
    },
    {
      'zh-CN':
        '禁止进入名单须写明事由、期限和批准人，门岗凭名单谢绝进入并登记；业主、住户不得被禁止回到其住所，承租单位人员的限制由客户决定。',
      en: 'The ban list gives for each person the reason, the end and who approved it; the gate refuses entry by it and records that. Nobody is ever barred from his own home; limits on a tenant’s staff are for the client to decide.',
      basis: ['S6-4.2.3', 'S6-3.2.2', 'S7-3.3.1'],
      asks: ['V07'],
    },
    {
      'zh-CN':
        '物品搬出凭放行条，门岗核对品名、数量与放行条相符，由携带人签名后放行；不符的请经办人到场更正。',
      en: 'Goods leave against a release slip: the gate checks that description and quantity match it, and the carrier signs. Where they differ, whoever issued the slip comes and corrects it.',
      basis: ['S9A-6', 'S9A-13'],
      asks: ['V10'],
    },
    {
      'zh-CN': '信件、包裹、报刊由值班室收发登记，当日送达或通知收件人，领取时签名。',
      en: 'Mail, parcels and newspapers are logged in the guard room, delivered or announced the same day, and signed for.',
      basis: ['S9A-6', 'S9A-11'],
      profiles: ['office', 'industrial'],
    },
    {
      'zh-CN':
        '外来车辆进出登记车牌号和进出时间，停放超过{V11.overstayHours}小时的，门岗查明缘由并告知物业。车辆按标线停放，高峰时段保安员到路口疏导；违停的请车主移车，联系不上的通知物业。',
      en: 'Outside vehicles are logged with plate and times in and out. One that stays over {V11.overstayHours} hours is asked about, and the property office is told. Vehicles park inside the lines; at busy hours a guard directs traffic at the crossing. Drivers are asked to move a badly parked car; where none can be reached the property office is told.',
      basis: ['S3-10', 'S1-2.1', '保安服务管理条例 第29条', 'S9A-7', 'S9C-9'],
      asks: ['V11'],
      profiles: ['residential', 'office'],
    },
    {
      'zh-CN':
        '货运车辆进出登记车牌号、货物和进出时间，出厂核对磅单或放行条；停留超过{V11.overstayHours}小时的，报生产调度核实。车辆按标线停放，高峰时段保安员到路口疏导；违停的请车主移车，联系不上的通知物业。',
      en: 'Lorries are logged with plate, load and times in and out, and checked against weighbill or release slip on leaving. One that stays over {V11.overstayHours} hours is reported to dispatch. Vehicles park inside the lines; at busy hours a guard directs traffic at the crossing. Drivers are asked to move a badly parked car; where none can be reached the property office is told.',
      basis: ['S3-10', 'S9A-6', '保安服务管理条例 第29条', 'S9A-7', 'S9C-9'],
      asks: ['V11'],
      profiles: ['industrial'],
    },
    {
      'zh-CN': '采用人脸识别的出入口，另设刷卡、密码、人工核验等不少于{V13.otherWays}种方式，由来人自选。',
      en: 'An entrance with face recognition offers at least {V13.otherWays} other way in – card, code or a guard – and people choose.',
      basis: ['人脸识别技术应用安全管理办法', '最高人民法院人脸识别司法解释(2021) 第10条'],
      asks: ['V13'],
    },
    {
      'zh-CN':
        '长期通行和被提醒人员的外来人员档案，每{V12.fileReviewMonths}个月复核更新一次，不再需要的删除。访客姓名、证件和电话在登记{V09.days}日后删除，只留统计数；因事件需要留存的，由队长写明理由。',
      en: 'The outsider files of long-term pass holders and of people who were warned are reviewed every {V12.fileReviewMonths} months; what is no longer needed is deleted. Visitors’ names, ID details and phone numbers are deleted {V09.days} days after registration and only counts remain; what an incident needs is held, with the captain’s reason.',
      basis: ['S6-3.5.1', 'S6-3.5.2', '个人信息保护法 第19条', '个人信息保护法 第47条'],
      asks: ['V12', 'V09'],
    },
    {
      'zh-CN':
        '访客凭预约、经教职工到门口确认并陪同进入；接送学生的须是学校登记的接送人，不符的留在门外并联系班主任。',
      en: 'Visitors come by appointment and are confirmed and accompanied by a member of staff. Pupils are handed only to the persons the school has registered; anybody else waits outside while the class teacher is called.',
      basis: ['S6-3.4.3', '未成年人保护法 第35条'],
      overlays: ['school'],
    },
    {
      'zh-CN':
        '出入口按公安机关指导的方式对物品作安全检查，使用仪器、先说明后检查；不愿接受检查的谢绝进入，发现禁限带物品的就地看护并报警。',
      en: 'Bags and goods are screened at the entrance in the way the police advise: by instrument, and after saying so. Whoever declines does not enter; a prohibited item is guarded where it lies and the police are called.',
      basis: ['反恐怖主义法 第34条', 'S4-4.2'],
      overlays: ['anti_terror_target'],
    },
  ],
};
