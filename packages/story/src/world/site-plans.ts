import type { CheckItem, ShiftTime } from '@zhiqin/sites/rules';

export interface PostPlan {
  code: string;
  name: string;
  nameEn: string;
  kind: 'gate' | 'patrol' | 'control_room' | 'lobby';
  registersVisitors: boolean;
  instructions: string;
  instructionsEn: string;
  /** Average visitors per shift (day, evening, night) at a post that registers them. */
  visitorsPerShift?: readonly [number, number, number];
}

export interface CheckpointPlan {
  code: string;
  name: string;
  nameEn: string;
  isCritical?: true;
  isFireLane?: true;
  items: readonly CheckItem[];
}

export interface SitePlanOfStory {
  code: string;
  clientCode: string;
  name: string;
  nameEn: string;
  siteType: 'residential' | 'office' | 'industrial';
  overlays: readonly ('high_rise' | 'fire_key_unit')[];
  address: string;
  posts: readonly PostPlan[];
  checkpoints: readonly CheckpointPlan[];
  routes: readonly {
    code: string;
    postCode: string;
    name: string;
    nameEn: string;
    roundsPerShift: number;
    checkpoints: readonly string[];
  }[];
}

/** A control room is held by two at all times (GB 25201-2010 第5.2条). */
export const headsOf = (kind: PostPlan['kind']): number => (kind === 'control_room' ? 2 : 1);

/** Three shifts of eight hours; the night crosses midnight and belongs to the day it starts. */
export const threeShifts: ShiftTime[] = [
  { code: 'D', startTime: '07:00', endTime: '15:00' },
  { code: 'E', startTime: '15:00', endTime: '23:00' },
  { code: 'N', startTime: '23:00', endTime: '07:00' },
];

const lights: CheckItem = { key: 'lights', name: '照明', nameEn: 'Lights' };
const doors: CheckItem = { key: 'doors', name: '门窗', nameEn: 'Doors and windows' };
const fireGear: CheckItem = { key: 'fire-gear', name: '消防器材', nameEn: 'Fire gear' };
const power: CheckItem = { key: 'power', name: '水电', nameEn: 'Water and power' };
const strangers: CheckItem = { key: 'strangers', name: '可疑人员', nameEn: 'Suspicious persons' };

const gate = (
  code: string,
  name: string,
  nameEn: string,
  visitorsPerShift: readonly [number, number, number],
): PostPlan => ({
  code,
  name,
  nameEn,
  kind: 'gate',
  registersVisitors: true,
  instructions: '来访登记并与被访人确认；离场收回通行证；保持消防车道畅通。',
  instructionsEn:
    'Register visitors and confirm with the host; take the pass back on leaving; keep the fire lane clear.',
  visitorsPerShift,
});
const patrol = (code: string, name: string, nameEn: string): PostPlan => ({
  code,
  name,
  nameEn,
  kind: 'patrol',
  registersVisitors: false,
  instructions: '按路线逐点巡查，重点部位往返；异常先处置、后报告、再记录。',
  instructionsEn:
    'Walk the route point by point, critical points to and fro; act first, report, then record.',
});
const control = (code: string, name: string, nameEn: string): PostPlan => ({
  code,
  name,
  nameEn,
  kind: 'control_room',
  registersVisitors: false,
  instructions: '不离开值机台；报警先核实再处置；每班记录设备状态。',
  instructionsEn:
    'Stay at the desk; verify an alarm before acting; record the state of the equipment each shift.',
});

export const sitePlans: readonly SitePlanOfStory[] = [
  {
    code: 'YQHY',
    clientCode: 'YUNQI',
    name: '云栖花园',
    nameEn: 'Yunqi Gardens',
    siteType: 'residential',
    overlays: ['high_rise'],
    address: '上海市闵行区云栖路 188 弄',
    posts: [
      gate('G1', '南门岗', 'South gate', [11, 9, 2]),
      gate('G2', '北门岗', 'North gate', [6, 5, 1]),
      patrol('P1', '巡逻一岗', 'Patrol 1'),
      patrol('P2', '车库巡逻岗', 'Garage patrol'),
      control('C1', '监控中心', 'Control room'),
    ],
    checkpoints: [
      { code: 'A1', name: '1 号楼大堂', nameEn: 'Block 1 lobby', items: [lights, doors] },
      { code: 'A2', name: '2 号楼大堂', nameEn: 'Block 2 lobby', items: [lights, doors] },
      { code: 'A3', name: '3 号楼屋面门', nameEn: 'Block 3 roof door', isCritical: true, items: [doors] },
      { code: 'A4', name: '配电房', nameEn: 'Switch room', isCritical: true, items: [power, fireGear] },
      { code: 'A5', name: '东侧消防车道', nameEn: 'East fire lane', isFireLane: true, items: [] },
      { code: 'A6', name: '西围墙', nameEn: 'West perimeter', items: [lights, strangers] },
      { code: 'B1', name: '地库 B1 东区', nameEn: 'Garage B1 east', items: [lights, fireGear] },
      { code: 'B2', name: '地库 B1 西区', nameEn: 'Garage B1 west', items: [lights, fireGear] },
      { code: 'B3', name: '地库水泵房', nameEn: 'Garage pump room', isCritical: true, items: [power] },
      { code: 'B4', name: '地库疏散出口', nameEn: 'Garage emergency exit', isFireLane: true, items: [] },
    ],
    routes: [
      {
        code: 'R1',
        postCode: 'P1',
        name: '地面巡逻线',
        nameEn: 'Ground route',
        roundsPerShift: 4,
        checkpoints: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'],
      },
      {
        code: 'R2',
        postCode: 'P2',
        name: '车库巡逻线',
        nameEn: 'Garage route',
        roundsPerShift: 4,
        checkpoints: ['B1', 'B2', 'B3', 'B4'],
      },
    ],
  },
  {
    code: 'JAZX',
    clientCode: 'YUNQI',
    name: '江岸中心',
    nameEn: 'Riverside Centre',
    siteType: 'office',
    overlays: ['high_rise'],
    address: '上海市浦东新区江岸大道 900 号',
    posts: [
      { ...gate('L1', '大堂访客台', 'Lobby visitor desk', [16, 5, 0]), kind: 'lobby' },
      gate('G1', '车库岗', 'Garage gate', [8, 4, 1]),
      patrol('P1', '楼层巡逻岗', 'Floor patrol'),
      control('C1', '消防控制室', 'Fire control room'),
    ],
    checkpoints: [
      { code: 'F01', name: '1 层西侧出口', nameEn: 'Level 1 west exit', isFireLane: true, items: [] },
      { code: 'F08', name: '8 层电梯厅', nameEn: 'Level 8 lift hall', items: [lights, doors] },
      {
        code: 'F15',
        name: '15 层避难层',
        nameEn: 'Level 15 refuge floor',
        isCritical: true,
        items: [doors, fireGear],
      },
      { code: 'F22', name: '22 层电梯厅', nameEn: 'Level 22 lift hall', items: [lights, doors] },
      { code: 'F30', name: '屋面设备层', nameEn: 'Roof plant', isCritical: true, items: [power, doors] },
      { code: 'X01', name: '北侧消防车道', nameEn: 'North fire lane', isFireLane: true, items: [] },
    ],
    routes: [
      {
        code: 'R1',
        postCode: 'P1',
        name: '楼层巡逻线',
        nameEn: 'Floor route',
        roundsPerShift: 3,
        checkpoints: ['F01', 'F08', 'F15', 'F22', 'F30', 'X01'],
      },
    ],
  },
  {
    code: 'QMGY',
    clientCode: 'QIMING',
    name: '启明工业园',
    nameEn: 'Qiming Industrial Park',
    siteType: 'industrial',
    overlays: ['fire_key_unit'],
    address: '上海市嘉定区启明路 66 号',
    posts: [
      gate('G1', '主门岗', 'Main gate', [12, 5, 1]),
      gate('G2', '物流门岗', 'Logistics gate', [14, 6, 3]),
      patrol('P1', '厂区巡逻岗', 'Plant patrol'),
      patrol('P2', '周界巡逻岗', 'Perimeter patrol'),
      control('C1', '监控室', 'Control room'),
    ],
    checkpoints: [
      {
        code: 'W1',
        name: '危化品仓库',
        nameEn: 'Hazardous goods store',
        isCritical: true,
        items: [doors, fireGear, strangers],
      },
      { code: 'W2', name: '一号车间北门', nameEn: 'Workshop 1 north door', items: [doors, lights] },
      { code: 'W3', name: '二号车间', nameEn: 'Workshop 2', items: [doors, power] },
      {
        code: 'W4',
        name: '空压站',
        nameEn: 'Compressor station',
        isCritical: true,
        items: [power, fireGear],
      },
      { code: 'W5', name: '厂区消防通道', nameEn: 'Plant fire lane', isFireLane: true, items: [] },
      { code: 'Z1', name: '东围墙', nameEn: 'East perimeter', items: [lights, strangers] },
      { code: 'Z2', name: '南围墙', nameEn: 'South perimeter', items: [lights, strangers] },
      { code: 'Z3', name: '河岸围栏', nameEn: 'Riverside fence', items: [lights, strangers] },
      { code: 'Z4', name: '后门消防出口', nameEn: 'Rear fire exit', isFireLane: true, items: [] },
    ],
    routes: [
      {
        code: 'R1',
        postCode: 'P1',
        name: '厂区巡逻线',
        nameEn: 'Plant route',
        roundsPerShift: 4,
        checkpoints: ['W1', 'W2', 'W3', 'W4', 'W5'],
      },
      {
        code: 'R2',
        postCode: 'P2',
        name: '周界巡逻线',
        nameEn: 'Perimeter route',
        roundsPerShift: 4,
        checkpoints: ['Z1', 'Z2', 'Z3', 'Z4'],
      },
    ],
  },
];

export const demoSiteCodes: readonly string[] = sitePlans.map((plan) => plan.code);
