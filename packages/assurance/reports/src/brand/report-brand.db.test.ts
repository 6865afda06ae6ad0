import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readAttachments, samplePng } from '@zhiqin/documents';
import { describe, expect, it } from 'vitest';
import {
  checkReportFile,
  getReportBrand,
  issueReport,
  prepareReport,
  printReport,
  setReportBrand,
} from '../index.ts';
import { reportedSite } from '../testing/reported-site.ts';

const site = reportedSite();
const { as, closeTheMonth, job, livedMonth, office, ofMonth } = site;
const fieldsOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: { code?: string; fields?: unknown }) => error.fields ?? error.code,
  );
const png = (side = 96) =>
  samplePng(side, 48, (x, y) => (x > y ? [180, 20, 30, 255] : [0, 0, 0, 0])).toString('base64');

describe('the look of a contractor’s reports', () => {
  it('prints logo, seal and colour with words for them, and the file stays tagged and sound', async () => {
    await livedMonth();
    const owner = site.member('owner');
    await as(owner, setReportBrand, { accent: '#7A1F2B', logo: png(), seal: png(200) });
    const gao = site.member('client_approver', [site.clientId]);
    const draft = () => office(printReport, { ...ofMonth(), language: 'zh-CN' });
    const [first, again] = [await draft(), await draft()];
    expect(first.bytes.equals(again.bytes)).toBe(true);
    expect(await as(gao, getReportBrand, {})).toMatchObject({ logo: null });
    await closeTheMonth();
    await office(prepareReport, ofMonth());
    await job();
    await office(issueReport, ofMonth());
    const { bytes, isDraft } = await draft();
    expect(isDraft).toBe(false);
    const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8' });
    const imagesIn = (pdf: Buffer) => {
      const own = path.join(site.folder, 'images.pdf');
      writeFileSync(own, pdf);
      return run('pdfimages', '-list', own)
        .split('\n')
        .slice(2)
        .filter(Boolean)
        .map((line) => line.trim().split(/\s+/)[10]);
    };
    // One of each, however many pages carry the logo; nobody seals a draft.
    expect(new Set(imagesIn(first.bytes)).size).toBe(1);
    expect(new Set(imagesIn(bytes)).size).toBe(2);
    const file = path.join(site.folder, 'brand.pdf');
    writeFileSync(file, bytes);
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
    expect(run('pdfinfo', file)).toMatch(/Tagged:\s+yes/);
    const structure = run('pdfinfo', '-struct', file);
    expect(structure.match(/Figure/g)?.length).toBeGreaterThanOrEqual(2);
    const text = run('qpdf', '--json', '--json-key=qpdf', file);
    expect(text).toContain('安衡保安服务有限公司的标志');
    expect(text).toContain('安衡保安服务有限公司的电子印章');
    // PDF/A allows no image to be smoothed by the reader, and this one no transparency.
    expect(text).not.toContain('/Interpolate');
    expect(text).not.toContain('/SMask');
    const attached = await readAttachments(new Uint8Array(bytes));
    expect(await checkReportFile(new Uint8Array(bytes), attached)).toMatchObject({
      sound: true,
      state: 'issued',
    });
    // The client sees what is on the reports it has, and may set nothing.
    expect(await as(gao, getReportBrand, {})).toMatchObject({
      accent: '#7a1f2b',
      logo: { mediaType: 'image/png', base64: png() },
    });
    expect(await fieldsOf(as(gao, setReportBrand, { accent: '#7A1F2B' }))).toBe('access.forbidden');
    await as(owner, setReportBrand, { accent: '#7A1F2B', removeLogo: true });
    expect(await as(owner, getReportBrand, {})).toMatchObject({ logo: null, seal: { base64: png(200) } });
  });

  it('refuses at its field what cannot be read or printed, and then keeps nothing', async () => {
    const owner = site.member('owner');
    const set = (input: object) => fieldsOf(as(owner, setReportBrand, { accent: '#204060', ...input }));
    expect(await set({ accent: '#f5c518' })).toEqual({ accent: 'field.low-contrast' });
    expect(await set({ accent: 'red' })).toEqual({ accent: 'field.not-a-colour' });
    expect(await set({ logo: Buffer.from('GIF89a').toString('base64') })).toEqual({
      logo: 'field.picture-kind',
    });
    expect(await set({ logo: png(), seal: png(40) })).toEqual({ seal: 'field.picture-sides' });
    expect(await as(owner, getReportBrand, {})).toEqual({ accent: '#2b4c6f', logo: null, seal: null });
    expect(await fieldsOf(office(setReportBrand, { accent: '#204060' }))).toBe('access.forbidden');
  });
});
