import type { Resource } from './words.ts';

/** Every context with its words, loaded only when asked for: the phone never loads HQ's words. */
export const contexts = {
  access: { 'zh-CN': () => import('./words/access/zh-CN.ts'), en: () => import('./words/access/en.ts') },
  shell: { 'zh-CN': () => import('./words/shell/zh-CN.ts'), en: () => import('./words/shell/en.ts') },
  errors: { 'zh-CN': () => import('./words/errors/zh-CN.ts'), en: () => import('./words/errors/en.ts') },
  controls: {
    'zh-CN': () => import('./words/controls/zh-CN.ts'),
    en: () => import('./words/controls/en.ts'),
  },
  regulations: {
    'zh-CN': () => import('./words/regulations/zh-CN.ts'),
    en: () => import('./words/regulations/en.ts'),
  },
  suggest: { 'zh-CN': () => import('./words/suggest/zh-CN.ts'), en: () => import('./words/suggest/en.ts') },
  sites: { 'zh-CN': () => import('./words/sites/zh-CN.ts'), en: () => import('./words/sites/en.ts') },
  workforce: {
    'zh-CN': () => import('./words/workforce/zh-CN.ts'),
    en: () => import('./words/workforce/en.ts'),
  },
  training: {
    'zh-CN': () => import('./words/training/zh-CN.ts'),
    en: () => import('./words/training/en.ts'),
  },
  guardCover: {
    'zh-CN': () => import('./words/guardCover/zh-CN.ts'),
    en: () => import('./words/guardCover/en.ts'),
  },
  guardLeave: {
    'zh-CN': () => import('./words/guardLeave/zh-CN.ts'),
    en: () => import('./words/guardLeave/en.ts'),
  },
  rostering: {
    'zh-CN': () => import('./words/rostering/zh-CN.ts'),
    en: () => import('./words/rostering/en.ts'),
  },
  duty: { 'zh-CN': () => import('./words/duty/zh-CN.ts'), en: () => import('./words/duty/en.ts') },
  personal: {
    'zh-CN': () => import('./words/personal/zh-CN.ts'),
    en: () => import('./words/personal/en.ts'),
  },
  proof: { 'zh-CN': () => import('./words/proof/zh-CN.ts'), en: () => import('./words/proof/en.ts') },
  compliance: {
    'zh-CN': () => import('./words/compliance/zh-CN.ts'),
    en: () => import('./words/compliance/en.ts'),
  },
  reports: { 'zh-CN': () => import('./words/reports/zh-CN.ts'), en: () => import('./words/reports/en.ts') },
  tradeSheets: {
    'zh-CN': () => import('./words/tradeSheets/zh-CN.ts'),
    en: () => import('./words/tradeSheets/en.ts'),
  },
  documents: {
    'zh-CN': () => import('./words/documents/zh-CN.ts'),
    en: () => import('./words/documents/en.ts'),
  },
  notifications: {
    'zh-CN': () => import('./words/notifications/zh-CN.ts'),
    en: () => import('./words/notifications/en.ts'),
  },
  portal: { 'zh-CN': () => import('./words/portal/zh-CN.ts'), en: () => import('./words/portal/en.ts') },
  portalEngagement: {
    'zh-CN': () => import('./words/portalEngagement/zh-CN.ts'),
    en: () => import('./words/portalEngagement/en.ts'),
  },
  portalMoney: {
    'zh-CN': () => import('./words/portalMoney/zh-CN.ts'),
    en: () => import('./words/portalMoney/en.ts'),
  },
  portalUpkeep: {
    'zh-CN': () => import('./words/portalUpkeep/zh-CN.ts'),
    en: () => import('./words/portalUpkeep/en.ts'),
  },
  portalIncidents: {
    'zh-CN': () => import('./words/portalIncidents/zh-CN.ts'),
    en: () => import('./words/portalIncidents/en.ts'),
  },
  portalPreparedness: {
    'zh-CN': () => import('./words/portalPreparedness/zh-CN.ts'),
    en: () => import('./words/portalPreparedness/en.ts'),
  },
  portalService: {
    'zh-CN': () => import('./words/portalService/zh-CN.ts'),
    en: () => import('./words/portalService/en.ts'),
  },
  publicLedger: {
    'zh-CN': () => import('./words/publicLedger/zh-CN.ts'),
    en: () => import('./words/publicLedger/en.ts'),
  },
  publicService: {
    'zh-CN': () => import('./words/publicService/zh-CN.ts'),
    en: () => import('./words/publicService/en.ts'),
  },
  portalNotifications: {
    'zh-CN': () => import('./words/portalNotifications/zh-CN.ts'),
    en: () => import('./words/portalNotifications/en.ts'),
  },
  portalReports: {
    'zh-CN': () => import('./words/portalReports/zh-CN.ts'),
    en: () => import('./words/portalReports/en.ts'),
  },
  portalBinder: {
    'zh-CN': () => import('./words/portalBinder/zh-CN.ts'),
    en: () => import('./words/portalBinder/en.ts'),
  },
  portalBoard: {
    'zh-CN': () => import('./words/portalBoard/zh-CN.ts'),
    en: () => import('./words/portalBoard/en.ts'),
  },
  portalPeople: {
    'zh-CN': () => import('./words/portalPeople/zh-CN.ts'),
    en: () => import('./words/portalPeople/en.ts'),
  },
  portalHours: {
    'zh-CN': () => import('./words/portalHours/zh-CN.ts'),
    en: () => import('./words/portalHours/en.ts'),
  },
  portalSite: {
    'zh-CN': () => import('./words/portalSite/zh-CN.ts'),
    en: () => import('./words/portalSite/en.ts'),
  },
  portalFill: {
    'zh-CN': () => import('./words/portalFill/zh-CN.ts'),
    en: () => import('./words/portalFill/en.ts'),
  },
  portalRoster: {
    'zh-CN': () => import('./words/portalRoster/zh-CN.ts'),
    en: () => import('./words/portalRoster/en.ts'),
  },
  portalShifts: {
    'zh-CN': () => import('./words/portalShifts/zh-CN.ts'),
    en: () => import('./words/portalShifts/en.ts'),
  },
  portalForms: {
    'zh-CN': () => import('./words/portalForms/zh-CN.ts'),
    en: () => import('./words/portalForms/en.ts'),
  },
  portalPayments: {
    'zh-CN': () => import('./words/portalPayments/zh-CN.ts'),
    en: () => import('./words/portalPayments/en.ts'),
  },
  portalRules: {
    'zh-CN': () => import('./words/portalRules/zh-CN.ts'),
    en: () => import('./words/portalRules/en.ts'),
  },
  portalResults: {
    'zh-CN': () => import('./words/portalResults/zh-CN.ts'),
    en: () => import('./words/portalResults/en.ts'),
  },
  portalGate: {
    'zh-CN': () => import('./words/portalGate/zh-CN.ts'),
    en: () => import('./words/portalGate/en.ts'),
  },
  portalTraining: {
    'zh-CN': () => import('./words/portalTraining/zh-CN.ts'),
    en: () => import('./words/portalTraining/en.ts'),
  },
  cli: { 'zh-CN': () => import('./words/cli/zh-CN.ts'), en: () => import('./words/cli/en.ts') },
  guardMonth: {
    'zh-CN': () => import('./words/guardMonth/zh-CN.ts'),
    en: () => import('./words/guardMonth/en.ts'),
  },
  guardRoster: {
    'zh-CN': () => import('./words/guardRoster/zh-CN.ts'),
    en: () => import('./words/guardRoster/en.ts'),
  },
  guardOwn: {
    'zh-CN': () => import('./words/guardOwn/zh-CN.ts'),
    en: () => import('./words/guardOwn/en.ts'),
  },
  guardLearn: {
    'zh-CN': () => import('./words/guardLearn/zh-CN.ts'),
    en: () => import('./words/guardLearn/en.ts'),
  },
  guard: { 'zh-CN': () => import('./words/guard/zh-CN.ts'), en: () => import('./words/guard/en.ts') },
} satisfies Record<string, Record<'zh-CN' | 'en', () => Promise<{ default: Resource }>>>;

export type Context = keyof typeof contexts;
