/**
 * Every column that holds sealed values, `table.column`: rotation seals each anew. A test holds the list against the
 * database.
 */
export const sealedColumns = [
  'agreement.people_sealed',
  'ban.person_sealed',
  'device.sealed_key',
  'directory_line.contact_sealed',
  'emergency_plan.content_sealed',
  'entry_value.sealed',
  'guard_file.id_number_sealed',
  'guard_file.phone_sealed',
  'guard_paper.detail_sealed',
  'ledger_key.private_sealed',
  'long_pass.holder_sealed',
  'outside_channel.address_sealed',
  'outside_channel.secret_sealed',
  'push_subscription.subscription_sealed',
  'quarantined_entry.sealed_raw',
  'site_contact.contact_sealed',
  'ticket.contact_sealed',
  'violation.person_sealed',
  'visit_invitation.visitor_sealed',
] as const;
