/**
 * What the register asks of an outsider by default (S6-3.1.2: name, identity number, unit, contact, purpose,
 * expected leaving). Missing ones are shown, never a reason to refuse the entry.
 */
export const requiredVisitFields = [
  'name',
  'idNumber',
  'unit',
  'contact',
  'purpose',
  'expectedLeaveAt',
] as const;

/** Hours after which a pass that names no time counts as overdue. */
export const passHours = 12;
