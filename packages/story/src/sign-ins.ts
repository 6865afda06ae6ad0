import { captainLogin, clients, demoMembers, demoPassword, demoPin } from './world/contractor.ts';
import { sitePlans } from './world/site-plans.ts';

export interface DemoSignIn {
  /** Page or app: /admin, /client, /guard. */
  at: string;
  who: string;
  login: string;
  secret: string;
}

const roleNames: Readonly<Record<string, string>> = {
  owner: '负责人 Owner',
  operations: '运营 Operations',
  hr: '人事 HR',
  finance: '财务 Finance',
  auditor: '审计 Auditor',
  area_manager: '督导 Area manager',
  client_approver: '甲方审批人 Client approver',
  client_viewer: '甲方查看人 Client viewer',
};

/** Who may sign in where on the demo, for the table at start and the README. */
export const demoSignIns: readonly DemoSignIn[] = [
  ...demoMembers.map(({ role, login, name, clientCode }) => ({
    at: role.startsWith('client_') ? '/client' : '/admin',
    who: [roleNames[role], name, clients.find((client) => client.code === clientCode)?.nameEn]
      .filter(Boolean)
      .join(' · '),
    login,
    secret: demoPassword,
  })),
  ...sitePlans.map(({ code, name }) => ({
    at: '/admin',
    who: `队长 Captain · ${name}`,
    login: captainLogin(code),
    secret: demoPassword,
  })),
  {
    at: '/guard',
    who: '保安员 Guard（工号 staff no. 101 …，先登记手机 enrol a phone first）',
    login: '101',
    secret: demoPin,
  },
];
