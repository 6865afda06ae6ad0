interface Clocked {
  kind: string;
  replyDueAt: Date | null;
  closeDueAt: Date | null;
  repliedAt: Date | null;
  closedAt: Date | null;
}

/** Where a ticket stands by its clocks; praise waits for nothing but its closing. */
export function ticketStanding(
  ticket: Clocked,
  now: Date,
): 'closed' | 'late' | 'waiting' | 'overdue' | 'replied' {
  if (ticket.closedAt) return 'closed';
  if (!ticket.repliedAt && ticket.kind !== 'praise')
    return ticket.replyDueAt && ticket.replyDueAt < now ? 'late' : 'waiting';
  return ticket.closeDueAt && ticket.closeDueAt < now ? 'overdue' : 'replied';
}
