import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createDocument } from '../index.ts';

/** Debian's `libpdfbox2-java` with what it needs: Apache PDFBox Preflight, a validator of PDF/A-1b. */
const jars = [
  'preflight',
  'xmpbox',
  'pdfbox2',
  'fontbox2',
  'commons-logging',
  'commons-io',
  'javax.activation',
  'jaxb-api',
];
const classpath = jars.map((jar) => `/usr/share/java/${jar}.jar`);
const isHere = classpath.every((jar) => existsSync(jar)) && spawnSync('java', ['-version']).status === 0;

/** What PDF/A-3 allows or asks and PDF/A-1 does not: its own number, files carried, no CIDSet of a cut font. */
const allowedSincePart1 =
  /^(7\.11\.2 .*part must be 1|1\.2\.9 .*EmbeddedFile|1\.4\.7 .*EmbeddedFile|3\.1\.11 .*CIDSet)/;

const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-preflight-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.runIf(isHere)(
  'passes a validator of somebody else’s but for what changed between PDF/A-1 and PDF/A-3',
  async () => {
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
      .table({ columns: [{ header: '岗位' }], rows: [[{ text: '南门 Gate', weight: 'bold' }]] })
      .attach({ name: 'a.csv', data: Buffer.from('a'), mimeType: 'text/csv', relationship: 'Data' });
    writeFileSync(file, await document.render());
    const validate = () =>
      execFileSync('java', ['-cp', classpath.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    let said: string;
    try {
      said = validate();
    } catch (refused) {
      said = (refused as { stdout: string }).stdout;
    }
    const faults = said.split('\n').filter((line) => /^[\d.]+ : /.test(line));
    expect(faults.some((line) => line.includes('part must be 1'))).toBe(true);
    expect(faults.filter((line) => !allowedSincePart1.test(line.replace(' :', '')))).toEqual([]);
  },
);
