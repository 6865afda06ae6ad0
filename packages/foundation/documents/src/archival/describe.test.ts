import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocument } from '../index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-archival-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Dictionary = Record<string, unknown>;
let objects: Record<string, { value?: Dictionary; stream?: { dict: Dictionary; data?: string } }>;
let content: string;

const open = (reference: unknown) => objects[`obj:${String(reference)}`];
const dictionary = (reference: unknown) => open(reference)?.value ?? (reference as Dictionary);
const listed = (references: unknown) => (references as unknown[]).map(dictionary);
const trailer = () => (objects.trailer as { value: Dictionary }).value;
const ofType = (type: string) =>
  Object.values(objects).flatMap(({ value, stream }) => {
    const found = value ?? stream?.dict;
    return found?.['/Type'] === `/${type}` ? [found] : [];
  });

beforeAll(async () => {
  const file = path.join(folder, 'sample.pdf');
  const document = createDocument({
    ...{ language: 'zh-CN', title: '甲 & <乙> 月报', author: '安衡保安', subject: '试' },
    createdAt: new Date('2026-11-03T01:30:07Z'),
  })
    .contents()
    .heading(1, '结论')
    .paragraph(['见', { text: '公开页', href: 'https://example.com' }])
    .heading(2, '岗位')
    .heading(3, '南门')
    .heading(3, '北门')
    .table({ columns: [{ header: '岗位' }], rows: [[{ text: '南门', weight: 'bold' }]] })
    .attach({ name: 'a.csv', data: Buffer.from('a'), mimeType: 'text/csv', relationship: 'Data' });
  writeFileSync(file, await document.render());
  const args = ['--json', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=all', file];
  const told = execFileSync('qpdf', args, { encoding: 'utf8', maxBuffer: 256 << 20 });
  objects = JSON.parse(told).qpdf[1];
  content = execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
    maxBuffer: 256 << 20,
  }).toString('latin1');
});

/** What ISO 19005-3 (level A) asks that can be read off the file; `preflight.test.ts` asks a validator where there is one. */
describe('a document for the archive', () => {
  it('says in XMP which standard it keeps, and the same about itself as in its info dictionary', () => {
    const [catalogue] = ofType('Catalog');
    const stream = open(catalogue?.['/Metadata'])?.stream;
    expect(stream?.dict).not.toHaveProperty('/Filter');
    const xmp = Buffer.from(stream?.data ?? '', 'base64').toString();
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    const info = dictionary(trailer()['/Info']);
    const said = (key: string) => {
      const value = info[key];
      const text = typeof value === 'string' && / R$/.test(value) ? open(value)?.value : value;
      return String(text).slice(2);
    };
    expect(said('/Title')).toBe('甲 & <乙> 月报');
    expect(xmp).toContain('<rdf:li xml:lang="x-default">甲 &amp; &lt;乙&gt; 月报</rdf:li>');
    expect(xmp).toContain(`<rdf:li>${said('/Author')}</rdf:li>`);
    const [, y, mo, d, h, mi, s] = /D:(....)(..)(..)(..)(..)(..)Z/.exec(said('/ModDate')) ?? [];
    for (const name of ['CreateDate', 'ModifyDate'])
      expect(xmp).toContain(`<xmp:${name}>${y}-${mo}-${d}T${h}:${mi}:${s}Z</xmp:${name}>`);
    expect(xmp).not.toMatch(/&(?!(amp|lt|gt|quot|apos);)/);
  });

  it('carries the colour profile its colours are meant in, and no other colour space', () => {
    const [catalogue] = ofType('Catalog');
    const [intent] = listed(catalogue?.['/OutputIntents']);
    expect(intent).toMatchObject({ '/S': '/GTS_PDFA1' });
    const profile = open(intent?.['/DestOutputProfile'])?.stream;
    expect(profile?.dict['/N']).toBe(3);
    expect(
      Buffer.from(profile?.data ?? '', 'base64')
        .subarray(36, 40)
        .toString(),
    ).toBe('acsp');
    expect(content).not.toMatch(/\/DeviceCMYK|\/Separation|\/SMask|\/ca 0|\/CA 0/);
  });

  it('embeds every font with its characters', () => {
    const fonts = ofType('Font').filter((font) => font['/Subtype'] === '/Type0');
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) {
      expect(open(font['/ToUnicode'])?.stream).toBeDefined();
      const [own] = listed(font['/DescendantFonts']);
      expect(dictionary(own?.['/FontDescriptor'])).toHaveProperty('/FontFile2');
      expect(own?.['/CIDToGIDMap']).toBe('/Identity');
    }
    expect(ofType('Font').some((font) => font['/Subtype'] === '/Type1')).toBe(false);
  });

  it('says of each file it carries what it is, to what it belongs, and when it was made', () => {
    const [catalogue] = ofType('Catalog');
    const files = listed(catalogue?.['/AF']);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(file).toMatchObject({
        '/Type': '/Filespec',
        '/AFRelationship': expect.stringMatching(/^\/\w+$/),
      });
      expect(file['/F']).toBe(file['/UF']);
      const embedded = open((file['/EF'] as Dictionary)['/F'])?.stream?.dict;
      expect(embedded?.['/Subtype']).toMatch(/^\/\w+\/\w+$/);
      expect(embedded?.['/Params']).toHaveProperty('/ModDate');
    }
  });

  it('says of every bookmark how many stand below it, folded ones with a minus', () => {
    const [root] = ofType('Outlines').concat(dictionary(ofType('Catalog')[0]?.['/Outlines']));
    const first = dictionary(root?.['/First']);
    const folded = dictionary(first['/First']);
    expect([root?.['/Count'], first['/Count'], folded['/Count']]).toEqual([2, 1, -2]);
  });

  it('is tagged, in a language, prints its links, runs nothing and ends where it ends', () => {
    const [catalogue] = ofType('Catalog');
    expect(catalogue?.['/Lang']).toBe('u:zh-CN');
    expect(dictionary(catalogue?.['/MarkInfo'])['/Marked']).toBe(true);
    expect(catalogue).toHaveProperty('/StructTreeRoot');
    for (const link of ofType('Annot')) expect(Number(link['/F']) & 0b100110).toBe(0b100);
    expect(content).not.toMatch(/\/(JavaScript|JS|Launch|AA|OpenAction|Encrypt|NeedAppearances)\b/);
    expect(content.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(trailer()['/ID']).toHaveLength(2);
  });
});
