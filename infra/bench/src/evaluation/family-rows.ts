/** Rows that a fact family rests on: a table, the columns asked for, and what dates a row. */
export interface Rows {
  table: string;
  columns: readonly string[];
  /** Instants by the month's own window; days as text; undated: all of the sites'. */
  dated?: { column: string; by: 'instant' | 'day' };
  /** SQL on the table's own columns. */
  only?: string;
}

const shifts: Rows = {
  table: 'shift',
  columns: ['id', 'post_id', 'day', 'code', 'starts_at', 'ends_at', 'heads'],
  dated: { column: 'day', by: 'day' },
};
const assignments: Rows = {
  table: 'assignment',
  columns: ['id', 'shift_id', 'guard_id', 'starts_at', 'ends_at'],
  dated: { column: 'starts_at', by: 'instant' },
  only: 'withdrawn_at is null',
};
const stays: Rows = {
  table: 'presence_span',
  columns: [
    'post_id',
    'person_id',
    'shift_id',
    'device_id',
    'from_at',
    'to_at',
    'opening_entry_id',
    'closing_entry_id',
  ],
  dated: { column: 'from_at', by: 'instant' },
};
const handovers: Rows = {
  table: 'handover',
  columns: [
    'id',
    'post_id',
    'device_id',
    'at',
    'incoming_shift_id',
    'outgoing_signed_at',
    'incoming_signed_at',
    'has_disagreement',
  ],
  dated: { column: 'at', by: 'instant' },
};
const heard: Rows = {
  table: 'device_report',
  columns: ['device_id', 'heard_at', 'stated_last_seq', 'contiguous_seq'],
  dated: { column: 'heard_at', by: 'instant' },
};
const tickets: Rows = {
  table: 'hazard',
  columns: ['id', 'post_id', 'checkpoint_id', 'cites_entry_id', 'at'],
  dated: { column: 'at', by: 'instant' },
};
const rounds: Rows = {
  table: 'patrol_round',
  columns: [
    'round_id',
    'route_id',
    'post_id',
    'shift_id',
    'started_at',
    'ended_at',
    'planned_points',
    'scanned_points',
    'missed_point_ids',
    'is_in_order',
    'entry_ids',
  ],
  dated: { column: 'started_at', by: 'instant' },
};
const scans: Rows = {
  table: 'patrol_scan',
  columns: ['id', 'round_id', 'checkpoint_id', 'post_id', 'at', 'label', 'failed_items', 'is_clear'],
  dated: { column: 'at', by: 'instant' },
};
const visits: Rows = {
  table: 'visit',
  columns: [
    'id',
    'visitor_kind',
    'pass_no',
    'admitted_at',
    'admit_entry_id',
    'expected_leave_at',
    'is_host_confirmed',
    'is_notice_given',
    'absent_fields',
    'left_at',
    'leave_entry_id',
    'is_pass_returned',
  ],
  dated: { column: 'admitted_at', by: 'instant' },
};
const register = (table: string, columns: readonly string[], column = 'at'): Rows => ({
  table,
  columns: ['id', ...columns],
  dated: { column, by: 'instant' },
});
const lines: Rows = {
  table: 'log_line',
  columns: ['id', 'post_id', 'at'],
  dated: { column: 'at', by: 'instant' },
};
const entries = (columns: readonly string[], only?: string): Rows => ({
  table: 'duty_entry',
  columns,
  dated: { column: 'occurred_at', by: 'instant' },
  ...(only ? { only } : {}),
});

/** What every evaluation loads once: the roster, and who could have spoken (bindings are a few dozen rows). */
export const sharedRows: readonly Rows[] = [shifts, assignments, stays, handovers, heard];

/** Of these, what families by the month use. */
export const rosterRows: readonly Rows[] = [shifts, assignments];
export const monthFamilies: ReadonlySet<string> = new Set([
  'certificate',
  'acknowledgement',
  'hiring',
  'labourContract',
  'restWeek',
  'roster',
  'rosterPublication',
  'report',
]);

/** Families whose facts are worked out of another's. */
export const restsOn: Readonly<Record<string, readonly string[]>> = {
  controlRoom: ['presence'],
  dutyLog: ['presence'],
  operatorLicence: ['presence'],
  restWeek: ['duties'],
  roster: ['duties'],
};

/** What evaluation stores, as far as it is compared. */
export const verdictRows: Rows = {
  table: 'control_result',
  columns: ['id', 'binding_id', 'subject_key', 'verdict', 'measure', 'missing', 'parameters', 'evidence'],
  dated: { column: 'day', by: 'day' },
};

/** What each family rests on beside that. */
export const rowsOfFamily: Readonly<Record<string, readonly Rows[]>> = {
  presence: [stays, handovers],
  controlRoom: [stays, handovers],
  operatorLicence: [
    stays,
    {
      table: 'certificate',
      columns: ['guard_id', 'issued_on', 'expires_on', 'revoked_on'],
      only: "kind = 'fire_control'",
    },
  ],
  handover: [handovers, tickets],
  selfCheck: [
    entries(
      ['id', 'kind', 'post_id', 'shift_id', 'person_id', 'occurred_at', 'content'],
      "kind in ('presence.sign-on', 'handover')",
    ),
  ],
  dutyLog: [stays, handovers, lines, entries(['post_id', 'occurred_at'], 'post_id is not null')],
  patrol: [rounds, scans, tickets, entries(['id', 'content'], "kind = 'patrol.scan'")],
  scanIntegrity: [scans, entries(['id', 'flags'], "kind = 'patrol.scan'")],
  facility: [scans, tickets],
  perimeter: [scans],
  gate: [visits],
  fireLane: [{ ...scans, only: 'is_clear is not null' }, tickets],
  certificate: [
    stays,
    {
      table: 'certificate',
      columns: ['guard_id', 'certificate_no', 'issued_on', 'expires_on', 'revoked_on'],
    },
  ],
  firePatrol: [{ ...scans, only: 'is_clear is not null' }],
  panelLog: [register('control_room_state', ['post_id', 'at'])],
  checkCall: [register('check_call_answer', ['post_id', 'at'])],
  agreement: [{ ...visits, only: "visitor_kind in ('construction', 'maintenance')" }],
  goodsSlip: [
    register('goods_move', ['items', 'slip_id', 'slip_no', 'is_carrier_signed', 'at']),
    register('goods_slip', ['slip_id', 'slip_no', 'items', 'has_approver', 'valid_until', 'at']),
  ],
  vehicle: [register('vehicle_stay', ['is_plate_known', 'in_at', 'out_at', 'is_load_checked'], 'in_at')],
  videoAccess: [register('footage_access', ['missing_fields', 'is_approved', 'at'])],
  purge: [
    entries(['id', 'occurred_at'], "(kind like 'visit.%' or kind like 'vehicle.%')"),
    { table: 'entry_value', columns: ['entry_id'] },
  ],
  supervision: [register('supervision_check', ['supervisor_rank', 'at'])],
  acknowledgement: [
    stays,
    register('rule_acknowledgement', ['person_id', 'version_id', 'article_ids', 'at']),
  ],
  hiring: [
    { table: 'guard', columns: ['id', 'joined_on', 'left_on'] },
    { table: 'guard_file', columns: ['guard_id', 'birth_date', 'education', 'nationality'] },
  ],
  labourContract: [
    { table: 'guard', columns: ['id', 'joined_on', 'left_on'] },
    { table: 'guard_file', columns: ['guard_id', 'contract_starts_on'] },
  ],
  roster: [shifts, assignments, { table: 'roster_publication', columns: ['site_id', 'month'] }],
  restWeek: [shifts, assignments, { table: 'roster_publication', columns: ['site_id', 'month'] }],
  rosterPublication: [
    shifts,
    { table: 'roster_publication', columns: ['id', 'site_id', 'month', 'published_at'] },
  ],
  report: [shifts, { table: 'service_report', columns: ['id', 'site_id', 'month'] }],
};
