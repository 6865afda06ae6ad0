import type { SitePlanOfStory } from './site-plans.ts';

type BySiteType<T> = Readonly<Record<SitePlanOfStory['siteType'], readonly T[]>>;

interface VehiclePhrase {
  vehicleKind: string;
  unit: string;
  purpose: string;
  load: string | null;
}

const vehicle = (
  vehicleKind: string,
  unit: string,
  purpose: string,
  load: string | null = null,
): VehiclePhrase => ({
  vehicleKind,
  unit,
  purpose,
  load,
});

export const vehiclePhrases: BySiteType<VehiclePhrase> = {
  residential: [
    vehicle('car', '个人', '探亲访友'),
    vehicle('car', '个人', '接送老人就医'),
    vehicle('van', '建达装饰', '运送装修材料', '瓷砖、水泥'),
    vehicle('truck', '安途搬家', '搬家'),
    vehicle('van', '鲜到家', '送菜上门'),
    vehicle('special', '绿环清运', '清运建筑垃圾'),
  ],
  office: [
    vehicle('car', '申海贸易', '业务洽谈'),
    vehicle('car', '个人', '面试'),
    vehicle('car', '远洲保险', '客户来访'),
    vehicle('van', '半日咖啡', '送货'),
    vehicle('van', '宏安消防工程', '设施检测'),
  ],
  industrial: [
    vehicle('truck', '安途物流', '提成品', '精密轴承 12 托'),
    vehicle('truck', '联力包装', '送包装材料', '纸箱 300 只'),
    vehicle('truck', '宝源钢材', '送原料', '圆钢 8 吨'),
    vehicle('van', '盛科模具', '送模具', '模具 2 套'),
    vehicle('car', '客户', '验货'),
    vehicle('special', '绿环清运', '清运一般固废', '废铁屑 3 吨'),
  ],
};

export const trafficPhrases = [
  {
    matter: 'fire-lane',
    place: '东侧消防车道',
    trafficAction: 'moved-away',
    note: '电话联系车主，十分钟内驶离。',
  },
  {
    matter: 'blocking',
    place: '地库出口坡道',
    trafficAction: 'owner-called',
    note: '阻挡出口，已联系车主挪车。',
  },
  {
    matter: 'wrong-bay',
    place: '业主固定车位',
    trafficAction: 'notice-left',
    note: '占用他人车位，已贴告知单。',
  },
  {
    matter: 'e-bike',
    place: '单元楼道',
    trafficAction: 'moved-away',
    note: '电动车停放楼道，已劝其推至充电棚。',
  },
  {
    matter: 'speeding',
    place: '主通道',
    trafficAction: 'notice-left',
    note: '园内超速，已提醒限速 10 公里。',
  },
] as const;

export const couriers = ['顺达快递', '捷运速递', '蓝骑配送', '中国邮政', '安途物流'] as const;

export const keyPurposes = [
  { holderKind: 'property', unit: '物业工程部', purpose: '设备巡检' },
  { holderKind: 'contractor', unit: '迅捷电梯维保', purpose: '电梯月度保养' },
  { holderKind: 'contractor', unit: '宏安消防工程', purpose: '消防设施检测' },
  { holderKind: 'contractor', unit: '通联网络', purpose: '弱电间布线检修' },
  { holderKind: 'property', unit: '物业工程部', purpose: '照明抢修' },
] as const;

interface GoodsPhrase {
  applicant: string;
  approver: string;
  reason: string;
  isReturnable: boolean;
  items: readonly { item: string; spec: string | null; quantity: number; measure: string }[];
}

export const goodsPhrases: BySiteType<GoodsPhrase> = {
  residential: [
    {
      applicant: '2 号楼 1103 室业主',
      approver: '物业服务中心',
      reason: '搬家',
      isReturnable: false,
      items: [
        { item: '纸箱', spec: null, quantity: 18, measure: '只' },
        { item: '沙发', spec: '三人位', quantity: 1, measure: '张' },
      ],
    },
    {
      applicant: '1 号楼 602 室业主',
      approver: '物业服务中心',
      reason: '家电送修',
      isReturnable: false,
      items: [{ item: '电视机', spec: '55 寸', quantity: 1, measure: '台' }],
    },
  ],
  office: [
    {
      applicant: '云帆软件 行政',
      approver: '物业服务中心',
      reason: '服务器外送检修',
      isReturnable: true,
      items: [{ item: '服务器', spec: '2U', quantity: 2, measure: '台' }],
    },
    {
      applicant: '申海贸易 行政',
      approver: '物业服务中心',
      reason: '办公家具调拨',
      isReturnable: false,
      items: [
        { item: '办公椅', spec: null, quantity: 12, measure: '把' },
        { item: '文件柜', spec: '四门', quantity: 3, measure: '组' },
      ],
    },
  ],
  industrial: [
    {
      applicant: '仓储部',
      approver: '仓储部主管',
      reason: '成品发货',
      isReturnable: false,
      items: [
        { item: '轴承', spec: '6205', quantity: 480, measure: '只' },
        { item: '轴承', spec: '6308', quantity: 120, measure: '只' },
      ],
    },
    {
      applicant: '精密加工车间',
      approver: '生产调度室',
      reason: '外协电镀',
      isReturnable: true,
      items: [{ item: '轴套', spec: 'Φ40', quantity: 200, measure: '件' }],
    },
    {
      applicant: '联力包装材料',
      approver: '仓储部主管',
      reason: '空托盘返厂',
      isReturnable: false,
      items: [{ item: '木托盘', spec: '1.2 米', quantity: 30, measure: '只' }],
    },
  ],
};

export const refusalPhrases = [
  {
    refusal: 'not-confirmed',
    visitorKind: 'visitor',
    unit: '个人',
    host: '2 号楼',
    reportedTo: null,
    note: '说不清被访人门牌，电话未能核实，请其联系后再来。',
  },
  {
    refusal: 'host-refused',
    visitorKind: 'visitor',
    unit: '保健品推销',
    host: null,
    reportedTo: null,
    note: '被访单位明确不接待，已劝离。',
  },
  {
    refusal: 'no-agreement',
    visitorKind: 'construction',
    unit: '散工',
    host: '业主自请',
    reportedTo: '物业服务中心',
    note: '未办装修手续，请其到物业办理。',
  },
  {
    refusal: 'suspicious',
    visitorKind: 'visitor',
    unit: null,
    host: null,
    reportedTo: '队长',
    note: '在门口逗留询问住户情况，劝离后未再返回。',
  },
] as const;
