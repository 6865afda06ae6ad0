import type { Role } from './roles.ts';

const office = ['owner', 'operations'] as const;
const headquarters = ['owner', 'operations', 'hr', 'finance', 'auditor'] as const;
const siteLeads = ['area_manager', 'captain', 'squad_leader'] as const;
const clients = ['client_approver', 'client_viewer'] as const;

/**
 * The only permission table: action → who may. An action is `entity.verb`. What a role then sees is settled
 * by the row-level walls, not here. Printed to `permission-matrix.md` for people who do not read code.
 */
export const policy = {
  // Access
  'account.sign-in': ['public', ...headquarters, ...siteLeads, 'guard', ...clients],
  'account.choose-membership': ['public', ...headquarters, ...siteLeads, 'guard', ...clients],
  'account.sign-out': ['public', ...headquarters, ...siteLeads, 'guard', ...clients],
  'account.recover': ['public', ...headquarters, ...siteLeads, 'guard', ...clients],
  'account.read-self': [...headquarters, ...siteLeads, 'guard', ...clients],
  'account.update-self': [...headquarters, ...siteLeads, 'guard', ...clients],
  'tenant.sign-up': ['public'],
  'tenant.read': [...headquarters, ...siteLeads, 'guard', ...clients, 'device', 'system'],
  'tenant.update': ['owner'],
  'member.list': ['owner', 'operations', 'hr', 'auditor'],
  'member.invite': ['owner'],
  'member.end': ['owner', 'hr'],
  'member.reset-access': ['owner', 'hr', 'captain', 'area_manager'],
  'audit.list': ['owner', 'auditor'],
  'device.list': [...headquarters, 'area_manager', 'captain', 'squad_leader', 'system'],
  'device.invite': [...office, 'area_manager', 'captain', 'system'],
  'device.enrol': ['public'],
  'device.revoke': [...office, 'area_manager', 'captain'],
  'device.register-desk': [...office, 'area_manager', 'captain', 'squad_leader', 'system'],
  'device.set-aside': [...office, 'area_manager', 'captain'],
  'pin.set': ['owner', 'hr', 'captain', 'area_manager', 'system'],
  'pin.sign-in': ['device'],
  // Notifications
  'message.list-outbox': ['owner', 'operations', 'auditor'],
  'inbox.mark-read': [...headquarters, ...siteLeads, 'guard', ...clients],
  'inbox.list': [...headquarters, ...siteLeads, 'guard', ...clients],
  // Files
  'file.store': [...headquarters, ...siteLeads, 'device', 'system'],
  'file.upload': ['device'],
  'file.sweep-upload': ['system'],
  'file.release': [...office, 'system'],
  'file.read': [...headquarters, ...siteLeads, 'guard', ...clients, 'system'],
  // Sites
  'client.list': [...headquarters, 'area_manager', ...clients, 'system'],
  'client.create': [...office, 'system'],
  'contract.list': [...headquarters, ...clients, 'system'],
  'contract.create': [...office, 'system'],
  'site.list': [...headquarters, ...siteLeads, 'guard', ...clients, 'device', 'system'],
  'site.read': [...headquarters, ...siteLeads, 'guard', ...clients, 'device', 'system'],
  'site.create': [...office, 'system'],
  'site.update': [...office, 'area_manager', 'system'],
  'site.print-labels': [...office, 'area_manager', 'captain'],
  'plan.read': [...headquarters, ...siteLeads, 'system'],
  'plan.keep': [...office, 'area_manager', 'captain', 'system'],
  'gate-register.read': [...office, 'auditor', ...siteLeads, 'system'],
  'gate-register.keep': [...office, 'area_manager', 'captain', 'system'],
  // Not the captain: who may come in is decided above the gate.
  'ban.decide': [...office, 'area_manager', 'system'],
  'equipment.read': [...headquarters, ...siteLeads, 'system'],
  'equipment.keep': [...office, 'area_manager', 'captain', 'system'],
  // Regulations
  'regulation.read': [...headquarters, ...siteLeads, 'guard', 'device', 'system'],
  'regulation.import': [...office, 'system'],
  'regulation.bind': [...office, 'system'],
  'regulation.draft': [...office, 'system'],
  'regulation.consult': [...office, 'area_manager', 'captain', 'system'],
  'regulation.publish': [...office, 'system'],
  'regulation.read-record': [...headquarters, 'area_manager', 'captain', 'system'],
  'regulation.read-released': [...clients],
  'regulation.answer': ['client_approver'],
  'regulation.switch-level': [...office, 'system'],
  'order.issue': [...office, 'area_manager', 'captain', 'system'],
  'period.declare': [...office, 'area_manager', 'system'],
  // People
  'guard.list': [...headquarters, ...siteLeads, 'device', 'system'],
  'guard.read-file': ['owner', 'hr', 'auditor', 'area_manager', 'captain', 'guard', 'system'],
  'guard.create': ['owner', 'hr', 'system'],
  'guard.import': ['owner', 'hr', 'system'],
  'guard.update': ['owner', 'hr', 'system'],
  // Pay: never a captain's to see, and a guard's own alone.
  'employment.read-terms': ['owner', 'hr', 'finance', 'auditor', 'guard', 'system'],
  'employment.set-terms': ['owner', 'hr', 'system'],
  // Vetting and health: whoever keeps the file, and himself. What was found is sealed and asked for with a reason.
  'paper.read': ['owner', 'hr', 'auditor', 'guard', 'system'],
  'paper.keep': ['owner', 'hr', 'system'],
  'paper.reveal': ['owner', 'hr'],
  'paper.read-expiry': ['owner', 'operations', 'hr', 'auditor', 'area_manager', 'system'],
  'guard.read-eligibility': ['owner', 'operations', 'hr', 'auditor', 'area_manager', 'captain', 'system'],
  'leaving.read': ['owner', 'operations', 'hr', 'auditor', 'system'],
  'leaving.run': ['owner', 'hr', 'system'],
  'leaving.end-access': ['system'],
  'squad.list': [...headquarters, ...siteLeads, 'device', 'system'],
  'squad.create': ['owner', 'operations', 'hr', 'system'],
  // Incidents: whoever leads the site or the office; the client what it was told of, and that it has heard.
  'incident.read': ['owner', 'operations', 'auditor', ...siteLeads, 'system'],
  'incident.handle': [...office, 'area_manager', 'captain'],
  'incident.close': [...office, 'area_manager'],
  'incident.acknowledge': [...office, ...siteLeads, ...clients],
  'incident.read-released': [...clients],
  'incident.open': ['system'],
  'incident.escalate': ['system'],
  // Training and exams. What is right on a paper is the office's alone.
  'course.read': ['owner', 'operations', 'hr', 'auditor', ...siteLeads, 'guard', 'system'],
  'course.keep': ['owner', 'operations', 'hr', 'system'],
  'training.read': ['owner', 'operations', 'hr', 'auditor', ...siteLeads, 'system'],
  'training.keep': ['owner', 'operations', 'hr', 'area_manager', 'captain', 'system'],
  'training.read-own': ['captain', 'squad_leader', 'guard'],
  'training.sign-in': ['captain', 'squad_leader', 'guard'],
  'exam.keep': ['owner', 'operations', 'hr', 'system'],
  'exam.read-bank': ['owner', 'operations', 'hr', 'auditor', 'system'],
  'exam.read': ['owner', 'operations', 'hr', 'auditor', 'area_manager', 'captain', 'system'],
  'exam.sit': ['captain', 'squad_leader', 'guard'],
  'exam.close': ['system'],
  // Assessment and discipline: never the client's, and of a guard only his own.
  'assessment.read': ['owner', 'operations', 'hr', 'auditor', 'area_manager', 'captain', 'system'],
  'assessment.open': ['owner', 'operations', 'hr', 'area_manager', 'captain', 'system'],
  'assessment.score': ['area_manager', 'captain', 'system'],
  'assessment.decide': ['owner', 'operations', 'hr', 'area_manager', 'system'],
  'assessment.calibrate': ['owner', 'operations', 'hr', 'auditor', 'area_manager', 'system'],
  'assessment.own': ['captain', 'squad_leader', 'guard'],
  'conduct.read': ['owner', 'operations', 'hr', 'auditor', 'area_manager', 'captain', 'system'],
  'conduct.record': ['owner', 'operations', 'hr', 'area_manager', 'captain', 'system'],
  // Dismissal, promotion, and taking a measure back: not the captain, it is his own people that are decided about.
  'conduct.decide': ['owner', 'hr', 'system'],
  'conduct.own': ['captain', 'squad_leader', 'guard'],
  // Roster
  'roster.read': [...headquarters, ...siteLeads, 'guard', 'device', 'system'],
  'roster.read-own': [...headquarters, ...siteLeads, 'guard'],
  // Swaps asked and answered, open shifts taken: of a guard his own.
  'roster.answer-own': ['captain', 'squad_leader', 'guard'],
  'roster.plan': [...office, 'area_manager', 'captain', 'system'],
  'roster.publish': [...office, 'area_manager', 'system'],
  'roster.set-strict': ['owner'],
  'roster.wake': ['system'],
  'leave.read': [...office, 'hr', 'auditor', 'area_manager', 'captain', 'system'],
  'leave.request': [...office, 'hr', ...siteLeads, 'guard', 'system'],
  'leave.own': ['captain', 'squad_leader', 'guard'],
  'leave.decide': [...office, 'hr', 'area_manager', 'captain', 'system'],
  // Her health: whoever keeps the file, nobody else; planners see the finding it makes.
  'protection.keep': ['owner', 'hr', 'system'],
  // Duty
  'duty.sync': ['device'],
  'duty.read-site-pack': ['device'],
  'duty.read': [...headquarters, ...siteLeads, 'guard', 'system'],
  'key.rotate': ['system'],
  'key.read': ['system'],
  // With a reason, and every time on the record.
  'personal.reveal': ['owner', 'operations', 'hr', 'auditor', 'area_manager', 'captain'],
  'retention.read': ['owner', 'operations', 'auditor'],
  'retention.set': ['owner'],
  'erasure-hold.place': [...office, 'auditor'],
  'erasure.run': ['system'],
  'duty.correct': [...office, 'area_manager', 'captain'],
  'paper-form.issue': [...office, ...siteLeads],
  'goods-slip.issue': [...office, ...siteLeads],
  'duty.record-absence': [...office, 'area_manager', 'captain'],
  'duty.read-kept': ['owner', 'operations', 'auditor', 'area_manager', 'captain'],
  'duty.alert': ['system'],
  // Not the captain: it is his own site's phones that are decided about.
  'duty.settle': [...office, 'area_manager'],
  'proof.read': ['owner', 'operations', 'auditor', 'area_manager', 'captain'],
  // Not the captain: it is his own people's rounds that are decided about.
  'proof.decide': [...office, 'area_manager'],
  'proof.grade': ['system'],
  // Compliance
  'result.read': [...headquarters, 'area_manager', 'captain', 'system'],
  'result.evaluate': [...office, 'system'],
  'result.waive': [...office],
  // On behalf of a guard, in his words: whoever leads him or keeps his file.
  'result.reply': [...office, 'hr', 'area_manager', 'captain'],
  'result.read-own': ['squad_leader', 'guard'],
  'result.reply-own': ['squad_leader', 'guard'],
  // Hours: the site's month
  'month.read': [...headquarters, 'area_manager', 'captain', 'system'],
  'month.close': [...office, 'system'],
  // Hours of a guard's month, without what they are paid.
  'hours.read': [...headquarters, 'area_manager', 'captain', 'system'],
  'hours.compute': [...office, 'hr', 'area_manager', 'captain', 'system'],
  'hours.correct': [...office, 'hr', 'area_manager', 'captain'],
  'hours.approve': [...office, 'hr', 'area_manager', 'captain', 'system'],
  'hours.set-rules': [...office, 'hr', 'system'],
  'hours.read-own': [...siteLeads, 'guard'],
  'hours.answer-own': [...siteLeads, 'guard'],
  'pay.read': ['owner', 'hr', 'finance', 'auditor', 'system'],
  'pay.deduct': ['owner', 'hr', 'finance'],
  'pay.read-own': [...siteLeads, 'guard'],
  'dispute-file.export': ['owner', 'hr', 'auditor'],
  // Reports and service
  'report.read': [...headquarters, 'area_manager', 'captain', ...clients, 'system'],
  'report.preview': [...headquarters, 'area_manager', 'captain', 'system'],
  'report.prepare': [...office, 'system'],
  'report.issue': [...office, 'system'],
  'report.sign': ['client_approver'],
  // Overview
  'board.read': [...headquarters, ...siteLeads],
  'today.read': [...headquarters, ...siteLeads],
  'story.tell': ['system'],
  'story.read-progress': [...headquarters, ...siteLeads, 'guard', ...clients, 'device', 'system'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof policy;

/** Whether a role may; nothing else decides it. */
export function can(role: Role, action: Action): boolean {
  return (policy[action] as readonly Role[]).includes(role);
}
