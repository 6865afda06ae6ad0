import type { SignedEntry } from '@zhiqin/duty/rules';
import type postgres from 'postgres';

/** The log of one enrolment as its phone told it. */
export interface PhoneBook {
  phone: string;
  deviceId: string;
  siteId: string;
  /** How many entries its chain has. */
  lastSeq: number;
  saved: readonly SignedEntry[];
  /** What can never be handed in, because the server was told to refuse the phone; it still lies on it. */
  keptOnPhone: readonly SignedEntry[];
}

export interface Books {
  saved: number;
  accepted: number;
  quarantined: number;
  keptOnPhone: number;
  lost: number;
  duplicated: number;
  /** In the log without being what a phone of that very site made under that very number. */
  foreign: number;
  /** Phones for which accepted + quarantined (+ kept on a refused phone) is not their log. */
  unequal: string[];
  /** Rows that other pages read, made more or less than once for an entry. */
  projectedWrongly: string[];
  /** Phones of which the server itself thinks that something is missing. */
  thoughtIncomplete: number;
}

interface LogRow {
  id: string;
  hash: string;
  seq: number;
  device_id: string;
  site_id: string;
  kind: string;
}
interface KeptRow {
  entry_id: string | null;
  hash: string | null;
  seq: number | null;
  device_id: string;
}

/** Row by row, past the walls: what the database holds against what the phones said was saved. */
export async function checkBooks(
  owner: postgres.Sql,
  books: readonly PhoneBook[],
  impostors: readonly PhoneBook[],
): Promise<Books> {
  const log = await owner<LogRow[]>`select id, hash, seq, device_id, site_id, kind from duty_entry`;
  const kept = await owner<KeptRow[]>`select entry_id, hash, seq, device_id from quarantined_entry`;
  const logByDevice = Map.groupBy(log, (row) => row.device_id);
  const keptByDevice = Map.groupBy(kept, (row) => row.device_id);
  const made = new Map<string, SignedEntry>();
  for (const book of [...books, ...impostors]) for (const entry of book.saved) made.set(entry.hash, entry);

  let [saved, accepted, quarantined, keptOnPhone, lost, duplicated] = [0, 0, 0, 0, 0, 0];
  const unequal: string[] = [];
  for (const book of books) {
    const inLog = logByDevice.get(book.deviceId) ?? [];
    const held = keptByDevice.get(book.deviceId) ?? [];
    const there = [...inLog, ...held].map((row) => row.hash);
    const known = new Set([...there, ...book.keptOnPhone.map((entry) => entry.hash)]);
    saved += book.saved.length;
    accepted += inLog.length;
    quarantined += held.length;
    // What the server took before it refused the phone lies at both; it counts where the phone never heard of it.
    const onlyOnPhone = book.keptOnPhone.filter((entry) => !there.includes(entry.hash));
    keptOnPhone += onlyOnPhone.length;
    lost += book.saved.filter((entry) => !known.has(entry.hash)).length;
    const numbers = [...inLog, ...held].map((row) => row.seq);
    duplicated += Math.max(there.length - new Set(there).size, numbers.length - new Set(numbers).size);
    const inAll = there.length + onlyOnPhone.length;
    if (inAll !== book.lastSeq || book.saved.length !== book.lastSeq)
      unequal.push(`${book.phone}: ${inAll} of ${book.lastSeq}, ${book.saved.length} told as saved`);
  }
  const foreign = log.filter((row) => {
    const content = made.get(row.hash)?.content;
    return !(
      content?.id === row.id &&
      content.seq === row.seq &&
      content.device === row.device_id &&
      content.site === row.site_id
    );
  });
  return {
    saved,
    accepted,
    quarantined,
    keptOnPhone,
    lost,
    duplicated,
    foreign: foreign.length,
    unequal,
    projectedWrongly: await projectedWrongly(owner, log),
    thoughtIncomplete: await thoughtIncomplete(
      owner,
      books.filter((book) => book.keptOnPhone.length === 0).map((book) => book.deviceId),
    ),
  };
}

/** Kind of entry, and which rows of which table it makes. A round or visit of which the beginning was kept has none. */
const projections = [
  ['log.note', 'log_line', 'true'],
  ['patrol.scan', 'patrol_scan', 'true'],
  ['patrol.start', 'patrol_round', 'route_id is not null'],
  ['visit.admit', 'visit', 'admit_entry_id is not null'],
  ['presence.sign-on', 'presence_event', "direction = 'on'"],
] as const;

async function projectedWrongly(owner: postgres.Sql, log: readonly LogRow[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [kind, table, where] of projections) {
    const entries = log.filter((row) => row.kind === kind).length;
    const [row] = await owner.unsafe<{ n: number }[]>(
      `select count(*)::int as n from ${table} where ${where}`,
    );
    if (row?.n !== entries) wrong.push(`${table}: ${row?.n} for ${entries} entries`);
  }
  return wrong;
}

async function thoughtIncomplete(owner: postgres.Sql, deviceIds: readonly string[]): Promise<number> {
  const rows = await owner<{ device_id: string }[]>`
    select distinct on (device_id) device_id, contiguous_seq, stated_last_seq from device_report
    where device_id in ${owner(deviceIds as string[])} order by device_id, heard_at desc, id desc`;
  return rows.filter((row) => {
    const { contiguous_seq, stated_last_seq } = row as unknown as Record<string, number>;
    return (contiguous_seq as number) < (stated_last_seq as number);
  }).length;
}
