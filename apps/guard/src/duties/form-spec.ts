/** One thing a form asks. Its words are those the office reads the entry by: `duty:fields.<name>`. */
export interface FieldSpec {
  name: string;
  as:
    | 'choice'
    | 'text'
    | 'long'
    | 'tick'
    | 'count'
    | 'when'
    | 'day'
    | 'photo'
    | 'camera'
    | 'incident'
    | 'permit'
    | 'signature';
  /** Without it the entry says nothing. */
  isNeeded?: boolean;
  /** What stands there before the guard touches it. */
  initial?: unknown;
  columns?: 1 | 2;
  inputMode?: 'numeric' | 'tel';
}

/** A form that asks and records, and does no more. */
export interface FormSpec {
  kind: string;
  fields: readonly FieldSpec[];
  /** Has a sentence of its own above the fields: `duties.leads.<form>`. */
  hasLead?: boolean;
}

const choice = (name: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  as: 'choice',
  isNeeded: true,
  ...more,
});
const text = (name: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ name, as: 'text', ...more });
const long = (name = 'text'): FieldSpec => ({ name, as: 'long' });
const tick = (name: string, initial = false): FieldSpec => ({ name, as: 'tick', initial });
const when = (name: string): FieldSpec => ({ name, as: 'when' });
const photo: FieldSpec = { name: 'photo', as: 'photo' };
const reportedTo = text('reportedTo');
/** Which of those in hand it is about. */
const incidentField: FieldSpec = { name: 'incident', as: 'incident', isNeeded: true };

/** By their place in the address: `/duties/help`. */
export const simpleForms: Readonly<Record<string, FormSpec>> = {
  induction: {
    kind: 'induction.signed',
    hasLead: true,
    fields: [
      tick('layout'),
      tick('equipment'),
      tick('numbers'),
      tick('mains'),
      tick('reporting'),
      long('note'),
    ],
  },
  cctv: {
    kind: 'cctv.finding',
    fields: [
      choice('finding'),
      { name: 'camera', as: 'camera' },
      { name: 'oldestOn', as: 'day' },
      long(),
      reportedTo,
      photo,
    ],
  },
  footage: {
    kind: 'footage.access',
    hasLead: true,
    fields: [
      choice('authority'),
      text('requester'),
      text('requesterUnit'),
      text('letterNo'),
      long('reason'),
      text('cameraNos'),
      when('periodFrom'),
      when('periodTo'),
      choice('handling'),
      text('approvedBy'),
    ],
  },
  alarm: {
    kind: 'alarm.response',
    fields: [
      choice('alarmSource'),
      text('place'),
      when('calledAt'),
      when('reachedAt'),
      choice('responseFinding'),
      long(),
      reportedTo,
      photo,
    ],
  },
  help: {
    kind: 'resident.help',
    fields: [
      choice('helpKind'),
      choice('helpOutcome', { initial: 'done', columns: 1 }),
      text('resident'),
      long(),
    ],
  },
  mediation: {
    kind: 'mediation',
    hasLead: true,
    fields: [choice('disputeMatter'), choice('disputeResult'), text('partyA'), text('partyB'), long()],
  },
  conduct: {
    kind: 'conduct.seen',
    hasLead: true,
    fields: [
      choice('violationKind', { columns: 2 }),
      choice('personKind', { columns: 2 }),
      tick('isSpokenTo', true),
      text('offender'),
      text('plateNo'),
      long(),
    ],
  },
  'incident-call': {
    kind: 'incident.call',
    fields: [incidentField, choice('service'), when('calledAt'), when('arrivedAt'), text('caseNo'), long()],
  },
  'incident-scene': {
    kind: 'incident.scene',
    hasLead: true,
    fields: [
      incidentField,
      tick('cordoned'),
      tick('cleared'),
      tick('surroundingsWatched'),
      { name: 'headcount', as: 'count', initial: 0 },
      { name: 'missingHeads', as: 'count', initial: 0 },
      long(),
      photo,
    ],
  },
  'incident-statement': {
    kind: 'incident.statement',
    hasLead: true,
    fields: [
      incidentField,
      text('witness'),
      text('contact', { inputMode: 'tel' }),
      long(),
      { name: 'signature', as: 'signature' },
    ],
  },
  'incident-progress': {
    kind: 'incident.progress',
    fields: [incidentField, long(), photo],
  },
  'hot-work': {
    kind: 'hot-work.seen',
    hasLead: true,
    fields: [
      { name: 'permit', as: 'permit' },
      text('place'),
      tick('hasPermit'),
      tick('hasWatcher'),
      tick('hasCertificate'),
      long(),
      photo,
    ],
  },
  event: {
    kind: 'event.duty',
    fields: [
      choice('eventKind'),
      text('title'),
      when('from'),
      when('to'),
      { name: 'heads', as: 'count', initial: 1 },
      choice('eventOutcome', { initial: 'normal' }),
      long(),
    ],
  },
  'police-visit': {
    kind: 'police.visit',
    fields: [
      choice('policeMatter'),
      tick('cardSeen'),
      text('officer'),
      text('badgeNo', { inputMode: 'numeric' }),
      text('policeUnit'),
      choice('policeGiven'),
      long(),
    ],
  },
  'police-liaison': {
    kind: 'police.liaison',
    fields: [choice('liaisonKind'), text('policeUnit'), text('officer'), text('receiptNo'), long()],
  },
};
