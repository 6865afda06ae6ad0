/** Overtime by the rate it is paid at; `cycle`: beyond the norm of a comprehensive cycle. */
export const overtimeKinds = ['weekday', 'restDay', 'holiday', 'cycle'] as const;
export type OvertimeKind = (typeof overtimeKinds)[number];

/** What a statement's lines are for, overtime apart. */
export const paidKinds = ['base', 'hours', 'allowance', 'unpaidLeave', 'sickPay', 'adjustment'] as const;
export type PayKind = (typeof paidKinds)[number] | OvertimeKind;
