/** Kinds of duty entries as the log filters by them, in the order of a shift. */
export const entryKindNames = [
  'presence.sign-on',
  'presence.sign-off',
  'handover',
  'patrol.start',
  'patrol.scan',
  'patrol.end',
  'visit.admit',
  'visit.leave',
  'log.note',
  'hazard.report',
  'rules.acknowledge',
  'orders.read',
  'presence.absence',
  'device.away',
  'correction',
  'kept.settled',
] as const;
