import { hashToken } from '@zhiqin/access';
import { layEngagements } from './engagement-examples.ts';
import { layMoney } from './money-examples.ts';
import { idAt, ownPlace } from './places.ts';
import { publicTokenOf } from './service-column-values.ts';
import { insertRows, type Row, type World } from './world.ts';
import { today } from './world-time.ts';

/** Who is on the roster beside the guard of the own place, and may do things about himself. */
const others = ['squad_leader', 'captain', 'area_manager'] as const;

/** A sheet whose guard does not agree: for the office to answer. */
export const appealedAssessment = idAt('assessment appealed', ownPlace);

/** A training nobody has come to: it may be called off. */
export const emptySession = idAt('training_session nobody came to', ownPlace);

/** A file that may go to the archive. */
export const closedIncident = idAt('duty_entry of a closed incident', ownPlace);

/** What a post recorded of the police: for a file to cite. */
export const policeEntry = idAt('duty_entry of the police', ownPlace);

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
  'rostering.withdrawMyLeave': ['requestId', 'leave_request'],
  'rostering.swapPartners': ['shiftId', 'shift to swap'],
  'rostering.askSwap': ['shiftId', 'shift to swap'],
  'rostering.answerSwap': ['swapId', 'shift_swap asked'],
  'rostering.seeOffer': ['offerLineId', 'shift_offer_line open'],
  'rostering.answerOffer': ['offerLineId', 'shift_offer_line open'],
  'training.mySitting': ['sittingId', 'exam_sitting'],
  'training.examPicture': ['sittingId', 'exam_sitting'],
  'training.saveAnswers': ['sittingId', 'exam_sitting'],
  'training.handIn': ['sittingId', 'exam_sitting'],
  'training.myExamCertificate': ['sittingId', 'exam_sitting passed'],
};

/** Whom everybody may ask to swap: nobody who asks himself. */
export const swapPartner = idAt('guard who is area_manager', ownPlace);

/** What is asked about oneself names one's own row: for those who have one. */
export function ownThingOf(path: string, role: string): Record<string, string> | undefined {
  const named = own[path];
  if (!named || !['guard', ...others].includes(role)) return undefined;
  return { [named[0]]: thingOf(named[1], role) };
}

/** Gives everybody who may answer for himself what there is to answer: sheets, a measure, sittings, a month. */
export async function layOwnThings(world: World): Promise<void> {
  const { database, rowAt } = world;
  const lay = (table: string, rows: readonly Row[]) => insertRows(database, table, rows);
  const opened = {
    ...{ feedback: 'feedback_poster', ticket: 'ticket', survey: 'survey', host: 'host_link' },
    visit: 'visit_invitation',
  };
  await lay(
    'public_link',
    Object.entries(opened).map(([kind, table]) => ({
      ...rowAt('public_link', ownPlace),
      ...{ id: idAt(`public_link of ${kind}`, ownPlace), kind, subject_id: idAt(table, ownPlace) },
      // A tracking number is looked up without its dashes and in capitals.
      token_hash: hashToken(
        kind === 'ticket' ? publicTokenOf(kind).toUpperCase().replaceAll('-', '') : publicTokenOf(kind),
      ),
    })),
  );
  await layEngagements(world);
  await layMoney(world);
  const sheet = rowAt('assessment', ownPlace);
  await lay('assessment', [{ ...sheet, id: appealedAssessment, month: '2026-04', stage: 'appealed' }]);
  await lay('training_session', [{ ...rowAt('training_session', ownPlace), id: emptySession }]);
  const passed = rowAt('exam_sitting', { ...ownPlace, person: 2 });
  const { closed_at, closed_on, percent, is_passed, topic_scores } = passed;
  await layShiftsToCome(world);
  // The client's office was told already; so are the others, to answer.
  await lay(
    'incident_step',
    ['squad-leader', 'contractor-head'].map((step) => ({
      ...rowAt('incident_step', ownPlace),
      ...{ id: idAt(`incident_step ${step}`, ownPlace), step },
    })),
  );
  await lay('duty_entry', [
    { ...rowAt('duty_entry', ownPlace), id: closedIncident, seq: 4711, fingerprint: closedIncident },
  ]);
  await lay('duty_entry', [
    {
      ...rowAt('duty_entry', ownPlace),
      ...{ id: policeEntry, seq: 4712, fingerprint: policeEntry, kind: 'police.visit' },
    },
  ]);
  await lay('incident', [
    {
      ...rowAt('incident', ownPlace),
      ...{ id: closedIncident, file_no: '2026-900', closed_at: '2026-11-10T03:00:00Z' },
    },
  ]);
  const over = { closed_at, closed_on, percent, is_passed, topic_scores };
  for (const role of ['guard', ...others]) {
    const guard_id = role === 'guard' ? idAt('guard', ownPlace) : idAt(`guard who is ${role}`, ownPlace);
    const of = (table: string, thing = table) => ({
      ...rowAt(table, ownPlace),
      id: thingOf(thing, role),
      guard_id,
    });
    if (role !== 'guard') {
      for (const table of ['assessment', 'conduct_measure', 'exam_sitting', 'guard_month', 'leave_request'])
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

/** A shift of a published month that may still be swapped or offered. */
const shiftToCome = ({ rowAt }: World, id: string, day: string): Row => ({
  ...rowAt('shift', ownPlace),
  ...{ id, day, starts_at: `${day}T12:00:00+08:00`, ends_at: `${day}T20:00:00+08:00` },
});

/** What swaps and offers are about: a month to come, shifts of those who may swap, and what they were asked. */
async function layShiftsToCome(world: World): Promise<void> {
  const { database, rowAt } = world;
  const lay = (table: string, rows: readonly Row[]) => insertRows(database, table, rows);
  // Of a month that people know, and tonight's by the clock.
  const tonight: Row = {
    ...shiftToCome(world, idAt('shift tonight', ownPlace), '2027-03-09'),
    ...{ starts_at: `${today}T20:00:00+08:00`, ends_at: `${today}T23:00:00+08:00`, heads: 3 },
  };
  const publication = { ...rowAt('roster_publication', ownPlace), id: idAt('publication to come', ownPlace) };
  await lay('roster_publication', [{ ...publication, month: '2027-03' }]);
  await lay('shift', [
    shiftToCome(world, idAt('shift to offer', ownPlace), '2027-03-02'),
    tonight,
    shiftToCome(world, idAt('shift of the partner', ownPlace), '2027-03-04'),
  ]);
  await lay('cover_call', [
    {
      ...rowAt('cover_call', ownPlace),
      id: idAt('cover_call tonight', ownPlace),
      shift_id: tonight.id,
      closed_at: null,
    },
  ]);
  const offerId = idAt('shift_offer asked', ownPlace);
  await lay('shift_offer', [{ ...rowAt('shift_offer', ownPlace), id: offerId, state: 'closed' }]);
  const onShift = (name: string, shift: Row, guard_id: string): Row => ({
    ...rowAt('assignment', ownPlace),
    ...{ id: idAt(name, ownPlace), shift_id: shift.id, guard_id },
    ...{ starts_at: shift.starts_at, ends_at: shift.ends_at },
  });
  const partner = shiftToCome(world, idAt('shift of the partner', ownPlace), '2027-03-04');
  const ill = idAt('guard who is ill', ownPlace);
  await lay('guard', [{ ...rowAt('guard', ownPlace), id: ill, staff_no: 'ill' }]);
  await lay('assignment', [
    onShift('partner to come', partner, swapPartner),
    onShift('ill tonight', tonight, ill),
  ]);
  // Somebody of the other site, fit for this one's posts: he may be asked for.
  const neighbour = { guard_id: idAt('guard of the neighbours', ownPlace) };
  const site_ids = [idAt('site', { ...ownPlace, site: 2 })];
  const cleared = { outcome: 'clear', starts_on: '2026-06-01' };
  await lay('guard', [{ ...rowAt('guard', ownPlace), id: neighbour.guard_id, staff_no: 'lent', site_ids }]);
  for (const table of ['certificate', 'guard_paper'])
    await lay(table, [
      {
        ...{ ...rowAt(table, ownPlace), id: idAt(`${table} of the neighbours`, ownPlace), site_ids },
        ...(table === 'certificate' ? { certificate_no: 'lent' } : cleared),
        ...neighbour,
      },
    ]);
  for (const [at, role] of ['guard', ...others].entries()) {
    const guard_id = role === 'guard' ? idAt('guard', ownPlace) : idAt(`guard who is ${role}`, ownPlace);
    const certificate = { ...rowAt('certificate', ownPlace), id: thingOf('certificate to come', role) };
    await lay('certificate', [{ ...certificate, guard_id, certificate_no: `to come ${role}` }]);
    const vetting = { ...rowAt('guard_paper', ownPlace), id: thingOf('guard_paper to come', role), guard_id };
    await lay('guard_paper', [{ ...vetting, ...cleared }]);
    const own = shiftToCome(world, thingOf('shift to swap', role), `2027-03-1${at}`);
    await lay('shift', [own]);
    await lay('assignment', [onShift(`assignment to come of ${role}`, own, guard_id)]);
    const asked = { ...rowAt('shift_swap', ownPlace), id: thingOf('shift_swap asked', role), state: 'asked' };
    await lay('shift_swap', [{ ...asked, asker_id: swapPartner, partner_id: guard_id }]);
    const line = {
      ...rowAt('shift_offer_line', ownPlace),
      id: thingOf('shift_offer_line open', role),
      guard_id,
    };
    const times = { offered_at: '2026-11-22T13:30:00+08:00', answer_by: '2026-11-22T20:00:00+08:00' };
    await lay('shift_offer_line', [{ ...line, offer_id: offerId, ...times }]);
  }
}
