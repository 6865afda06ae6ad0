import type { Context } from '@zhiqin/i18n';

/** The contexts every page may use; one small file per context and language, cached by the browser. */
export const pageContexts = [
  'shell',
  'errors',
  'access',
  'portal',
  'portalBoard',
  'portalSite',
  'portalForms',
  'portalRules',
  'portalGate',
  'tradeSheets',
  'portalResults',
  'controls',
  'regulations',
  'suggest',
  'sites',
  'workforce',
  'rostering',
  'duty',
  'personal',
  'proof',
  'compliance',
  'reports',
  'notifications',
] as const satisfies readonly Context[];
