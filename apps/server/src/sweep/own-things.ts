import { idAt, ownPlace } from './places.ts';
import { insertRows, type Row, type World } from './world.ts';

/** Who is on the roster beside the guard of the own place, and may do things about himself. */
const others = ['squad_leader', 'captain', 'area_manager'] as const;

/** A sheet whose guard does not agree: for the office to answer. */
export const appealedAssessment = idAt('assessment appealed', ownPlace);

/** A training nobody has come to: it may be called off. */
export const emptySession = idAt('training_session nobody came to', ownPlace);

/** Row of a table about the person of a role; a guard's first is the one of his place. */
const thingOf = (thing: string, role: string) =>
  idAt(role === 'guard' && !thing.includes(' ') ? thing : `${thing} of ${role}`, ownPlace);

/** A measure that was not taken back. */
export const standingMeasure = thingOf('conduct_measure', 'squad_leader');

/** Procedure → the field that names a thing of one's own, and which. */
const own: Record<string, readonly [field: string, thing: string]> = {
  'assessment.assessMyself': ['assessmentId', 'assessment'],
  'assessment.signMyAssessment': ['assessmentId', 'assessment decided'],
  'assessment.appealMyAssessment': ['assessmentId', 'assessment decided'],
  'assessment.replyToMeasure': ['measureId', 'conduct_measure'],
  'training.mySitting': ['sittingId', 'exam_sitting'],
  'training.examPicture': ['sittingId', 'exam_sitting'],
  'training.saveAnswers': ['sittingId', 'exam_sitting'],
  'training.handIn': ['sittingId', 'exam_sitting'],
  'training.myExamCertificate': ['sittingId', 'exam_sitting passed'],
};

/** What is asked about oneself names one's own row: for those who have one. */
export function ownThingOf(path: string, role: string): Record<string, string> | undefined {
  const named = own[path];
  if (!named || !['guard', ...others].includes(role)) return undefined;
  return { [named[0]]: thingOf(named[1], role) };
}

/** Gives everybody who may answer for himself what there is to answer: sheets, a measure, sittings, a month. */
export async function layOwnThings({ database, rowAt }: World): Promise<void> {
  const lay = (table: string, rows: readonly Row[]) => insertRows(database, table, rows);
  const sheet = rowAt('assessment', ownPlace);
  await lay('assessment', [{ ...sheet, id: appealedAssessment, month: '2026-04', stage: 'appealed' }]);
  await lay('training_session', [{ ...rowAt('training_session', ownPlace), id: emptySession }]);
  const passed = rowAt('exam_sitting', { ...ownPlace, person: 2 });
  const { closed_at, closed_on, percent, is_passed, topic_scores } = passed;
  const over = { closed_at, closed_on, percent, is_passed, topic_scores };
  for (const role of ['guard', ...others]) {
    const guard_id = role === 'guard' ? idAt('guard', ownPlace) : idAt(`guard who is ${role}`, ownPlace);
    const of = (table: string, thing = table) => ({
      ...rowAt(table, ownPlace),
      id: thingOf(thing, role),
      guard_id,
    });
    if (role !== 'guard') {
      for (const table of ['assessment', 'conduct_measure', 'exam_sitting', 'guard_month'])
        await lay(table, [of(table)]);
    }
    await lay('assessment', [
      { ...of('assessment', 'assessment decided'), month: '2026-05', stage: 'decided' },
    ]);
    await lay('exam_sitting', [{ ...of('exam_sitting', 'exam_sitting passed'), ...over, attempt: 9 }]);
    for (const sitting of ['exam_sitting', 'exam_sitting passed'].slice(role === 'guard' ? 1 : 0)) {
      const key = { ...rowAt('exam_key', ownPlace), id: thingOf(`key of ${sitting}`, role) };
      await lay('exam_key', [{ ...key, sitting_id: thingOf(sitting, role) }]);
    }
  }
}
