import type { Use } from '@zhiqin/access';
import * as z from 'zod';
import { exampleOf } from './examples.ts';
import { idAt, ownPlace } from './places.ts';
import { today } from './world-time.ts';

interface Schema {
  type?: string | string[];
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  minLength?: number;
  pattern?: string;
  format?: string;
}

/** Field name → table whose rows it names. */
export const tableOfField: Record<string, string> = {
  tenantId: 'tenant',
  siteId: 'site',
  siteIds: 'site',
  clientId: 'client',
  clientIds: 'client',
  postId: 'post',
  postIds: 'post',
  personId: 'guard',
  guardId: 'guard',
  ownerPersonId: 'guard',
  deviceId: 'device',
  shiftId: 'shift',
  assignmentId: 'assignment',
  squadId: 'squad',
  squadIds: 'squad',
  checkpointIds: 'checkpoint',
  versionId: 'regulation_version',
  articleId: 'article',
  resultId: 'control_result',
  resultIds: 'control_result',
  waiverId: 'result_waiver',
  reportId: 'service_report',
  dayReportId: 'day_report',
  entryId: 'duty_entry',
  againstId: 'regulation_version',
  afterArticleId: 'article',
  commentId: 'regulation_comment',
  releaseId: 'regulation_release',
  orderId: 'short_order',
  photoFileId: 'stored_file',
  periodId: 'declared_period',
  closedPostIds: 'post',
  extraPostIds: 'post',
  held: 'duty_entry',
  after: 'control_result',
  keptId: 'quarantined_entry',
  incidentId: 'incident',
  emergencyPlanId: 'emergency_plan',
  drillId: 'drill',
  fixId: 'drill_fix',
  contactId: 'site_contact',
  stationId: 'fire_station',
  stationItemId: 'station_item',
  educationId: 'safety_education',
  leaderId: 'guard',
  dutyPlanId: 'duty_plan',
  planReleaseId: 'duty_plan_release',
  contractId: 'contract',
  licenceId: 'company_licence',
  filingId: 'police_filing',
  systemId: 'security_system',
  engagementId: 'engagement',
  checklistLineId: 'checklist_line',
  dutyId: 'temporary_duty',
  statementId: 'statement',
  statementIds: 'statement',
  invoiceId: 'invoice',
  receiptId: 'receipt',
  chargeId: 'extra_charge',
  hazardId: 'hazard_file',
  noticeId: 'rectification_notice',
  demandId: 'rectification_item',
  letterId: 'hazard_letter',
  permitId: 'hot_work_permit',
  installationId: 'installation',
  maintenanceId: 'maintenance_plan',
  outageId: 'device_outage',
  operatorId: 'camera_operator',
  pieceId: 'camera',
  deductionId: 'pay_deduction',
  actionId: 'incident_action',
  guardMonthId: 'guard_month',
  guardMonthIds: 'guard_month',
  membershipId: 'membership',
  itemId: 'inbox_item',
  subscriptionId: 'push_subscription',
  channelId: 'outside_channel',
  messageId: 'message',
  binderId: 'binder',
  findingId: 'inspection_finding',
  certificateId: 'certificate',
  paperId: 'guard_paper',
  issueId: 'guard_issue',
  leavingId: 'guard_leaving',
  courseId: 'course',
  sessionId: 'training_session',
  questionId: 'exam_question',
  examId: 'exam',
  sittingId: 'exam_sitting',
  assessmentId: 'assessment',
  measureId: 'conduct_measure',
  runId: 'roster_run',
  swapId: 'shift_swap',
  offerId: 'shift_offer',
  offerLineId: 'shift_offer_line',
  partnerId: 'guard',
  partnerShiftId: 'shift',
  lineId: 'directory_line',
  utilityId: 'site_utility',
  keyId: 'site_key',
  gearId: 'gear',
  assetId: 'fire_asset',
  cameraId: 'camera',
  agreementId: 'agreement',
  banId: 'ban',
  passId: 'long_pass',
  ticketId: 'ticket',
  ownerId: 'membership',
  guardIds: 'guard',
  appraisalId: 'appraisal',
  surveyId: 'survey',
  reportQuestionId: 'report_question',
  violationId: 'violation',
  hostLinkId: 'host_link',
  invitationId: 'visit_invitation',
  bulletinId: 'bulletin',
  pointId: 'meeting_point',
  nightRoundId: 'night_round',
  unlawfulRequestId: 'unlawful_request',
  id: 'stored_file',
};

/** Fields that name a row but only say where a list goes on. */
const cursors = new Set(['before', 'cursor']);

export type Step = string | number;
/** A place in an input where a row is named. */
export interface IdPath {
  table: string;
  steps: Step[];
}

/**
 * A call that should succeed: made from the schema, with own ids, and with what the schema cannot say from
 * `examples.ts`. Optional fields are filled too, so that every id a procedure takes is there.
 */
export function ownInput(path: string, use: Use<unknown, unknown>, role: string): unknown {
  const schema = z.toJSONSchema(use.input as unknown as z.ZodType, {
    unrepresentable: 'any',
    io: 'input',
  }) as Schema;
  const made = fill(schema, '');
  const example = exampleOf(path, role);
  return example === undefined
    ? made
    : typeof example === 'object' && example !== null && typeof made === 'object'
      ? { ...made, ...example }
      : example;
}

function fill(schema: Schema, name: string): unknown {
  if (schema.anyOf) {
    const some = schema.anyOf.find((one) => one.type !== 'null');
    return some ? fill(some, name) : null;
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const type = [schema.type].flat().find((one) => one !== 'null');
  if (cursors.has(name)) return undefined;
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, value]) => [key, fill(value, key)]),
      );
    case 'array':
      return [fill(schema.items ?? {}, name)];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'string':
      return textOf(schema, name);
    default:
      return null;
  }
}

function textOf(schema: Schema, name: string): unknown {
  const table = tableOfField[name];
  if (table) return idAt(table, ownPlace);
  if (name === 'month') return '2026-11';
  if (name === 'zone') return 'Asia/Shanghai';
  if (name === 'from') return '2026-11-22T04:00:00.000Z';
  if (name === 'to') return '2026-11-22T05:00:00.000Z';
  if (/(On|Day|Date)$/.test(name)) return today;
  // Made by whoever asks, so that a repeat is the same row.
  if (schema.format === 'uuid') return idAt(`new ${name}`, ownPlace);
  if (schema.format === 'email') return 'someone@own.example';
  if (/^\^\[A-Za-z0-9\]/.test(schema.pattern ?? '')) return 'NEW-1';
  return schema.pattern === '^(\\d{2}|\\d{4}|\\d{6})?$' ? '31' : 'something';
}

/** Every place of an input that names a row. */
export function idPathsOf(input: unknown, name = '', steps: Step[] = []): IdPath[] {
  if (Array.isArray(input)) return input.flatMap((one, index) => idPathsOf(one, name, [...steps, index]));
  if (typeof input === 'object' && input !== null) {
    return Object.entries(input).flatMap(([key, value]) => idPathsOf(value, key, [...steps, key]));
  }
  const table = tableOfField[name];
  return typeof input === 'string' && table && /^[0-9a-f]{8}-/.test(input) ? [{ table, steps }] : [];
}

/** The input with the rows it names replaced: at one place, or at all of them. */
export function withIds(input: unknown, paths: readonly IdPath[], idFor: (table: string) => string): unknown {
  const copy = structuredClone(input);
  for (const { steps, table } of paths) {
    let holder = copy as Record<Step, unknown>;
    for (const step of steps.slice(0, -1)) holder = holder[step] as Record<Step, unknown>;
    holder[steps.at(-1) as Step] = idFor(table);
  }
  return copy;
}
