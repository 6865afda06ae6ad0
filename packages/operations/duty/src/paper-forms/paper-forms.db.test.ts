import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MemberActor } from '@zhiqin/access';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestPhone, makeTestSite, runAs, shiftStart, type TestSite } from '../fixture.ts';
import { paperSheet } from '../kinds/paper/entry.ts';
import { issuePaperForms } from './issue-paper-forms.ts';
import { listPaperForms } from './list-paper-forms.ts';
import { printPaperForms } from './print-paper-forms.ts';
import { voidPaperForm } from './void-paper-form.ts';

let database: TestDatabase;
let place: TestSite;
const clock = testClock(shiftStart.toISOString());
const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-blank-'));
beforeAll(async () => {
  database = await testDatabase();
  place = await makeTestSite(database);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

const captain = (sites: MemberActor['sites'] = [place.siteId]): MemberActor => ({
  kind: 'member',
  role: 'captain',
  tenantId: place.tenantId,
  membershipId: uuidv7(),
  accountId: null,
  personId: null,
  sites,
  clientIds: [],
  displayName: '队长',
  sessionId: null,
});
const ask = <Input, Output>(
  use: Parameters<typeof runAs<Input, Output>>[3],
  input: object,
  actor = captain(),
) => runAs(database.db, clock, actor, use, { siteId: place.siteId, ...input });

describe('blank numbered sheets', () => {
  it('take the next numbers of their post, however many people print at once', async () => {
    const issue = (postId: string, count: number) =>
      ask(issuePaperForms, { postId, sheet: 'visitors', count });
    const taken = await Promise.all([issue(place.gate, 2), issue(place.gate, 3), issue(place.patrolPost, 1)]);
    const numbers = taken.slice(0, 2).flatMap(({ first, last }) => [first, last]);
    expect([Math.min(...numbers), Math.max(...numbers)]).toEqual([1, 5]);
    expect(taken[2]).toEqual({ first: 1, last: 1 });
    const { forms, counts } = await ask(listPaperForms, { postId: place.gate });
    expect(forms.map((form) => form.number).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(counts).toEqual({ blank: 5, used: 0, void: 0, missing: 0 });
  });

  it('are used where a transcription cites them; what lies before and is not explained is missing', async () => {
    const { forms } = await ask(listPaperForms, { postId: place.gate });
    const numbered = (number: number) =>
      forms.find((form) => form.number === number) as (typeof forms)[number];
    const phone = await makeTestPhone(database, clock, place);
    const told = async (sheetNo: string) => {
      const entry = await phone.log.record(
        paperSheet,
        {
          sheetNo,
          writtenBy: null,
          photos: null,
          lines: [{ at: '2026-11-19T22:00:00Z', about: 'visitor' as const }],
          texts: ['王先生访 3-1201'],
        },
        phone.at(place.gate, place.guards[0]),
      );
      await phone.sync();
      return entry.content.id;
    };
    // As people copy it: small letters, a blank.
    const entryId = await told(numbered(4).sheetNo.toLowerCase().replace('-g1-', ' -g1-'));
    await told('ZZ-9999');
    await ask(voidPaperForm, { formId: numbered(1).id, reason: '写坏' });
    await expect(ask(voidPaperForm, { formId: numbered(1).id, reason: '再来' })).rejects.toMatchObject({
      code: 'not-found',
    });
    const now = await ask(listPaperForms, { postId: place.gate });
    expect(Object.fromEntries(now.forms.map((form) => [form.number, form.state]))).toEqual({
      1: 'void',
      2: 'missing',
      3: 'missing',
      4: 'used',
      5: 'blank',
    });
    expect(now.forms.find((form) => form.number === 4)?.entryId).toBe(entryId);
    expect(now.unknown).toMatchObject([{ sheetNo: 'ZZ-9999' }]);
  });

  it('are printed one a page, each with its number, in either language', async () => {
    const made = await ask(printPaperForms, { postId: place.gate, first: 1, last: 2, language: 'en' });
    const file = path.join(folder, 'blank.pdf');
    writeFileSync(file, Buffer.from(made.base64, 'base64'));
    const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' });
    expect(run('pdfinfo', file)).toMatch(/Pages:\s+2/);
    const text = run('pdftotext', '-layout', file, '-');
    for (const part of ['-G1-0001', '-G1-0002', 'Visitor register (emergency sheet)', 'Pass no.'])
      expect(text).toContain(part);
  });

  it('are nobody’s who has no part in the site', async () => {
    const other = await makeTestSite(database, place.tenantId);
    const stranger = captain([other.siteId]);
    await expect(ask(listPaperForms, {}, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      ask(issuePaperForms, { postId: other.gate, sheet: 'visitors', count: 1 }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
