import type { Column, Table } from './database-shape.ts';
import { engagementShapes } from './engagement-column-values.ts';
import { ledgerShapes } from './ledger-column-values.ts';
import { moneyShapes } from './money-column-values.ts';
import { paymentsShapes } from './payments-examples.ts';
import { peopleShapes } from './people-column-values.ts';
import { canaryAt, idAt, type Place, releasedAt } from './places.ts';
import { readinessShapes } from './readiness-column-values.ts';
import { serviceShapes } from './service-column-values.ts';
import { upkeepShapes } from './upkeep-column-values.ts';
import { monthOf, today } from './world-time.ts';

/** Column names that mean the same table everywhere. */
const entityByColumn: Record<string, string> = {
  tenant_id: 'tenant',
  site_id: 'site',
  site_ids: 'site',
  client_id: 'client',
  client_ids: 'client',
  post_id: 'post',
  post_ids: 'post',
  admit_post_id: 'post',
  leave_post_id: 'post',
  person_id: 'guard',
  guard_id: 'guard',
  guard_ids: 'guard',
  owner_person_id: 'guard',
  leader_guard_id: 'guard',
  outgoing_id: 'guard',
  incoming_id: 'guard',
  admitted_by: 'guard',
  sent_id: 'guard',
  second_id: 'guard',
  supervisor_id: 'guard',
  present_ids: 'guard',
  incident_id: 'incident',
  emergency_plan_id: 'emergency_plan',
  drill_id: 'drill',
  contact_id: 'site_contact',
  station_id: 'fire_station',
  leader_id: 'guard',
  hazard_id: 'hazard_file',
  letter_id: 'hazard_letter',
  repeat_of: 'hazard_file',
  subject_id: 'hazard_file',
  found_by: 'guard',
  asset_id: 'fire_asset',
  camera_id: 'camera',
  device_id: 'device',
  shift_id: 'shift',
  outgoing_shift_id: 'shift',
  incoming_shift_id: 'shift',
  entry_id: 'duty_entry',
  taken_in_as: 'duty_entry',
  entry_ids: 'duty_entry',
  evidence: 'duty_entry',
  new_evidence: 'duty_entry',
  lost_evidence: 'duty_entry',
  cites_entry_id: 'duty_entry',
  start_entry_id: 'duty_entry',
  end_entry_id: 'duty_entry',
  opening_entry_id: 'duty_entry',
  closing_entry_id: 'duty_entry',
  admit_entry_id: 'duty_entry',
  in_entry_id: 'duty_entry',
  out_entry_id: 'duty_entry',
  lent_entry_id: 'duty_entry',
  in_post_id: 'post',
  out_post_id: 'post',
  lent_post_id: 'post',
  pass_id: 'long_pass',
  leave_entry_id: 'duty_entry',
  checkpoint_id: 'checkpoint',
  checkpoint_ids: 'checkpoint',
  missed_point_ids: 'checkpoint',
  route_id: 'patrol_route',
  squad_id: 'squad',
  binding_id: 'binding',
  article_id: 'article',
  version_id: 'regulation_version',
  regulation_id: 'regulation',
  result_id: 'control_result',
  waiver_id: 'result_waiver',
  report_id: 'service_report',
  day_report_id: 'day_report',
  membership_id: 'membership',
  account_id: 'account',
};

/** The public half of a P-256 key. */
export const publicKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
  y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
};

/** Rows whose id is another's: a person's, an entry's. */
const idIsOf: Record<string, string> = {
  tenant_standing: 'tenant',
  subscription: 'tenant',
  online_payment: 'tenant',
  pin_credential: 'guard',
  presence_span: 'duty_entry',
  patrol_round: 'duty_entry',
  visit: 'duty_entry',
  vehicle_stay: 'duty_entry',
  parcel_stay: 'duty_entry',
  key_custody: 'duty_entry',
};

const shapes: Record<string, (place: Place) => unknown> = {
  ...peopleShapes,
  ...serviceShapes,
  ...readinessShapes,
  ...upkeepShapes,
  ...engagementShapes,
  ...ledgerShapes,
  ...moneyShapes,
  ...paymentsShapes,
  'tenant.operator_kind': () => 'contractor',
  'tenant.languages': () => ['zh-CN', 'en'],
  'site.site_type': () => 'office',
  'site.overlays': () => [],
  'site.region': () => null,
  'membership.role': () => 'guard',
  'device.kind': () => 'site',
  'device.public_key': () => publicKey,
  'device.sealed_key': () => null,
  'device.owner_person_id': () => null,
  'device.verifier_salt': () => 'AAAAAAAAAAAAAAAAAAAAAA',
  'device_enrolment.kind': () => 'site',
  'device_enrolment.owner_person_id': () => null,
  'message.status': ({ person }) => (person === 2 ? 'dead' : 'sent'),
  'account_message.status': () => 'sent',
  'message.channel': () => 'sms',
  'account_message.channel': () => 'sms',
  'post.kind': () => 'gate',
  'post.shift_pattern': () => [{ code: 'D', startTime: '12:00', endTime: '20:00' }],
  'post.heads': () => 2,
  'shift.code': () => 'D',
  'shift.day': () => today,
  'shift.heads': () => 2,
  'article.kind': () => 'article',
  'article.reference': () => '1',
  'article.parent_id': () => null,
  'binding.control_code': () => 'R01',
  'binding.parameters': () => ({}),
  'binding.post_ids': () => null,
  'control_result.control_code': () => 'R01',
  'control_result.verdict': () => 'breached',
  'control_result.day': ({ person }) => `${monthOf({ person } as Place)}-15`,
  'control_result.missing': () => [],
  'control_result.parameters': () => ({}),
  'result_correction.from_verdict': () => 'met',
  'result_change.before': () => judgedState('unproven'),
  'result_change.after': () => judgedState('breached'),
  // The first is of one result, the second stands: there to be ended.
  'result_waiver.result_id': (place) => (place.person === 1 ? idAt('control_result', place) : null),
  'result_waiver.control_code': () => 'H01',
  'result_waiver.from_day': () => '2026-11-01',
  'result_waiver.until_day': () => '2026-12-31',
  'result_waiver_end.from_day': () => '2026-12-31',
  'result_correction.to_verdict': () => 'breached',
  'month_closed.checks': () => ({}),
  'presence_event.direction': () => 'on',
  'presence_event.identity': () => 'pin',
  'presence_span.identity': () => 'pin',
  'handover.incoming_identity': () => 'pin',
  'handover.gear': () => [],
  'patrol_round.missed': () => [],
  'patrol_scan.method': () => 'qr',
  'visit.visitor_kind': () => 'visitor',
  'directory_line.occupant_kind': () => 'owner',
  'site_utility.kind': () => 'water',
  'agreement.kind': () => 'construction',
  'long_pass.kind': () => 'staff',
  'long_pass.valid_from': () => '2026-01-05',
  'long_pass.valid_until': () => '2027-12-31',
  'long_pass.hours_from': () => null,
  'long_pass.hours_until': () => null,
  'goods_slip.items': () => [],
  'goods_move.items': () => [],
  'key_custody.backs': () => [],
  'log_line.category': () => 'other',
  'paper_form.sheet': () => 'visitors',
  'hazard.level': () => 'low',
  'incident.incident_type': () => 'theft',
  'incident.severity': () => 'minor',
  'incident.missing': () => [],
  // Told to the client, which the wall asks.
  'incident.released_at': releasedAt,
  'incident_event.kind': () => 'opened',
  'incident_event.data': () => ({}),
  'incident_step.step': () => 'client-office',
  // The second's file lacks nothing any more.
  'incident.has_camera': () => false,
  'incident.written_at': ({ person }) => (person === 2 ? '2026-11-06T03:00:00Z' : null),
  'incident_action.done_at': ({ person }) => (person === 2 ? '2026-11-06T03:00:00Z' : null),
  'checkpoint.check_items': () => [],
  'regulation_release.purpose': () => 'approval',
  'control_level.on_from': () => '2026-01-05',
  'control_level.trial_until': () => null,
  'kept_settlement.decision': () => 'accepted',
  'proof_finding.decision': () => 'genuine',
  'acknowledgement_question.choices': (place) => {
    const text = canaryAt('acknowledgement_question', place);
    return ['1', '2'].map((mark) => ({ text: `${text}${mark}`, textEn: null }));
  },
  'entry_proof.grade': () => 'D',
  'entry_proof.reasons': (place) => [
    { key: 'too-fast', values: { point: canaryAt('entry_proof', place), seconds: 12 }, weighs: 'against' },
  ],
  'duty_entry.kind': () => 'log.note',
  'duty_entry.cites_entry_id': () => null,
  'duty_entry.seq': () => 1,
  'duty_entry.content': (place) => entryContent(place),
  'device_away_answer.answer': () => 'switched-off',
  // Of a site: the client's own are laid apart.
  'prepared_report.client_id': () => null,
  'report_approval.client_id': () => null,
  'prepared_report.files': (place) => ({ 'zh-CN': idAt('stored_file', place) }),
  'day_report.files': (place) => ({ 'zh-CN': idAt('stored_file', place) }),
  'day_report.data_sha256': (place) => sha(place),
  'day_report.revision': () => 1,
  'day_due.day': (place) => `${monthOf(place)}-01`,
  'day_report.day': (place) => `${monthOf(place)}-01`,
  'day_due.data_sha256': (place) => `c${sha(place).slice(1)}`,
  'service_report.files': (place) => ({ 'zh-CN': idAt('stored_file', place) }),
  'prepared_report.state': () => 'ready',
  'prepared_report.made_after_close': () => true,
  'prepared_report.data_sha256': (place) => `c${sha(place).slice(1)}`,
  'service_report.data_sha256': (place) => sha(place),
  'service_report.revision': () => 1,
  'stored_file.media_type': () => 'image/png',
  'inbox_item.path': () => '/admin',
  'message.path': () => '/admin',
  'notice_setting.quiet_from': () => '22:00',
  'notice_setting.quiet_until': () => '07:00',
  'notice_setting.digest_at': () => '08:00',
  'notice_setting.choices': () => ({}),
  'outside_channel.kind': () => 'webhook',
  'outside_channel.notice_kinds': () => ['office'],
  'binder.region': () => 'national',
  'binder.state': () => 'ready',
  'binder.pdf_file_id': (place) => idAt('stored_file', place),
  'binder.annexes': (place) => [
    { part: 'people', title: canaryAt('binder', place), fileId: idAt('stored_file', place) },
  ],
  'inspection_finding.due_on': () => '2027-01-05',
  'erasure.entry_id': (place) => idAt('duty_entry', place),
  'erasure_hold.expires_on': () => '2027-12-31',
  'file_upload.sha256': (place) => `d${sha(place).slice(1)}`,
  'file_upload.size_bytes': () => 1000,
  'file_upload.kind': () => 'photo',
  'file_upload_part.bytes': () => '\\x00',
  // Of no master key at hand, and sealing nothing: the world's values lie under the derived keys.
  'tenant_key.state': () => 'published',
  'tenant_key.version': ({ site, person }) => site * 10 + person,
};

export const sha = ({ tenant, site, person }: Place) =>
  `${tenant === 'A' ? 'a' : 'b'}${site}${person}`.padEnd(64, '0');

/** The value of one column of the row that a table has at a place. */
export function valueAt(table: Table, column: Column, place: Place): unknown {
  const at = `${table.name}.${column.name}`;
  const shaped = shapes[at];
  if (shaped) return shaped(place);
  const text = canaryAt(table.name, place);
  if (column.type === 'uuid') return uuidOf(table, column, place);
  if (column.type === 'uuid[]') return [idAt(entityByColumn[column.name] ?? column.name, place)];
  if (column.type === 'text') return textOf(column, place, text);
  if (column.type === 'text[]') return [text];
  if (column.type.startsWith('timestamp')) return instantOf(column);
  if (column.type === 'jsonb') return { key: text, values: { text }, note: text };
  if (column.type === 'boolean') return false;
  return column.type === 'integer' || column.type === 'bigint' ? place.person : 1;
}

function uuidOf(table: Table, column: Column, place: Place): string | null {
  if (column.name === 'id') return idAt(table.parents.get('id') ?? idIsOf[table.name] ?? table.name, place);
  const parent = table.parents.get(column.name) ?? entityByColumn[column.name];
  if (parent) return idAt(idIsOf[parent] ?? parent, place);
  if (column.name.endsWith('_by')) return idAt('membership', place);
  return idAt(column.name.replace(/_id$/, ''), place);
}

function textOf(column: Column, place: Place, canary: string): unknown {
  const { name } = column;
  if (name === 'zone') return 'Asia/Shanghai';
  if (name === 'language') return 'zh-CN';
  if (name === 'month') return monthOf(place);
  if (['left_on', 'expires_on', 'revoked_on', 'licence_expires_on'].includes(name)) return null;
  if (name === 'ends_on' || name === 'until_day') return '2027-12-31';
  if (name === 'birth_date') return '1990-03-07';
  if (name.endsWith('_on') || name.endsWith('_day')) return '2026-01-05';
  return canary;
}

/** Half an hour ago, unless it is an end: what is open stays open, what runs out does so tomorrow. */
function instantOf(column: Column): string | null {
  const { name, isNullable } = column;
  if (name === 'starts_at' || name === 'from_at' || name === 'window_starts_at')
    return '2026-11-22T12:00:00+08:00';
  if (name === 'ends_at' || name === 'expires_at' || name === 'window_ends_at')
    return '2026-11-22T20:00:00+08:00';
  if (name === 'created_at') return '2026-08-20T12:00:00+08:00';
  if (isNullable && !['admitted_at', 'ready_at'].includes(name)) return null;
  return '2026-11-22T13:30:00+08:00';
}

function entryContent(place: Place): unknown {
  const at = '2026-11-22T05:30:00.000Z';
  const boot = '0191f0de-ad00-7000-8000-00000000b007';
  return {
    v: 1,
    id: idAt('duty_entry', place),
    tenant: idAt('tenant', place),
    site: idAt('site', place),
    device: idAt('device', place),
    seq: 1,
    prev: null,
    kind: 'log.note',
    post: idAt('post', place),
    shift: idAt('shift', place),
    person: idAt('guard', place),
    at,
    clock: { wall: at, monoMs: 1000, boot, anchor: { serverAt: at, monoMs: 0 } },
    cites: null,
    body: {
      category: 'other',
      text: { commit: canaryAt('duty_entry', place) },
      reportedTo: canaryAt('duty_entry', place),
    },
  };
}

/** What a result said at one time. */
function judgedState(verdict: string) {
  const measure = { key: 'manned', values: {} };
  return {
    verdict,
    measure,
    missing: [],
    parameters: {},
    controlVersion: 1,
    isTrial: false,
    judgedAt: '2026-09-16T00:00:00Z',
  };
}
