import { writeWorkbook } from '@zhiqin/documents';
import { createSite } from '@zhiqin/sites';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCourse,
  addExam,
  addQuestion,
  cancelSession,
  closeSitting,
  confirmInduction,
  examCertificate,
  examResults,
  getSession,
  handIn,
  importQuestions,
  listExams,
  listQuestions,
  listSessions,
  myExamCertificate,
  myExams,
  mySitting,
  myTraining,
  planSession,
  previewQuestions,
  questionWorkbookTemplate,
  recordAttendance,
  recordInduction,
  registerGuard,
  saveAnswers,
  signInToSession,
  startSitting,
  trainingHours,
} from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const notFound = { code: 'not-found' };

async function company() {
  const contractor = await makeContractor(database);
  const { id: siteId } = await contractor.run(createSite, {
    code: 'A',
    name: '东门大厦',
    siteType: 'office',
    zone: 'Asia/Shanghai',
  });
  const guards: string[] = [];
  for (const [no, name] of ['张伟', '李娜'].entries())
    guards.push(
      (
        await contractor.run(registerGuard, {
          siteIds: [siteId],
          staffNo: `G00${no}`,
          name,
          rank: 'guard',
          joinedOn: '2025-01-01',
        })
      ).id,
    );
  const [zhang, li] = guards as [string, string];
  const as = (personId: string) => contractor.member('guard', { sites: [siteId], personId });
  return { contractor, siteId, zhang, li, as };
}

const course = (kind: string, topic: string) => ({
  code: `${kind}-${topic}`,
  kind,
  topic,
  name: `${topic} 课`,
  text: '先报警，再疏散。',
  minutes: 120,
});

async function hold(
  contractor: Contractor,
  siteId: string,
  taught: ReturnType<typeof course>,
  day: string,
  people: { guardId: string; minutes?: number; score?: number }[],
) {
  const { id: courseId } = await contractor.run(addCourse, taught);
  const { id: sessionId } = await contractor.run(planSession, {
    siteId,
    courseId,
    day,
    time: '09:00',
    place: '会议室',
    trainer: '王教官',
  });
  await contractor.run(recordAttendance, {
    sessionId,
    people: people.map((one) => ({ result: 'passed', ...one })),
  });
  return sessionId;
}

describe('sessions and hours', () => {
  it('counts in-service minutes of twelve months by topic, and neither pre-post training nor what is older', async () => {
    const { contractor, siteId, zhang, li, as } = await company();
    await hold(contractor, siteId, course('in-service', 'skills'), '2026-05-10', [
      { guardId: zhang },
      { guardId: li, minutes: 60 },
    ]);
    await hold(contractor, siteId, course('fire', 'fire'), '2026-09-01', [{ guardId: zhang }]);
    await hold(contractor, siteId, course('pre-post', 'rules'), '2026-08-01', [{ guardId: zhang }]);
    await hold(contractor, siteId, course('in-service', 'law'), '2025-11-01', [{ guardId: zhang }]);
    await contractor.run(recordInduction, {
      siteId,
      guardId: zhang,
      day: '2026-02-01',
      known: ['layout', 'equipment', 'numbers', 'mains', 'reporting'],
    });
    const { people, until } = await contractor.run(trainingHours, { siteId });
    expect(until).toBe('2026-11-01');
    expect(
      people.map(({ id, minutesByTopic, minutes, lastFireOn, inductedOn }) => ({
        id,
        minutesByTopic,
        minutes,
        lastFireOn,
        inductedOn,
      })),
    ).toEqual([
      { id: li, minutesByTopic: { skills: 60 }, minutes: 60, lastFireOn: null, inductedOn: null },
      {
        id: zhang,
        minutesByTopic: { skills: 120, fire: 120 },
        minutes: 240,
        lastFireOn: '2026-09-01',
        inductedOn: '2026-02-01',
      },
    ]);
    expect((await contractor.run(myTraining, {}, as(li))).taught).toHaveLength(1);
  });

  it('is recorded only once it has begun, for people of the site, and not called off after', async () => {
    const { contractor, siteId, zhang } = await company();
    const other = await company();
    const { id: courseId } = await contractor.run(addCourse, course('fire', 'fire'));
    const planned = { siteId, courseId, time: '09:00', place: '会议室', trainer: '王教官' };
    const { id: coming } = await contractor.run(planSession, { ...planned, day: '2026-12-01' });
    const people = [{ guardId: zhang, result: 'attended' }];
    await expect(contractor.run(recordAttendance, { sessionId: coming, people })).rejects.toMatchObject({
      code: 'session.not-held',
    });
    await contractor.run(cancelSession, { sessionId: coming, reason: '台风' });
    contractor.clock.set('2026-12-02T09:00:00+08:00');
    await expect(contractor.run(recordAttendance, { sessionId: coming, people })).rejects.toMatchObject({
      code: 'session.cancelled',
    });
    const { id: held } = await contractor.run(planSession, { ...planned, day: '2026-12-02', minutes: 30 });
    await expect(
      contractor.run(recordAttendance, {
        sessionId: held,
        people: [{ guardId: other.zhang, result: 'attended' }],
      }),
    ).rejects.toMatchObject(notFound);
    await contractor.run(recordAttendance, { sessionId: held, people: [{ ...people[0], minutes: 600 }] });
    const session = await contractor.run(getSession, { sessionId: held });
    expect(session.people.find((one) => one.id === zhang)?.attendance).toMatchObject({
      minutes: 30,
      signedBy: 'office',
    });
    await expect(contractor.run(cancelSession, { sessionId: held, reason: '误排' })).rejects.toMatchObject({
      code: 'session.attended',
    });
    expect((await contractor.run(listSessions, {})).map((one) => one.people)).toEqual([1, 0]);
  });
});

describe('on the guard’s own phone', () => {
  it('signs in within the hours around a session of his site, once, and the site’s induction', async () => {
    const { contractor, siteId, zhang, as } = await company();
    const other = await company();
    const { id: courseId } = await contractor.run(addCourse, course('fire', 'fire'));
    const planned = { siteId, courseId, place: '会议室', trainer: '王教官' };
    const { id: sessionId } = await contractor.run(planSession, {
      ...planned,
      day: '2026-11-01',
      time: '14:00',
    });
    const sign = (personId = zhang) => contractor.run(signInToSession, { sessionId }, as(personId));
    await expect(sign()).rejects.toMatchObject({ code: 'session.not-now' });
    contractor.clock.set('2026-11-01T13:30:00+08:00');
    await sign();
    await sign();
    await expect(sign(other.zhang)).rejects.toMatchObject(notFound);
    const mine = await contractor.run(myTraining, {}, as(zhang));
    expect(mine).toMatchObject({
      minutesByTopic: { fire: 120 },
      sessions: [{ id: sessionId, hasSigned: true, maySign: false }],
      inductionsOwed: [{ id: siteId }],
      courses: [{ text: '先报警，再疏散。' }],
    });
    const session = await contractor.run(getSession, { sessionId });
    expect(session.people.find((one) => one.id === zhang)?.attendance).toMatchObject({ signedBy: 'phone' });

    const known = ['layout', 'equipment', 'numbers', 'mains', 'reporting'];
    await contractor.run(confirmInduction, { siteId, known: known.slice(1) }, as(zhang));
    expect((await contractor.run(myTraining, {}, as(zhang))).inductionsOwed).toHaveLength(1);
    await contractor.run(confirmInduction, { siteId, known }, as(zhang));
    expect((await contractor.run(myTraining, {}, as(zhang))).inductionsOwed).toEqual([]);
    await expect(
      contractor.run(confirmInduction, { siteId: other.siteId, known }, as(zhang)),
    ).rejects.toMatchObject(notFound);
  });
});

const choices = ['甲', '乙', '丙'].map((text) => ({ text }));
async function setExam(contractor: Contractor, attempts = 2) {
  for (const [topic, count] of [
    ['rules', 3],
    ['fire', 3],
  ] as const)
    for (let no = 0; no < count; no += 1)
      await contractor.run(addQuestion, {
        kind: 'single',
        topic,
        text: `${topic} ${no}？`,
        choices,
        right: [no % 3],
      });
  return contractor.run(addExam, {
    name: '上岗考试',
    kind: 'pre-post',
    rules: [
      { topic: 'rules', count: 2, points: 5 },
      { topic: 'fire', count: 2, points: 5 },
    ],
    minutes: 30,
    passPercent: 60,
    attempts,
    opensOn: '2026-10-01',
    closesOn: '2026-12-31',
  });
}

describe('an exam on the phone', () => {
  it('never shows what is right before the end, goes on where it stopped, and is scored by the key', async () => {
    const { contractor, zhang, li, as } = await company();
    const { id: examId } = await setExam(contractor);
    const { sittingId } = await contractor.run(startSitting, { examId }, as(zhang));
    const sitting = await contractor.run(mySitting, { sittingId }, as(zhang));
    expect(sitting.paper).toHaveLength(4);
    expect(JSON.stringify(sitting)).not.toMatch(/"right"|"items"/);
    // Two walls: the bank is not his to ask for, and his own transaction sees no row of it.
    await expect(contractor.run(listQuestions, {}, as(zhang))).rejects.toMatchObject({
      code: 'access.forbidden',
    });

    const bank = await contractor.run(listQuestions, {});
    const rightFor = (questionId: string): number[] => {
      const asked = sitting.paper.find((one) => one.questionId === questionId);
      const known = bank.find((one) => one.id === questionId);
      const text = known?.choices[known.right[0] ?? 0]?.text;
      return [asked?.choices.findIndex((one) => one.text === text) ?? -1];
    };
    const [first, second, third] = sitting.paper.map((one) => one.questionId) as [string, string, string];
    await contractor.run(saveAnswers, { sittingId, answers: { [first]: rightFor(first) } }, as(zhang));
    await contractor.run(saveAnswers, { sittingId, answers: { [second]: rightFor(second) } }, as(zhang));
    // The battery is empty; ten minutes later he sits down again: the same paper, his answers on it.
    contractor.clock.advance({ minutes: 10 });
    expect(await contractor.run(startSitting, { examId }, as(zhang))).toEqual({ sittingId });
    const again = await contractor.run(mySitting, { sittingId }, as(zhang));
    expect(again.paper).toEqual(sitting.paper);
    expect(Object.keys(again.answers).sort()).toEqual([first, second].sort());
    expect(again.secondsLeft).toBe(20 * 60);
    // Another guard sees none of it.
    await expect(contractor.run(mySitting, { sittingId }, as(li))).rejects.toMatchObject(notFound);
    await expect(contractor.run(handIn, { sittingId, answers: {} }, as(li))).rejects.toMatchObject(notFound);

    const result = await contractor.run(
      handIn,
      { sittingId, answers: { [third]: rightFor(third), 'ffffffff-ffff-4fff-8fff-ffffffffffff': [0] } },
      as(zhang),
    );
    expect(result).toEqual({ percent: 75, isPassed: true });
    expect(await contractor.run(handIn, { sittingId, answers: {} }, as(zhang))).toEqual(result);
    const over = await contractor.run(mySitting, { sittingId }, as(zhang));
    expect(over.closed?.items.find((item) => item.questionId === first)).toMatchObject({
      points: 5,
      right: rightFor(first),
    });
    await expect(contractor.run(startSitting, { examId }, as(zhang))).rejects.toMatchObject({
      code: 'exam.passed',
    });
    expect((await contractor.run(listExams, {})).exams).toMatchObject([{ sat: 1, passed: 1, short: [] }]);

    const own = await contractor.run(myExamCertificate, { sittingId, language: 'en' }, as(zhang));
    const office = await contractor.run(examCertificate, { sittingId, language: 'zh-CN' });
    for (const { base64 } of [own, office])
      expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(office.fileName).toBe('培训考试合格证明 张伟 2026-11-01.pdf');
  });

  it('closes by itself with what was saved, takes nothing late, and gives another try until they are used up', async () => {
    const { contractor, zhang, as } = await company();
    const { id: examId } = await setExam(contractor);
    const { sittingId } = await contractor.run(startSitting, { examId }, as(zhang));
    contractor.clock.advance({ minutes: 32 });
    const late = await contractor.run(saveAnswers, { sittingId, answers: {} }, as(zhang));
    expect(late.closed).toEqual({ percent: 0, isPassed: false });
    expect(await contractor.run(closeSitting, { sittingId })).toEqual({ closed: false });
    const seen = await contractor.run(mySitting, { sittingId }, as(zhang));
    expect(seen.closed).toMatchObject({ attemptsLeft: 1 });
    // One sitting left: the right answers stay where they are.
    expect(seen.closed?.items.every((item) => item.right === null)).toBe(true);

    const second = await contractor.run(startSitting, { examId }, as(zhang));
    expect(second.sittingId).not.toBe(sittingId);
    contractor.clock.advance({ minutes: 32 });
    expect(await contractor.run(closeSitting, second)).toEqual({ closed: true });
    expect((await contractor.run(myExams, {}, as(zhang)))[0]).toMatchObject({
      mayStart: false,
      attemptsLeft: 0,
    });
    await expect(contractor.run(startSitting, { examId }, as(zhang))).rejects.toMatchObject({
      code: 'exam.no-attempts',
    });
    expect((await contractor.run(examResults, { examId })).sittings.map((one) => one.attempt)).toEqual([
      2, 1,
    ]);
    await expect(contractor.run(examCertificate, { sittingId })).rejects.toMatchObject({
      code: 'exam.not-passed',
    });
  });

  it('is not begun when the bank is too small or the day is wrong, and two taps begin one sitting', async () => {
    const { contractor, zhang, as } = await company();
    const small = await contractor.run(addExam, {
      name: '大考',
      kind: 'special',
      rules: [{ topic: 'law', count: 5, points: 2 }],
      minutes: 10,
      passPercent: 60,
      attempts: 1,
      opensOn: '2026-10-01',
    });
    await expect(contractor.run(startSitting, { examId: small.id }, as(zhang))).rejects.toMatchObject({
      code: 'exam.bank-too-small',
    });
    const { id: examId } = await setExam(contractor);
    const both = await Promise.all([1, 2].map(() => contractor.run(startSitting, { examId }, as(zhang))));
    expect(new Set(both.map((one) => one.sittingId)).size).toBe(1);
    contractor.clock.set('2027-01-02T09:00:00+08:00');
    const later = await setExam(contractor);
    await expect(contractor.run(startSitting, { examId: later.id }, as(zhang))).rejects.toMatchObject({
      code: 'exam.not-open',
    });
  });
});

describe('questions from a workbook', () => {
  it('reads what its own template asks for, whole or not at all', async () => {
    const { contractor } = await company();
    const { bytesBase64: empty } = await contractor.run(questionWorkbookTemplate, {});
    expect((await contractor.run(previewQuestions, { bytesBase64: empty })).errors).toMatchObject([
      { code: 'no-rows' },
    ]);
    const sheet = async (right: string) =>
      (
        await writeWorkbook({
          sheets: [
            {
              name: '题目',
              columns: ['题型', '知识点', '题目', '选项A', '选项B', '答案'].map((header) => ({
                header,
                type: 'text',
              })),
              rows: [
                ['单选题', '消防', '火警电话？', '119', '110', 'A'],
                ['多选题', '消防', '灭火器？', '干粉', '二氧化碳', right],
              ],
            },
          ],
        })
      ).toString('base64');
    await expect(contractor.run(importQuestions, { bytesBase64: await sheet('A') })).rejects.toMatchObject({
      code: 'question-import.refused',
    });
    expect(await contractor.run(importQuestions, { bytesBase64: await sheet('AB') })).toEqual({
      imported: 2,
    });
    expect(await contractor.run(listQuestions, { topic: 'fire' })).toHaveLength(2);
  });
});
