import { command } from '@zhiqin/access';
import { noInput } from '@zhiqin/access/rules';
import { recordAtDesk } from '@zhiqin/duty';
import { createI18n, fullTimeText, textFor } from '@zhiqin/i18n';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type IncidentWorld, makeIncidentWorld } from '../fixture.ts';
import {
  acknowledgeIncident,
  addEvidence,
  addIncidentAction,
  addIncidentPerson,
  archiveIncident,
  checkIncidentEffect,
  closeIncident,
  countHeads,
  finishIncidentAction,
  getIncident,
  holdClip,
  noteIncident,
  printIncident,
  reclassifyIncident,
  recordLiaison,
  reportIncident,
  reviewIncident,
  writeIncident,
} from '../index.ts';
import { incidentStatement } from '../kinds/follow-up.ts';

let database: TestDatabase;
let world: IncidentWorld;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  world = await makeIncidentWorld(database, '2026-09-30T23:50:00+08:00');
});

const minutes = (count: number) => world.clock.advance({ minutes: count });

/** A theft told in full, worked on by everybody, closed and archived. */
async function wholeFile(): Promise<string> {
  const { run, who, siteId, postId } = world;
  const { captain, operations } = who;
  const { incidentId } = await run(
    reportIncident,
    {
      ...{
        siteId,
        postId,
        incidentType: 'theft',
        severity: 'serious',
        occurredAt: '2026-09-30T15:41:00.000Z',
      },
      ...{ place: '3 号楼大堂', nature: '前台抽屉被撬', people: 2, losses: '现金约两千元' },
      ...{ unknown: ['features'], casualties: 0, firstAction: '封住大堂等警察' },
    },
    captain,
  );
  await world.work();
  minutes(4);
  await run(acknowledgeIncident, { incidentId }, captain);
  await world.work();
  minutes(20);
  await world.work();
  await run(
    noteIncident,
    { incidentId, call: { service: '110', calledAt: '2026-09-30T15:53:00.000Z', caseNo: '110-4411' } },
    captain,
  );
  await run(noteIncident, { incidentId, text: '民警勘查前台' }, captain);
  await run(
    recordLiaison,
    { incidentId, liaisonKind: 'report', policeUnit: '望江派出所', receiptNo: '杭公接2026-1187号' },
    captain,
  );
  const statement = command({
    action: 'incident.handle',
    input: noInput,
    run: (ctx) =>
      recordAtDesk(
        ctx,
        siteId,
        incidentStatement,
        { incident: incidentId, witness: '李四', contact: null, text: '听见撬抽屉的声音', signature: null },
        { post: postId, shift: null, person: null, cites: incidentId },
      ),
  });
  await run(statement, {}, captain);
  await run(addIncidentPerson, { incidentId, part: 'victim', name: '张伟', contact: '13812345678' }, captain);
  await run(countHeads, { incidentId, headcount: 12, missingHeads: 1 }, captain);
  await run(
    reclassifyIncident,
    { incidentId, incidentType: 'robbery', severity: 'major', reason: '看录像后' },
    captain,
  );
  await run(
    holdClip,
    { incidentId, hasCamera: true, cameraNo: 'C3', sha256: 'ab'.repeat(32), storedAt: '监控室 U 盘' },
    captain,
  );
  await run(addEvidence, { incidentId, what: '撬棍', storedAt: '派出所' }, captain);
  await run(writeIncident, { incidentId, course: '初稿经过', handling: '初稿处理' }, captain);
  minutes(30);
  await run(
    writeIncident,
    { incidentId, course: '两人撬开抽屉', handling: '报警并配合', opinion: '加装门禁' },
    captain,
  );
  const review = {
    cause: '夜间无人值守前台',
    lesson: '全员讲评',
    lessonOn: '2026-10-02',
    prevention: '夜间锁柜',
  };
  await run(reviewIncident, { incidentId, ...review, responsibility: '约谈领班' }, captain);
  const measure = { incidentId, text: '换抽屉锁', owner: '工程部', dueOn: '2026-10-08' };
  const { actionId } = await run(addIncidentAction, measure, captain);
  await run(finishIncidentAction, { actionId, note: '已换三把锁' }, captain);
  await run(closeIncident, { incidentId }, operations);
  minutes(31 * 24 * 60);
  await world.work();
  await run(checkIncidentEffect, { actionId, effect: 'partly', note: '仍有一把打不开' }, captain);
  await run(archiveIncident, { incidentId }, operations);
  return incidentId;
}

/** The words of a PDF without its spaces: lines break where they must. */
async function wordsOf(base64: string): Promise<string> {
  const data = new Uint8Array(Buffer.from(base64, 'base64'));
  const pdf = await getDocument({ data, useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return pages.join('').replaceAll(/\s/g, '');
}

/** Every word, number and time the records of a file hold, as it is said in a language. */
async function saidBy(incidentId: string, language: 'zh-CN' | 'en'): Promise<string[]> {
  const found = await world.run(getIncident, { incidentId }, world.who.operations);
  const i18n = await createI18n(language, ['portalIncidents', 'duty']);
  const t = (key: string, values?: Record<string, unknown>) => textFor(i18n, 'portalIncidents', key, values);
  const code = (field: string, value: string) => textFor(i18n, 'duty', `codes.${field}.${value}`);
  const time = (at: Date | null) => (at ? [fullTimeText(at, { zone: 'Asia/Shanghai', language })] : []);
  const { file, steps, calls, course, persons, evidence, writings, reviews, actions, headcount } = found;
  return [
    ...[
      file.fileNo,
      file.site.name,
      code('incidentType', file.incidentType),
      code('severity', file.severity),
    ],
    ...[...time(file.occurredAt), ...time(file.discoveredAt), ...time(file.reportedAt)],
    ...[...time(file.closedAt), ...time(file.archivedAt), ...time(file.clipHeldAt), file.keepUntil],
    ...[t('heads.line', { counted: headcount?.counted, missing: headcount?.missing }), t('unknown')],
    ...steps.flatMap((step) => [
      t(`steps.${step.step}`),
      ...time(step.toldAt),
      ...time(step.acknowledgedAt),
      step.acknowledgedName,
      step.acknowledgedAt ? null : t('chain.silent'),
    ]),
    ...calls.flatMap((call) => [call.service, ...time(call.calledAt), ...time(call.arrivedAt), call.caseNo]),
    ...course.flatMap((line) => [
      ...time(line.at),
      ...time(line.receivedAt),
      line.byName,
      line.entryId ? textFor(i18n, 'duty', `kinds.${line.kind}`) : null,
      ...[
        'text',
        'witness',
        'policeUnit',
        'receiptNo',
        'caseNo',
        'place',
        'nature',
        'losses',
        'firstAction',
      ].map((name) => (typeof line.body[name] === 'string' ? (line.body[name] as string) : null)),
      ...['reason', 'text', 'note', 'owner'].map((name) =>
        typeof line.data[name] === 'string' ? (line.data[name] as string) : null,
      ),
    ]),
    ...persons.flatMap((one) => [code('part', one.part), one.name, one.contact, one.text]),
    ...evidence.flatMap((one) => [one.what, one.sha256, one.storedAt, ...time(one.at)]),
    ...writings.flatMap((one) => [
      one.course,
      one.handling,
      one.opinion,
      one.writtenByName,
      ...time(one.writtenAt),
    ]),
    ...reviews.flatMap((one) => [one.cause, one.lesson, one.lessonOn, one.prevention, one.responsibility]),
    ...reviews.flatMap((one) => [one.reviewedByName, ...time(one.reviewedAt)]),
    ...actions.flatMap((one) => [
      one.text,
      one.owner,
      one.dueOn,
      ...time(one.doneAt),
      one.doneNote,
      one.effectNote,
    ]),
    ...actions.map((one) => t(`effects.${one.effect}`)),
  ].flatMap((one) => (one ? [one.replaceAll(/\s/g, '')] : []));
}

describe('the printed file of an incident', () => {
  it.each(['zh-CN', 'en'] as const)(
    'says all its records say, and names nobody it masks (%s)',
    async (language) => {
      const incidentId = await wholeFile();
      const { base64 } = await world.run(printIncident, { incidentId, language }, world.who.operations);
      const words = await wordsOf(base64);
      const said = await saidBy(incidentId, language);
      expect(said.length).toBeGreaterThan(120);
      expect([...new Set(said)].filter((one) => !words.includes(one))).toEqual([]);
      // No line of the course stands there less or more often than it was recorded.
      const { course } = await world.run(getIncident, { incidentId }, world.who.operations);
      for (const line of course.filter(({ data }) => typeof data.reason === 'string'))
        expect(words.split(String(line.data.reason)).length - 1).toBe(1);
      expect(words).not.toMatch(
        /张伟|13812345678|undefined|null|\{\{|(?:due|events|codes|effects|steps|gaps)\./,
      );
    },
  );

  it('says of a file that is open what it still lacks', async () => {
    const { siteId, postId, who, run } = world;
    const brief = { siteId, postId, incidentType: 'theft', severity: 'minor', unknown: ['place'] };
    const { incidentId } = await run(reportIncident, brief, who.captain);
    await world.work();
    const { base64 } = await run(printIncident, { incidentId, language: 'zh-CN' }, who.operations);
    expect(await wordsOf(base64)).toMatch(/还差：书面报告·复盘·录像留存.*还没有书面报告.*还没有复盘/);
  });
});
