import { addDays, type Day } from '@zhiqin/kernel';
import { guardNames, visitorOf } from '../chance/people.ts';
import { randomFor } from '../chance/random-for.ts';
import { directoryOf } from './directories.ts';
import type { Fault } from './faults.ts';
import type { PostPlan, SitePlanOfStory } from './site-plans.ts';

/** Firms that work at every site of the story, as their agreements call them; number and what they do. */
const firms = [
  { no: 'SG-01', kind: 'construction', firm: '建达装饰', area: '室内装修' },
  { no: 'SG-02', kind: 'construction', firm: '华筑工程', area: '外墙修补、管线改造' },
  { no: 'SG-03', kind: 'construction', firm: '申固防水', area: '屋面、地下室防水' },
  { no: 'WB-01', kind: 'maintenance', firm: '迅捷电梯维保', area: '全部电梯' },
  { no: 'WB-02', kind: 'maintenance', firm: '宏安消防工程', area: '消防设施' },
  { no: 'WB-03', kind: 'maintenance', firm: '净源水务', area: '水泵房、水箱' },
  { no: 'WB-04', kind: 'maintenance', firm: '通联网络', area: '弱电井' },
] as const;

/** A real site has more; these are enough to be played back every evening in a demo. */
const camerasEach = 6;
/** Days before its visit on which the agreement of the planted fault had run out. */
const lapsedDays = 4;
/** Days before the story begins on which the planted extinguisher's service was due. */
const overdueServiceDays = 20;

export interface RegisterSetting {
  seed: string;
  plan: SitePlanOfStory;
  firstDay: Day;
  /** The story's last day. */
  lastDay: Day;
  faults: readonly Fault[];
}

/** What HQ enters in a site's registers before the first shift; `postCode` of gear is where it is issued. */
export function registersOf(setting: RegisterSetting) {
  const { seed, plan } = setting;
  return {
    directory: directoryOf(seed, plan),
    utilities: utilitiesByType[plan.siteType],
    keys: keysByType[plan.siteType],
    agreements: agreementsOf(setting),
    bans: bansOf(setting),
    longPasses: passesOf(setting),
    gear: plan.posts.flatMap(gearAtPost),
    fireAssets: fireAssetsOf(setting),
    cameras: camerasOf(setting),
  };
}

function agreementsOf({ seed, plan, firstDay, lastDay, faults }: RegisterSetting) {
  const year = lastDay.slice(0, 4);
  const lapsed = faults.find((one) => one.kind === 'expired-agreement' && one.siteCode === plan.code);
  const names = guardNames(`${seed} workers ${plan.code}`, firms.length * 4);
  return firms.map(({ no, kind, firm, area }, index) => {
    const workers = names.slice(index * 4, index * 4 + 4);
    const isLapsed = lapsed !== undefined && no === 'SG-03';
    const inChargePhone = visitorOf(seed, `${plan.code} ${firm}`).contact;
    return {
      kind,
      agreementNo: `${no.slice(0, 2)}-${year}-${no.slice(3)}`,
      firm,
      area,
      startsOn: addDays(firstDay, kind === 'construction' ? -12 : -90),
      endsOn: isLapsed ? addDays(lapsed.day, -lapsedDays) : addDays(lastDay, 40 + index * 25),
      hotWorkPermitNo: no === 'SG-02' ? `DH-${year}-014` : null,
      inCharge: workers[0],
      inChargePhone,
      workers,
    };
  });
}

function bansOf({ plan, lastDay }: RegisterSetting) {
  const own = bansByType[plan.siteType];
  return own.map((ban, index) => ({
    ...ban,
    untilDay: addDays(lastDay, 60 + index * 45),
    isNoOccupier: true,
  }));
}

/** Who is on the list everywhere of a kind of site; the first is the one who comes all the same. */
const bansByType = {
  residential: [
    {
      name: '覃海',
      description: '男，四十岁上下，平头，常背黑色双肩包',
      plate: '沪AK3827',
      reason: '三次冒充燃气检修人员进楼推销，居民投诉，经业委会同意',
    },
    {
      name: null,
      description: '白色面包车，车身贴有疏通广告',
      plate: '沪CM6190',
      reason: '多次在楼道张贴小广告，劝阻不听',
    },
  ],
  office: [
    {
      name: '龚磊',
      description: '男，三十岁上下，戴黑框眼镜',
      plate: null,
      reason: '尾随员工进入办公楼层，租户报失后核实',
    },
  ],
  industrial: [
    {
      name: '侯强',
      description: '原送货司机',
      plate: '苏EB7752',
      reason: '夹带成品出厂，已移交派出所，客户书面要求',
    },
  ],
} as const;

function passesOf({ seed, plan, firstDay, lastDay }: RegisterSetting) {
  const until = addDays(lastDay, 120);
  const kinds = ['supplier', 'contractor', 'staff', 'supplier', 'vehicle', 'tenant'] as const;
  const holders = guardNames(`${seed} passes ${plan.code}`, kinds.length);
  const firmOf = {
    supplier: '鲜到家配送',
    contractor: '净洁保洁',
    staff: '物业服务中心',
    vehicle: '绿环清运',
    tenant: '申海贸易',
  } as const;
  return kinds.map((kind, index) => {
    const who = visitorOf(seed, `pass ${plan.code} ${index}`);
    return {
      passNo: `CQ-${String(index + 1).padStart(3, '0')}`,
      kind,
      holder: holders[index],
      phone: who.contact,
      plate: kind === 'vehicle' || index === 0 ? who.plate : null,
      firm: firmOf[kind],
      areas: kind === 'staff' ? '全区' : '装卸区、公共区域',
      validFrom: addDays(firstDay, -30),
      // One has run out: its holder is turned to the visitors' register.
      validUntil: index === 3 ? addDays(lastDay, -6) : until,
      hoursFrom: kind === 'supplier' ? '06:00' : null,
      hoursUntil: kind === 'supplier' ? '20:00' : null,
    };
  });
}

const gearKindsOf = {
  gate: { radio: 1, torch: 1, shield: 1, fork: 1, baton: 1 },
  patrol: { radio: 1, torch: 1, baton: 1, bodyCamera: 1 },
  control_room: { radio: 2, keys: 1, extinguisher: 1, logBook: 2 },
} as const;

function gearAtPost({ code, kind }: PostPlan) {
  const kinds = Object.entries(gearKindsOf[kind === 'lobby' ? 'gate' : kind]);
  return kinds.map(([gear, count]) => ({
    kind: gear,
    gearNo: count === 1 ? `${code}-${gearMark[gear] ?? 'QT'}` : null,
    count,
    postCode: code,
    // A torch of a patrol post is away being mended: the register says so.
    state: gear === 'torch' && code === 'P1' ? 'worn' : 'good',
  }));
}

const gearMark: Readonly<Record<string, string>> = {
  radio: 'DJ',
  torch: 'SD',
  shield: 'DP',
  fork: 'GC',
  baton: 'JG',
  bodyCamera: 'JL',
  keys: 'YS',
  extinguisher: 'MH',
};

function fireAssetsOf({ seed, plan, firstDay, lastDay, faults }: RegisterSetting) {
  const places = plan.checkpoints.slice(0, 6).map((point) => point.name);
  const [first = plan.name] = places;
  const kinds = [
    ...places.map((place) => ['powder', place] as const),
    ['co2', '监控中心机房'],
    ['hydrant', `${first}东侧`],
    ['hydrant', `${first}西侧`],
    ['mask', '消防控制室'],
  ] as const;
  const isOld = faults.some((one) => one.kind === 'overdue-extinguisher' && one.siteCode === plan.code);
  return kinds.map(([kind, place], index) => {
    const chance = randomFor(seed, plan.code, 'fire-asset', index);
    const madeOn = addDays(firstDay, -chance.int(300, 1100));
    const isExtinguisher = kind === 'powder' || kind === 'co2';
    return {
      assetNo: `${kind === 'powder' || kind === 'co2' ? 'MH' : kind === 'hydrant' ? 'XHS' : 'FD'}-${String(index + 1).padStart(2, '0')}`,
      kind,
      place,
      madeOn,
      refilledOn: null,
      serviceDueOn: !isExtinguisher
        ? null
        : isOld && index === 2
          ? addDays(firstDay, -overdueServiceDays)
          : addDays(lastDay, chance.int(60, 500)),
      scrapOn: isExtinguisher ? addDays(madeOn, (kind === 'co2' ? 12 : 10) * 365) : null,
      labelCode: null,
    };
  });
}

function camerasOf({ plan, firstDay }: RegisterSetting) {
  const places = [...plan.posts.filter((post) => post.kind !== 'control_room'), ...plan.checkpoints];
  return places.slice(0, camerasEach).map(({ name }, index) => ({
    cameraNo: `K${String(index + 1).padStart(2, '0')}`,
    place: name,
    retentionDays: 30,
    usedSince: addDays(firstDay, -400),
    filedOn: addDays(firstDay, -385),
  }));
}

const utilitiesByType = {
  residential: [
    { kind: 'water', name: '生活水总阀', place: '地库水泵房进门左侧', note: '关阀先电话通知物业' },
    { kind: 'power', name: '公共照明总开关', place: '配电房 3 号柜', note: null },
    { kind: 'gas', name: '燃气总阀', place: '南门外东侧调压箱', note: '泄漏先疏散，再关阀，打燃气抢修电话' },
    { kind: 'fire', name: '消防泵启动柜', place: '地库水泵房', note: null },
    { kind: 'lock', name: '3 号楼屋面门', place: '3 号楼 18 层', note: '钥匙 K-07' },
  ],
  office: [
    { kind: 'water', name: '大楼给水总阀', place: 'B2 水泵房', note: null },
    { kind: 'power', name: '应急照明配电箱', place: '各层强电间', note: '钥匙 K-03' },
    { kind: 'machine', name: '电梯机房', place: '屋面设备层', note: '维保单位迅捷电梯' },
    { kind: 'fire', name: '防排烟风机控制箱', place: '屋面设备层东侧', note: null },
  ],
  industrial: [
    { kind: 'water', name: '消防水池补水阀', place: '空压站北侧', note: null },
    { kind: 'power', name: '一号车间总闸', place: '一号车间配电间', note: '停电须经生产调度同意' },
    { kind: 'gas', name: '天然气总阀', place: '主门岗西侧调压站', note: null },
    { kind: 'lock', name: '危化品仓库门', place: '危化品仓库', note: '双人双锁' },
  ],
} as const;

const keysByType = {
  residential: [
    { keyNo: 'K-01', opens: '配电房', ring: null, place: '钥匙箱 1 号钩', copies: 2 },
    { keyNo: 'K-02', opens: '水泵房', ring: null, place: '钥匙箱 2 号钩', copies: 2 },
    { keyNo: 'K-05', opens: '电梯机房', ring: '电梯', place: '钥匙箱 5 号钩', copies: 1 },
    { keyNo: 'K-06', opens: '电梯三角钥匙', ring: '电梯', place: '钥匙箱 5 号钩', copies: 1 },
    { keyNo: 'K-07', opens: '3 号楼屋面门', ring: null, place: '钥匙箱 7 号钩', copies: 1 },
  ],
  office: [
    { keyNo: 'K-01', opens: 'B2 水泵房', ring: null, place: '钥匙箱 1 号钩', copies: 2 },
    { keyNo: 'K-03', opens: '各层强电间', ring: '强弱电', place: '钥匙箱 3 号钩', copies: 1 },
    { keyNo: 'K-04', opens: '各层弱电间', ring: '强弱电', place: '钥匙箱 3 号钩', copies: 1 },
    { keyNo: 'K-08', opens: '12 层会议中心', ring: null, place: '钥匙箱 8 号钩', copies: 1 },
  ],
  industrial: [
    { keyNo: 'K-01', opens: '空压站', ring: null, place: '钥匙箱 1 号钩', copies: 2 },
    { keyNo: 'K-02', opens: '二号车间侧门', ring: null, place: '钥匙箱 2 号钩', copies: 1 },
    { keyNo: 'K-09', opens: '危化品仓库外锁', ring: null, place: '双锁钥匙柜甲', copies: 1 },
    { keyNo: 'K-10', opens: '后门消防出口挂锁', ring: null, place: '钥匙箱 10 号钩', copies: 1 },
  ],
} as const;
