import { query } from '@zhiqin/access';
import { deadline, membership } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { inboxItem, message } from '@zhiqin/notifications/schema';
import { and, asc, eq, gte, inArray, isNull } from 'drizzle-orm';
import { clientOffice } from '../members-of.ts';
import { reportIdInput } from '../rules.ts';
import { reportReading, serviceReport } from '../schema.ts';
import { reportPath, signDueTask } from './deliver-report.ts';
import { reportReminder } from './schema.ts';

/** How a message stands on its way: waiting, sent, failed (it is tried again) or dead. */
export interface DeliveryWay {
  channel: string;
  status: string;
  receiver: string;
  sentAt: Date | null;
}

/** How an issued report reached each of the client's people, whether they opened it, and who was reminded. Errors: `not-found`. */
export const getReportDelivery = query({
  action: 'report.read-delivery',
  input: reportIdInput,
  async run({ tx, tenantId }, { reportId }) {
    const [report] = await tx
      .select({ clientId: serviceReport.clientId, issuedAt: serviceReport.issuedAt })
      .from(serviceReport)
      .where(and(eq(serviceReport.tenantId, tenantId), eq(serviceReport.id, reportId)));
    if (!report) throw new DomainError('not-found');
    const members = await tx
      .select({
        membershipId: membership.id,
        name: membership.displayName,
        role: membership.role,
        clientIds: membership.clientIds,
        endedAt: membership.endedAt,
      })
      .from(membership)
      .where(and(eq(membership.tenantId, tenantId), inArray(membership.role, [...clientOffice])))
      .orderBy(asc(membership.id));
    const path = reportPath(reportId);
    const [told, ways, readings, reminders, [next]] = await Promise.all([
      tx
        .select({ membershipId: inboxItem.membershipId, at: inboxItem.createdAt })
        .from(inboxItem)
        .where(
          and(
            eq(inboxItem.tenantId, tenantId),
            inArray(inboxItem.template, ['reportIssued', 'reportRevised']),
            eq(inboxItem.path, path),
          ),
        ),
      tx
        .select({
          membershipId: message.membershipId,
          channel: message.channel,
          status: message.status,
          receiver: message.receiver,
          sentAt: message.sentAt,
        })
        .from(message)
        .where(
          and(
            eq(message.tenantId, tenantId),
            gte(message.createdAt, report.issuedAt),
            inArray(message.template, ['reportIssued', 'reportRevised']),
            eq(message.path, path),
          ),
        )
        .orderBy(asc(message.createdAt), asc(message.id)),
      tx
        .select({ membershipId: reportReading.membershipId, readAt: reportReading.readAt })
        .from(reportReading)
        .where(and(eq(reportReading.tenantId, tenantId), eq(reportReading.reportId, reportId))),
      tx
        .select({ number: reportReminder.number, sentAt: reportReminder.sentAt })
        .from(reportReminder)
        .where(and(eq(reportReminder.tenantId, tenantId), eq(reportReminder.subjectId, reportId)))
        .orderBy(asc(reportReminder.number)),
      tx
        .select({ dueAt: deadline.dueAt })
        .from(deadline)
        .where(
          and(
            eq(deadline.tenantId, tenantId),
            eq(deadline.task, signDueTask),
            eq(deadline.key, reportId),
            isNull(deadline.claimedAt),
          ),
        ),
    ]);
    return {
      people: members
        .filter(({ clientIds, membershipId, endedAt }) => {
          const wasTold = told.some((one) => one.membershipId === membershipId);
          return wasTold || (clientIds.includes(report.clientId) && !endedAt);
        })
        .map(({ membershipId, name, role }) => ({
          membershipId,
          name,
          role,
          toldAt: told.find((one) => one.membershipId === membershipId)?.at ?? null,
          readAt: readings.find((one) => one.membershipId === membershipId)?.readAt ?? null,
          ways: ways
            .filter((one) => one.membershipId === membershipId)
            .map(({ membershipId: _whose, ...way }): DeliveryWay => way),
        })),
      reminders,
      nextReminderAt: next?.dueAt ?? null,
    };
  },
});
