import { execute, query, systemActor } from '@zhiqin/access';
import { createCaller } from '@zhiqin/api';
import { buildClientMonth } from '@zhiqin/reports';
import { clientMonthInput } from '@zhiqin/reports/rules';
import type { TestClock } from '@zhiqin/testing';
import { sha } from './column-values.ts';
import { idAt, ownPlace } from './places.ts';
import { insertRows, type World } from './world.ts';
import { monthOf } from './world-time.ts';

const month = monthOf(ownPlace);
const digest = `c${sha(ownPlace).slice(1)}`;
const clientId = idAt('client', ownPlace);
const readClientMonth = query({
  action: 'report.preview-client',
  input: clientMonthInput,
  run: (ctx, asked) => buildClientMonth(ctx, asked.clientId, asked.month),
});

/** Of a client's report over its sites: as `examples` in `examples.ts`. */
export const clientReportExamples: Record<string, unknown> = {
  'reports.prepareClientReport': { month },
  'reports.getPreparedClientReport': { month },
  'reports.approveClientReport': { month, dataSha256: digest },
  'reports.issueClientReport': { month },
};

/** A second site of the own client with its report, and the client's report over both, read and let go, to be issued. */
export async function layClientReport({ database, rowAt }: World, clock: TestClock): Promise<void> {
  const { db } = database;
  const siteId = idAt("site, the client's second", ownPlace);
  const environment = {
    ...{ db, clock, actor: systemActor(idAt('tenant', ownPlace)), requestId: 'sweep' },
    language: 'zh-CN' as const,
  };
  await insertRows(database, 'site', [{ ...rowAt('site', ownPlace), id: siteId, code: 'second' }]);
  const { report } = await createCaller(environment).reports.previewMonthlyReport({ siteId, month });
  await insertRows(database, 'service_report', [
    {
      ...rowAt('service_report', ownPlace),
      ...{ id: idAt('service_report of the second site', ownPlace), site_id: siteId, data: report },
    },
  ]);
  const data = await execute(readClientMonth, environment, { clientId, month });
  const whole = { site_id: null, client_id: clientId };
  await insertRows(database, 'prepared_report', [
    {
      ...rowAt('prepared_report', ownPlace),
      ...{ ...whole, id: idAt('prepared_report of the client', ownPlace), data },
    },
  ]);
  const approval = { ...rowAt('report_approval', ownPlace), ...whole, data_sha256: digest };
  await insertRows(database, 'report_approval', [
    { ...approval, id: idAt('report_approval of the client', ownPlace) },
  ]);
}
