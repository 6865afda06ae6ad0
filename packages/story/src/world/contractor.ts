import type { MemberRole } from '@zhiqin/access';

/** The demo contractor and its clients; fictional. */
export const contractor = {
  slug: 'anlan',
  name: '上海安澜保安服务有限公司',
  nameEn: 'Anlan Security Services',
  operatorKind: 'contractor',
  licenceNo: '沪公保服 20180127 号',
  licenceIssuer: '上海市公安局',
  province: '31',
  zone: 'Asia/Shanghai',
  languages: ['zh-CN', 'en'],
} as const;

export const clients = [
  {
    code: 'YUNQI',
    name: '云栖物业管理有限公司',
    nameEn: 'Yunqi Property Management',
    contractNo: 'AL-2026-011',
    contractTitle: '云栖花园、江岸中心保安服务合同',
    siteCodes: ['YQHY', 'JAZX'],
    monthlyFeeFen: 48_600_000,
  },
  {
    code: 'QIMING',
    name: '启明精密制造有限公司',
    nameEn: 'Qiming Precision Manufacturing',
    contractNo: 'AL-2026-017',
    contractTitle: '启明工业园保安服务合同',
    siteCodes: ['QMGY'],
    monthlyFeeFen: 29_800_000,
  },
] as const;

export const demoPassword = 'anlan-demo-2026';
export const demoPin = '246802';

export interface DemoMember {
  role: MemberRole;
  login: string;
  name: string;
  /** Codes of sites or clients he is limited to; absent: all. */
  siteCodes?: readonly string[];
  clientCode?: string;
}

/** Portal sign-ins of the demo, all with {@link demoPassword}. */
export const demoMembers: readonly DemoMember[] = [
  { role: 'owner', login: '13800000001', name: '沈安澜' },
  { role: 'operations', login: '13800000002', name: '林晓岚' },
  { role: 'hr', login: '13800000003', name: '苏敏' },
  { role: 'finance', login: '13800000004', name: '钱文' },
  { role: 'auditor', login: '13800000005', name: '严正' },
  { role: 'area_manager', login: '13800000006', name: '雷震', siteCodes: ['YQHY', 'JAZX'] },
  { role: 'client_approver', login: '13900000001', name: '高远', clientCode: 'YUNQI' },
  { role: 'client_viewer', login: '13900000002', name: '戴青', clientCode: 'YUNQI' },
  { role: 'client_approver', login: '13900000003', name: '方启明', clientCode: 'QIMING' },
];

const captainLogins: Readonly<Record<string, string>> = {
  YQHY: '13800000011',
  JAZX: '13800000012',
  QMGY: '13800000013',
};

/** A site's captain signs in to the portal with this number and {@link demoPassword}. */
export function captainLogin(siteCode: string): string {
  const login = captainLogins[siteCode] ?? /^S(\d{4})$/.exec(siteCode)?.[1]?.padStart(11, '1381000');
  if (!login) throw new Error(`site ${siteCode} has no captain in the demo`);
  return login;
}
