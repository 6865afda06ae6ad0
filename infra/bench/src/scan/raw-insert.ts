import type { SignedEntry } from '@zhiqin/duty/rules';
import { uuidv7 } from '@zhiqin/kernel';
import type postgres from 'postgres';
import { connections } from '../bench-database.ts';
import { inLanes } from '../interleave.ts';

/** A table like the duty log's, with its keys and indexes, without its walls. */
export async function makeRawTable(owner: postgres.Sql): Promise<void> {
  await owner`create table raw_entry (like duty_entry including all)`;
}

/**
 * Rows equal to a scan's, one autocommit insert each: what the database itself could do.
 * @param lanes inserts under way at a time; one waits for each commit before the next.
 * @returns rows a second.
 */
export async function insertRaw(
  owner: postgres.Sql,
  like: SignedEntry,
  count: number,
  lanes: number = connections,
): Promise<number> {
  const { content, hash, signature } = like;
  const rows = Array.from({ length: count }, () => {
    const id = uuidv7();
    return {
      tenant_id: content.tenant,
      id,
      site_id: content.site,
      device_id: content.device,
      seq: nextSeq++,
      kind: content.kind,
      post_id: content.post,
      shift_id: content.shift,
      person_id: content.person,
      occurred_at: content.at,
      received_at: content.at,
      cites_entry_id: null,
      prev_hash: hash,
      hash,
      fingerprint: id.padEnd(64, '0'),
      signature,
      content: owner.json(content as never),
      flags: [] as string[],
    };
  });
  const startedAt = performance.now();
  await inLanes(rows, lanes, async (row) => void (await owner`insert into raw_entry ${owner(row)}`));
  return (count * 1000) / (performance.now() - startedAt);
}

let nextSeq = 1;
