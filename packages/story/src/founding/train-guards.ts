import { addDays, type Day } from '@zhiqin/kernel';
import {
  addCourse,
  addExam,
  addQuestion,
  listGuards,
  planSession,
  recordAttendance,
  recordInduction,
  recordMeasure,
} from '@zhiqin/workforce';
import { inductionItems, prePostTopics } from '@zhiqin/workforce/rules';
import { courses, examQuestions } from '../world/training.ts';
import type { Office } from './lay-site.ts';

/** The company's courses, a bank of questions, and the exam everybody sits before his first post. @returns course → id, and the exam */
export async function setUpTraining(
  office: Office,
  firstDay: Day,
): Promise<{ courseIds: ReadonlyMap<string, string>; examId: string }> {
  const ids = new Map<string, string>();
  for (const { daysBefore: _, ...course } of courses)
    ids.set(course.code, (await office(addCourse, course)).id);
  for (const question of examQuestions) await office(addQuestion, { kind: 'single', ...question });
  const { id: examId } = await office(addExam, {
    name: '上岗考试',
    nameEn: 'Exam before the first post',
    kind: 'pre-post',
    rules: prePostTopics.map((topic) => ({ topic, count: 3, points: 5 })),
    minutes: 20,
    passPercent: 80,
    attempts: 3,
    // Before the first post.
    opensOn: addDays(firstDay, -30),
  });
  return { courseIds: ids, examId };
}

/** What a site's people had learnt before the first shift: each course held once, its test, and the site shown to everybody. */
export async function trainGuards(
  office: Office,
  siteId: string,
  courseIds: ReadonlyMap<string, string>,
  firstDay: Day,
): Promise<void> {
  const { guards } = await office(listGuards, { siteId });
  for (const { code, kind, daysBefore } of courses) {
    const { id: sessionId } = await office(planSession, {
      siteId,
      courseId: courseIds.get(code),
      day: addDays(firstDay, -daysBefore),
      time: '08:30',
      place: '项目会议室',
      trainer: '公司培训部 高教官',
    });
    await office(recordAttendance, {
      sessionId,
      people: guards.map(({ id }, no) => ({
        guardId: id,
        result: 'passed',
        score: kind === 'pre-post' ? 82 + ((no * 7) % 18) : null,
      })),
    });
  }
  for (const { id: guardId } of guards)
    await office(recordInduction, { siteId, guardId, day: addDays(firstDay, -1), known: inductionItems });
  const [praised, warned] = guards;
  const happenedOn = addDays(firstDay, -12);
  if (praised)
    await office(recordMeasure, {
      siteId,
      guardId: praised.id,
      kind: 'reward',
      category: 'merit',
      happenedOn,
      text: '拾到业主钱包，当班交还，业主来信致谢。',
    });
  if (warned)
    await office(recordMeasure, {
      siteId,
      guardId: warned.id,
      kind: 'criticism',
      category: 'register',
      happenedOn,
      text: '夜间一名送货人员未登记即放行，当班发现后补登记。',
      evidence: [{ kind: 'paper', text: '当日门岗登记簿第 3 页' }],
    });
}
