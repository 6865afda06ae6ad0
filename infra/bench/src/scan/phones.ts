import { enrolDevice, execute, inviteDevice, publicActor } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';
import { makeDeviceKey, PhoneLog, type SignedEntry, scan } from '@zhiqin/duty/rules';
import { systemClock } from '@zhiqin/kernel';
import { type BenchSite, type Company, laySite } from '../company.ts';

/** A phone at a site of its own, enrolled as any other, that signs scans before they are sent. */
export interface BenchPhone {
  authorization: string;
  site: BenchSite;
  log: PhoneLog;
  /** Signs the next scans of its log. */
  sign(count: number): Promise<SignedEntry[]>;
}

/** Phones on different sites: what a site takes in is ordered by a lock of its own. */
export async function enrolPhones(company: Company, db: Database, count: number): Promise<BenchPhone[]> {
  const phones: BenchPhone[] = [];
  for (let i = 1; i <= count; i++) phones.push(await enrolPhone(company, db, await laySite(company, db, i)));
  return phones;
}

async function enrolPhone(company: Company, db: Database, site: BenchSite): Promise<BenchPhone> {
  const { siteId } = site;
  const { code } = await company.run(inviteDevice, { siteId, kind: 'site', label: '巡逻手机' });
  const { privateKey, publicKey } = await makeDeviceKey();
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  const environment = {
    db,
    clock: systemClock,
    actor: publicActor,
    language: 'zh-CN',
    requestId: 'bench',
  } as const;
  const enrolled = await execute(enrolDevice, environment, { code, publicKey: { kty, crv, x, y } });
  const { deviceId, token } = enrolled;
  const log = new PhoneLog({ tenantId: company.tenantId, siteId, deviceId, privateKey });
  const startedAt = Date.now();
  return {
    authorization: `Device ${token}`,
    site,
    log,
    async sign(count) {
      const made: SignedEntry[] = [];
      for (let i = 0; i < count; i++) {
        const now = new Date();
        // Two readings of a phone's clock are never the same.
        const monoMs = now.getTime() - startedAt + log.lastSeq / 1000;
        const anchor = { serverAt: now.toISOString(), monoMs };
        const point = log.lastSeq % site.checkpointIds.length;
        const read = {
          round: null,
          checkpoint: site.checkpointIds[point] ?? null,
          label: site.labels[point] ?? '',
          method: 'qr' as const,
          items: [{ key: 'door', ok: true }],
          clear: null,
          note: null,
          photo: null,
        };
        const clock = { wall: now.toISOString(), monoMs, boot: deviceId, anchor };
        const setting = { post: site.patrol, shift: null, person: site.guards[0] ?? null, clock };
        made.push(await log.record(scan, read, setting));
      }
      return made;
    },
  };
}
