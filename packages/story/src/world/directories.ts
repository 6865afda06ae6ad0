import { guardNames, visitorOf } from '../chance/people.ts';
import { randomFor } from '../chance/random-for.ts';
import type { SitePlanOfStory } from './site-plans.ts';

export interface DirectoryLineOfStory {
  building: string;
  unit: string;
  occupant: string;
  occupantKind: 'owner' | 'tenant' | 'firm' | 'shop' | 'office';
  phone: string;
  plates: string[];
}

/** 项目通讯录: homes with their occupiers, firms of an office building, departments and tenant firms of a works. */
export function directoryOf(seed: string, plan: SitePlanOfStory): DirectoryLineOfStory[] {
  const lines = plan.siteType === 'residential' ? homes(seed, plan.code) : firmsOf[plan.siteType];
  return lines.map((line) => {
    const key = `directory ${plan.code} ${line.building} ${line.unit}`;
    const who = visitorOf(seed, key);
    const hasCar = randomFor(seed, key, 'car').isLucky(line.occupantKind === 'office' ? 0.2 : 0.6);
    return { ...line, phone: who.contact, plates: hasCar ? [who.plate] : [] };
  });
}

type Line = Pick<DirectoryLineOfStory, 'building' | 'unit' | 'occupant' | 'occupantKind'>;

function homes(seed: string, siteCode: string): Line[] {
  const units = ['1 号楼', '2 号楼', '3 号楼'].flatMap((building) =>
    ['201', '302', '401', '501', '602', '803', '1103', '1401', '1602', '1802'].map((unit) => ({
      building,
      unit,
    })),
  );
  const names = guardNames(`${seed} residents ${siteCode}`, units.length);
  return [
    ...units.map(
      ({ building, unit }, index): Line => ({
        building,
        unit,
        occupant: names[index] as string,
        occupantKind: randomFor(seed, siteCode, building, unit).isLucky(0.25) ? 'tenant' : 'owner',
      }),
    ),
    { building: '配套商铺', unit: '101 铺', occupant: '邻里便利店', occupantKind: 'shop' },
    { building: '配套商铺', unit: '102 铺', occupant: '康民药房', occupantKind: 'shop' },
    { building: '会所', unit: '1 层', occupant: '物业服务中心', occupantKind: 'office' },
  ];
}

const line = (
  building: string,
  unit: string,
  occupant: string,
  occupantKind: Line['occupantKind'],
): Line => ({
  building,
  unit,
  occupant,
  occupantKind,
});

const firmsOf = {
  office: [
    line('主楼', '1 层', '物业服务中心', 'office'),
    line('主楼', '3 层', '申海贸易有限公司', 'firm'),
    line('主楼', '5 层', '恒远咨询有限公司', 'firm'),
    line('主楼', '6–7 层', '立诚会计师事务所', 'firm'),
    line('主楼', '8 层', '云帆软件有限公司', 'firm'),
    line('主楼', '10 层', '启辰律师事务所', 'firm'),
    line('主楼', '12 层', '江岸会议中心', 'firm'),
    line('主楼', '16–18 层', '远洲保险上海分公司', 'firm'),
    line('主楼', '20 层', '博济医药研发', 'firm'),
    line('主楼', '22 层', '信和融资租赁', 'firm'),
    line('主楼', '25 层', '东岸建筑设计', 'firm'),
    line('裙房', '101 铺', '半日咖啡', 'shop'),
    line('裙房', '102 铺', '邻里便利店', 'shop'),
  ],
  industrial: [
    line('办公楼', '1 层', '行政部', 'office'),
    line('办公楼', '2 层', '采购部', 'office'),
    line('办公楼', '2 层东', '人事部', 'office'),
    line('办公楼', '3 层', '生产调度室', 'office'),
    line('一号车间', '全部', '精密加工车间', 'office'),
    line('二号车间', '全部', '装配车间', 'office'),
    line('三号厂房', '1 层', '盛科模具有限公司', 'tenant'),
    line('三号厂房', '2 层', '联力包装材料有限公司', 'tenant'),
    line('仓储区', 'A 库', '仓储部', 'office'),
    line('仓储区', '危化品仓库', '安环部', 'office'),
  ],
} as const;
