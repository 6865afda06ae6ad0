import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localFolder, useFileStore } from '@zhiqin/files';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeUpkeepWorld, type UpkeepWorld } from '../fixture.ts';
import {
  answerHazardLetter,
  assignHazard,
  classifyHazard,
  finishHazard,
  getHazard,
  getReleasedHazard,
  handOverHazard,
  listHazards,
  listReleasedHazards,
  noteHazard,
  printHazardLetter,
  registerHazard,
  reopenHazard,
  verifyHazard,
} from '../index.ts';

let database: TestDatabase;
let world: UpkeepWorld;

beforeAll(async () => {
  useFileStore(localFolder(mkdtempSync(join(tmpdir(), 'hazards-'))));
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  world = await makeUpkeepWorld(database, '2026-10-05T10:00:00+08:00');
});

const hours = (count: number) => world.clock.advance({ minutes: count * 60 });
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const report = (level = 'medium', text = '配电箱门敞开', cites?: string) =>
  world.says(
    'hazard.report',
    { checkpoint: world.pointId, level, text, photo: null, voice: null },
    world.guards.li,
    cites,
  );
const opened = async (hazardId: string) => {
  await world.work();
  return (await world.run(getHazard, { hazardId }, world.who.operations)).file;
};
const kinds = async (hazardId: string) =>
  (await world.run(getHazard, { hazardId }, world.who.operations)).course.map((line) => line.kind);
const body = (hazard: string, more: object = {}) => ({ hazard, text: null, photo: null, ...more });

describe('a hazard from finding to closing (S8-2.2.3)', () => {
  it('is opened from the phone with its time by level, assigned, put right, and closed by another', async () => {
    const { li, zhou } = world.guards;
    const { captain, operations } = world.who;
    const hazardId = await report();
    const file = await opened(hazardId);
    expect(file).toMatchObject({
      ...{ fileNo: '2026-0001', level: 'medium', source: 'phone', place: '3 号楼消防通道', state: 'open' },
      text: '配电箱门敞开',
      dueAt: new Date(file.foundAt.getTime() + 24 * 3_600_000),
    });
    expect(await world.inbox('captain')).toEqual(['hazardOpened']);
    await world.run(assignHazard, { hazardId, assigneeKind: 'own', assigneeName: '工程部' }, captain);
    await world.says('hazard.done', body(hazardId, { text: '已锁好' }), li);
    hours(0.1);
    // Whoever did it may say that he looked: it is kept and does not count.
    await world.says('hazard.verified', body(hazardId, { isGood: true }), li);
    expect(await opened(hazardId)).toMatchObject({ state: 'done', assigneeName: '工程部', verifiedAt: null });
    const [own] = (await world.run(getHazard, { hazardId }, operations)).course.filter(
      (line) => line.kind === 'hazard.verified',
    );
    expect(own).toMatchObject({ isUncounted: true, byName: 'li' });
    hours(1);
    await world.says('hazard.verified', body(hazardId, { isGood: true }), zhou);
    expect(await opened(hazardId)).toMatchObject({ state: 'verified', verifiedBy: zhou, isOverdue: false });
    await expect(world.run(noteHazard, { hazardId, text: '再补一句' }, captain)).rejects.toMatchObject({
      code: 'hazard.closed',
    });
    hours(48);
    expect(await world.work()).toEqual(['upkeep.remind-hazard']);
    expect(await kinds(hazardId)).not.toContain('overdue');
  });

  it('takes what a phone said of it before its file is there', async () => {
    const hazardId = await report();
    await world.says('hazard.done', body(hazardId), world.guards.zhou);
    expect(await opened(hazardId)).toMatchObject({ state: 'done', doneBy: world.guards.zhou });
  });

  it('at the desk nobody looks at his own work; a bad look and a reopening send it back', async () => {
    const { captain, operations } = world.who;
    const { hazardId } = await world.run(
      registerHazard,
      {
        ...{ siteId: world.siteId, source: 'resident', matter: 'lane', level: 'high', place: '5 号楼楼道' },
        ...{ text: '堆放电动车', photoBase64: png },
      },
      operations,
    );
    const done = { hazardId, text: '已清走', photoBase64: png };
    const look = (isGood: boolean, as = captain) =>
      world.run(verifyHazard, { hazardId, isGood, text: '已看' }, as);
    await expect(look(true)).rejects.toMatchObject({ code: 'hazard.not-done' });
    await world.run(finishHazard, done, operations);
    hours(0.1);
    await expect(look(true, operations)).rejects.toMatchObject({ code: 'hazard.own-work' });
    await look(false);
    hours(0.1);
    expect(await opened(hazardId)).toMatchObject({ state: 'open', doneAt: null });
    await world.run(finishHazard, done, operations);
    hours(0.1);
    await look(true);
    hours(0.1);
    await world.run(reopenHazard, { hazardId, text: '又堆满了' }, captain);
    const found = await world.run(getHazard, { hazardId }, captain);
    expect(found.file.state).toBe('open');
    expect(found.pictures.map((one) => one.when)).toEqual(['before', 'after', 'after']);
    expect(found.course.map((line) => line.kind)).toEqual([
      ...['opened', 'done', 'verified', 'done', 'verified', 'reopened'],
    ]);
  });

  it('says that its time has run out, once, to site and office', async () => {
    const hazardId = await report('high');
    await opened(hazardId);
    hours(3);
    expect(await world.work()).toEqual([]);
    hours(1);
    expect(await world.work()).toEqual(['upkeep.remind-hazard']);
    expect(await world.inbox('operations')).toEqual(['hazardOpened', 'hazardOverdue']);
    expect((await kinds(hazardId)).filter((kind) => kind === 'overdue')).toHaveLength(1);
    expect(await world.run(listHazards, { show: 'overdue' }, world.who.captain)).toHaveLength(1);
    // Found to be less: its time counts from when it was found.
    await world.run(
      classifyHazard,
      { hazardId, level: 'low', matter: 'electrical', reason: '现场看过' },
      world.who.captain,
    );
    expect(await world.run(listHazards, { show: 'overdue' }, world.who.captain)).toEqual([]);
  });

  it('is opened by a failed check that nobody reported, joins the open file, and names what it repeats', async () => {
    const { li } = world.guards;
    const scan = (clear: boolean) =>
      world.says(
        'patrol.scan',
        {
          ...{ round: null, checkpoint: world.pointId, label: 'AAAABBBBCCCCDDDD', method: 'qr' },
          ...{ items: [], clear, note: null, photo: null },
        },
        li,
      );
    const blocked = await scan(false);
    await scan(true);
    // Reported within ten minutes: the report is the file.
    const reported = await report('high', '通道被堵', blocked);
    hours(1);
    await world.work();
    const all = () => world.run(listHazards, { show: 'all', siteId: world.siteId }, world.who.operations);
    expect((await all()).map((one) => [one.id, one.matter])).toEqual([[reported, 'lane']]);
    await scan(false);
    hours(1);
    await world.work();
    expect(await kinds(reported)).toContain('found-again');
    await world.says('hazard.done', body(reported), li);
    hours(1);
    await world.says('hazard.verified', body(reported, { isGood: true }), world.guards.zhou);
    await scan(false);
    hours(1);
    await world.work();
    const [newest] = await all();
    expect(newest).toMatchObject({ fileNo: '2026-0002', source: 'patrol', level: 'high', repeats: 1 });
    const again = await world.run(getHazard, { hazardId: newest?.id }, world.who.operations);
    expect(again.related).toMatchObject([{ id: reported, fileNo: '2026-0001' }]);
    expect(again.course.map((line) => line.kind)).toEqual(['opened', 'repeated']);
  });

  it('goes to the client in writing where own people cannot mend it; the client sees that line alone', async () => {
    const { captain, client_approver } = world.who;
    const hazardId = await report('high', '消防泵房门锁坏');
    await opened(hazardId);
    const other = await report('low', '地砖松动');
    await opened(other);
    const asClient = () => world.run(listReleasedHazards, {}, client_approver);
    expect(await asClient()).toEqual([]);
    await expect(world.run(getReleasedHazard, { hazardId: other }, client_approver)).rejects.toMatchObject({
      code: 'not-found',
    });
    const { letterId } = await world.run(
      handOverHazard,
      { hazardId, what: '泵房门锁损坏，无法锁闭', ask: '更换门锁', answerBy: '2026-10-08', isUrgent: true },
      captain,
    );
    expect(await asClient()).toMatchObject([{ id: hazardId, state: 'handed', isOurs: true }]);
    expect(JSON.stringify(await asClient())).not.toMatch(/陈队长|消防泵房门锁坏/);
    expect(await world.inbox('client_approver')).toEqual(['hazardReleased']);
    hours(30);
    await world.work();
    expect(await kinds(hazardId)).not.toContain('overdue');
    for (const language of ['zh-CN', 'en'])
      for (const as of [captain, client_approver]) {
        const paper = await world.run(printHazardLetter, { letterId, language }, as);
        expect(Buffer.from(paper.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
      }
    const elsewhere = world.actor('captain', { sites: ['01a206c9-4124-752e-b932-eda8ce3cf701'] });
    await expect(world.run(getHazard, { hazardId }, elsewhere)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is answered in writing by the client, who is reminded once when it says nothing', async () => {
    const { captain, client_approver } = world.who;
    const hazardId = await report('high', '消防泵房门锁坏');
    await opened(hazardId);
    const { letterId } = await world.run(
      handOverHazard,
      { hazardId, what: '泵房门锁损坏', ask: '更换门锁', answerBy: '2026-10-08' },
      captain,
    );
    const answer = (more: object) =>
      world.run(answerHazardLetter, { letterId, text: '已联系锁具公司', ...more }, client_approver);
    hours(24 * 10);
    expect(await world.work()).toEqual(['upkeep.letter-due']);
    expect(await world.inbox('client_approver')).toEqual(['hazardReleased', 'hazardAnswerAsked']);
    expect((await world.inbox('captain')).slice(-1)).toEqual(['hazardUnanswered']);
    await expect(answer({ answer: 'will-do' })).rejects.toMatchObject({
      fields: { doneBy: 'field.required' },
    });
    await expect(
      world.run(answerHazardLetter, { letterId, answer: 'done', text: '代答' }, captain),
    ).rejects.toMatchObject({ code: 'access.forbidden' });
    await answer({ answer: 'will-do', doneBy: '2026-10-20' });
    expect(await world.work()).toEqual(['upkeep.letter-answered']);
    hours(1);
    await answer({ answer: 'done', text: '门锁已更换' });
    await world.work();
    // Each job's worker was killed twice: the course has each word once.
    expect((await kinds(hazardId)).filter((kind) => kind === 'answered')).toHaveLength(2);
    expect((await world.inbox('captain')).filter((one) => one === 'hazardAnswered')).toHaveLength(2);
    const [seen] = await world.run(listReleasedHazards, {}, client_approver);
    expect(seen?.letters[0]?.answers.map((one) => [one.answer, one.doneBy, one.text])).toEqual([
      ['done', null, '门锁已更换'],
      ['will-do', '2026-10-20', '已联系锁具公司'],
    ]);
    const { letters } = await world.run(getHazard, { hazardId }, captain);
    expect(letters[0]?.answers[0]).toMatchObject({ answer: 'done', answererName: '甲方主任' });
    hours(24 * 40);
    expect(await world.work()).toEqual([]);
  });
});
