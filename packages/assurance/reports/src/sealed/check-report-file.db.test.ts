import { readAttachments } from '@zhiqin/documents';
import { keepLedger } from '@zhiqin/ledger';
import { describe, expect, it } from 'vitest';
import { issueReport, prepareReport, printReport } from '../index.ts';
import { reportedSite } from '../testing/reported-site.ts';
import { checkReportFile } from './check-report-file.ts';

const site = reportedSite();
const { closeTheMonth, job, livedMonth, office, ofMonth, run } = site;

/** What somebody with the file alone finds out. */
async function checked(bytes: Uint8Array, kept: Parameters<typeof checkReportFile>[2] = []) {
  const attachments = await readAttachments(bytes).catch(() => new Map<string, Uint8Array>());
  return checkReportFile(bytes, attachments, kept);
}

/** Each byte of the seal and of what follows it changed in one bit after another; where that went unnoticed. */
async function changesOfSealPassed(file: Buffer): Promise<string[]> {
  const attachments = await readAttachments(file);
  const passed: string[] = [];
  for (let at = file.lastIndexOf('%zhiqin-seal'); at < file.length; at++)
    for (const bit of [1, 2, 32]) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] as number) ^ bit;
      if ((await checkReportFile(changed, attachments)).sound) passed.push(`${at - file.length} ^ ${bit}`);
    }
  return passed;
}

describe('an issued file in the hands of its reader', () => {
  it('shows by itself that it is whole, adds up, and stood in the ledger of the days it names', async () => {
    await livedMonth();
    await closeTheMonth();
    await run(keepLedger, {});
    await office(prepareReport, ofMonth());
    await job();
    await office(issueReport, ofMonth());
    for (const language of ['zh-CN', 'en'] as const) {
      const { bytes } = await office(printReport, { ...ofMonth(), language });
      const found = await checked(bytes);
      expect(found.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([
        { check: 'keptRoots', outcome: 'skipped' },
      ]);
      expect(found).toMatchObject({ sound: true, state: 'issued', ledger: site.tenantId });
    }
    const { bytes } = await office(printReport, { ...ofMonth(), language: 'zh-CN' });
    const proof = JSON.parse(Buffer.from((await readAttachments(bytes)).get('ledger.json') ?? '').toString());
    expect(proof.dayRoots).toHaveLength(31);
    const [root] = proof.dayRoots;
    expect((await checked(bytes, [root])).sound).toBe(true);
    expect(await checked(bytes, [{ ...root, root: 'f'.repeat(64) }])).toMatchObject({
      sound: false,
      checks: expect.arrayContaining([{ check: 'keptRoots', outcome: 'failed', day: '2026-10-01' }]),
    });
  });

  it('is a sound draft before that, and no file at all once a byte is changed', async () => {
    await livedMonth();
    const draft = await office(printReport, { ...ofMonth(), language: 'zh-CN' });
    expect(await checked(draft.bytes)).toMatchObject({ sound: true, state: 'draft' });
    await closeTheMonth();
    await office(prepareReport, ofMonth());
    await job();
    await office(issueReport, ofMonth());
    const issuedFile = await office(printReport, { ...ofMonth(), language: 'zh-CN' });
    const times = process.env.ZHIQIN_TEST_SIZE === 'full' ? 5000 : 60;
    const undetected: number[] = [];
    for (const { bytes } of [draft, issuedFile]) {
      // The data as they were: what is noticed is noticed by the bytes of the file alone.
      const attachments = await readAttachments(bytes);
      expect((await checkReportFile(bytes, attachments)).sound).toBe(true);
      for (let i = 0; i < times; i++) {
        const changed = Buffer.from(bytes);
        const at = (i * 7919 + 13) % changed.length;
        changed[at] = (changed[at] as number) ^ (1 + (i % 255));
        if ((await checkReportFile(changed, attachments)).sound) undetected.push(at - bytes.length);
      }
    }
    expect(undetected).toEqual([]);
    expect(await changesOfSealPassed(draft.bytes)).toEqual([]);
    expect(draft.bytes.subarray(-6).toString()).toBe('%%EOF\n');
  }, 600_000);

  it('does not pass with other data under the seal of a draft, nor without its proof', async () => {
    await livedMonth();
    await closeTheMonth();
    await office(prepareReport, ofMonth());
    await job();
    await office(issueReport, ofMonth());
    const { bytes } = await office(printReport, { ...ofMonth(), language: 'zh-CN' });
    const attachments = await readAttachments(bytes);
    const data = JSON.parse(Buffer.from(attachments.get('report-data.json') ?? '').toString());
    data.coverage.workedMinutes += 1;
    const other = new Map(attachments).set('report-data.json', Buffer.from(JSON.stringify(data)));
    const failed = (await checkReportFile(bytes, other)).checks.filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(({ check }) => check)).toEqual(['data', 'figures', 'inclusion']);
    const bare = new Map(attachments);
    bare.delete('ledger.json');
    expect((await checkReportFile(bytes, bare)).sound).toBe(false);
  });
});
