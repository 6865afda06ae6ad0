/**
 * Every column that holds sealed values, `table.column`: rotation seals each anew. A test holds the list against the
 * database.
 */
export const sealedColumns = [
  'agreement.people_sealed',
  'ban.person_sealed',
  'device.sealed_key',
  'directory_line.contact_sealed',
  'entry_value.sealed',
  'guard_file.id_number_sealed',
  'guard_file.phone_sealed',
  'guard_paper.detail_sealed',
  'long_pass.holder_sealed',
  'quarantined_entry.sealed_raw',
] as const;
