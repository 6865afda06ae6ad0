import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type Environment,
  enrolDevice,
  execute,
  inviteDevice,
  type MemberActor,
  publicActor,
  type UseCase,
} from '@zhiqin/access';
import { type Database, migrate, openDatabase } from '@zhiqin/db';
import { makeDeviceKey } from '@zhiqin/duty/rules';
import { uuidv7 } from '@zhiqin/kernel';
import { type RunningServer, startPostgres } from '@zhiqin/postgres';
import { openPrivacyKey } from '@zhiqin/privacy';
import postgres from 'postgres';
import { type BenchSite, type Company, foundCompany, laySite } from '../company.ts';
import { type DatabaseWire, layDatabaseWire } from './database-wire.ts';
import { Impostor } from './impostor.ts';
import type { NightClock } from './night-clock.ts';
import { ProductProcess } from './product-process.ts';

/** A site and who runs it. */
export interface Place {
  company: Company;
  site: BenchSite;
}

/** Two contractors with two sites each, a database that can be shot, and the product's server as a process. */
export interface FaultWorld {
  places: Place[];
  product: ProductProcess;
  wire: DatabaseWire;
  db: Database;
  /** Past the walls. */
  owner: postgres.Sql;
  /** A code for a new phone of a place. */
  invite(place: Place): Promise<string>;
  /** What somebody at the contractor's headquarters does. */
  atHeadquarters<Input, Output>(place: Place, use: UseCase<Input, Output>, input: unknown): Promise<Output>;
  /** A phone of a place in wrong hands. */
  admitImpostor(place: Place): Promise<Impostor>;
  /** Stops the database without letting it write anything out, and starts it again. */
  crashDatabase(): Promise<void>;
  end(): Promise<void>;
}

export async function makeFaultWorld(clock: NightClock): Promise<FaultWorld> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-faults-'));
  const dataDir = path.join(folder, 'postgres');
  // What is acknowledged is on disk: the promise under test needs fsync and synchronous commit.
  let database: RunningServer = await startPostgres({ dataDir, fsync: true });
  const { port, url } = database;
  const { runtimeUrl } = await migrate({ ownerUrl: url });
  const db = await openDatabase({ runtimeUrl });
  const owner = postgres(url, { max: 2, onnotice: () => {}, backoff: () => 0.1 });
  const places: Place[] = [];
  for (const login of ['first@example.com', 'second@example.com']) {
    const company = await foundCompany(db, login);
    for (const number of [1, 2]) places.push({ company, site: await laySite(company, db, number) });
  }
  const wire = await layDatabaseWire(port);
  const throughWire = new URL(url);
  throughWire.port = String(wire.port);
  const product = await ProductProcess.start(throughWire.href, path.join(folder, 'data'), clock);
  // What was kept for a person lies sealed under the server's key.
  openPrivacyKey(path.join(folder, 'data', 'keys'), process.env);

  const invite = async ({ company, site }: Place) => {
    const asked = { siteId: site.siteId, kind: 'site', label: '巡逻手机' };
    return (await company.run(inviteDevice, asked, clock)).code;
  };
  return {
    places,
    product,
    wire,
    db,
    owner,
    invite,
    atHeadquarters({ company: { tenantId } }, use, input) {
      const actor: MemberActor = {
        ...{
          kind: 'member',
          role: 'owner',
          tenantId,
          membershipId: uuidv7(),
          accountId: null,
          personId: null,
        },
        ...{ sites: 'all', clientIds: [], displayName: '陈启明', sessionId: null },
      };
      const environment: Environment = { db, clock, actor, language: 'zh-CN', requestId: 'faults' };
      return execute(use, environment, input);
    },
    async admitImpostor(place) {
      const keys = await makeDeviceKey();
      const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey);
      const actor = publicActor;
      const environment: Environment = { db, clock, actor, language: 'zh-CN', requestId: 'faults' };
      const code = await invite(place);
      const enrolled = await execute(enrolDevice, environment, { code, publicKey: { kty, crv, x, y } });
      const { tenantId, siteId, deviceId, token } = enrolled;
      return new Impostor({ tenantId, siteId, deviceId, token, keys }, place.site, clock);
    },
    async crashDatabase() {
      process.kill(database.pid, 'SIGQUIT');
      await database.ended;
      database = await startPostgres({ dataDir, port, fsync: true });
    },
    async end() {
      await product.stop();
      await Promise.all([db.close(), owner.end({ timeout: 5 })]);
      await wire.close();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
