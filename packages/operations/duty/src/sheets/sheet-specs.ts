import type { GateRegister } from '../gate/register-columns.ts';

/** How wide a column is beside the others, and what a spreadsheet takes its values for. */
export interface SheetColumn {
  key: string;
  share: number;
  type: 'text' | 'dateTime' | 'number';
}

/** Registers that stand as long as they are in force; no entry begins them. */
export type StandingRegister =
  | 'agreements'
  | 'bans'
  | 'longPasses'
  | 'keyRegister'
  | 'utilities'
  | 'directory'
  | 'gear'
  | 'fireAssets'
  | 'cameras';

/** Where the lines of a sheet come from. */
type SheetSource =
  | { from: 'register'; register: GateRegister }
  | { from: 'entries'; kinds: readonly string[] }
  | { from: 'passes' }
  | { from: 'standing'; register: StandingRegister };

export interface SheetSpec {
  source: SheetSource;
  columns: readonly SheetColumn[];
  /** Who signs at its foot; words: `sign`. */
  signs: readonly string[];
  /** Upright where its columns leave room. */
  isUpright?: boolean;
  /** Columns of the blank sheet filled by hand; none: it is no emergency sheet. */
  byHand?: readonly string[];
}

/** "plate*2" is a column twice as wide as one without a figure; times and counts know their type by name. */
function columns(text: string): SheetColumn[] {
  return text.split(' ').map((part) => {
    const [key = '', share] = part.split('*');
    return { key, share: Number(share ?? 1), type: typeOf(key) };
  });
}

const counted = new Set(['pieces', 'copies', 'count', 'fireAlarms', 'falseAlarms', 'retentionDays']);
const typeOf = (key: string) =>
  /^at$|At$|^period(From|To)$/.test(key) ? 'dateTime' : counted.has(key) ? 'number' : 'text';

const ofRegister = (register: GateRegister): SheetSource => ({ from: 'register', register });
const ofEntries = (...kinds: string[]): SheetSource => ({ from: 'entries', kinds });
const standing = (register: StandingRegister): SheetSource => ({ from: 'standing', register });

const kept = ['keeper', 'leader', 'captain'] as const;
const end = 'person*1.1 no*1.3 remarks*1.3';

/** The trade's sheets, each with the columns of its paper form. */
export const sheetSpecs = {
  visitors: {
    source: ofRegister('visitors'),
    columns: columns(
      `at*1.1 name visitorKind*1.5 idNumber*1.2 unit*1.2 contact*1.1 purpose*1.3 host hostConfirmed*.7 itemsCarried*1.1 plate*1.1 passNo*.9 leftAt*1.1 passReturned*.7 ${end}`,
    ),
    signs: kept,
    byHand: [
      'at',
      'name',
      'unit',
      'contact',
      'purpose',
      'host',
      'plate',
      'passNo',
      'leftAt',
      'passReturned',
      'person',
    ],
  },
  refusals: {
    source: ofRegister('refusals'),
    columns: columns(`at name visitorKind unit*1.3 host plate refusal*1.3 reportedTo*1.2 note*2 ${end}`),
    signs: kept,
  },
  vehicles: {
    source: ofRegister('vehicles'),
    columns: columns(
      `at*1.1 plate*1.1 vehicleKind driver unit*1.2 purpose*1.3 load*1.2 isLoadChecked*.7 sealNo weighbillNo bay*.8 leftAt*1.1 isSealSound*.7 damage*1.2 ${end}`,
    ),
    signs: kept,
    byHand: ['at', 'plate', 'vehicleKind', 'driver', 'unit', 'purpose', 'load', 'leftAt', 'person'],
  },
  goods: {
    source: ofRegister('goods'),
    columns: columns(
      `at*1.1 slipNo*1.1 applicant approver hasOwnerConsent*.7 items*2.2 reason*1.3 dueBackAt*1.1 carrier plate carried*2 match*.8 isCarrierSigned*.7 back*1.3 ${end}`,
    ),
    signs: ['keeper', 'approver', 'captain'],
    byHand: ['at', 'slipNo', 'applicant', 'approver', 'items', 'carrier', 'plate', 'person'],
  },
  keys: {
    source: ofRegister('keys'),
    columns: columns(
      `at*1.1 keyNos*1.3 holderKind holder*1.1 purpose*1.8 dueBackAt*1.1 leftAt*1.1 keyNosOut*1.1 keyNosLost*.9 ${end}`,
    ),
    signs: kept,
    byHand: ['at', 'keyNos', 'holder', 'purpose', 'dueBackAt', 'leftAt', 'person'],
  },
  parcels: {
    source: ofRegister('parcels'),
    columns: columns(
      `at*1.1 parcelKind*.9 courier*1.1 trackingNo*1.5 unit*1.3 recipient pieces*.6 shelf*.9 isDamaged*.7 leftAt*1.1 taker takenBy isIdChecked*.7 ${end}`,
    ),
    signs: kept,
    byHand: ['at', 'parcelKind', 'courier', 'unit', 'recipient', 'pieces', 'leftAt', 'takenBy', 'person'],
  },
  passes: {
    source: { from: 'passes' },
    columns: columns(
      `passNo*1.1 visitorKind name unit*1.4 route*1.2 at*1.2 expectedLeaveAt*1.2 passState returnedAt*1.2 ${end}`,
    ),
    signs: kept,
  },
  passUses: {
    source: ofRegister('passes'),
    columns: columns(`at*1.1 passNo*1.2 direction*.7 plate*1.2 doubt*1.2 isLetThrough*.8 note*2 ${end}`),
    signs: kept,
  },
  traffic: {
    source: ofEntries('vehicle.notice'),
    columns: columns(`at*1.1 plate*1.2 place*1.4 matter*1.3 trafficAction*1.2 note*2 ${end}`),
    signs: kept,
  },
  presence: {
    source: ofEntries('presence.sign-on', 'presence.sign-off', 'presence.absence'),
    columns: columns('at*1.1 post*1.2 kind person*1.1 identity*1.1 reason*1.3 note*1.4 no*1.3 remarks*1.6'),
    signs: ['leader', 'captain'],
    byHand: ['at', 'post', 'kind', 'person', 'signature', 'note'],
  },
  muster: {
    source: ofEntries('muster'),
    columns: columns(
      'at*1.1 post present*2 absent*1.5 dressOk*.7 gearOk*.7 orders*1.2 focus*2 note*1.3 person no*1.3 remarks*1.3',
    ),
    signs: ['leader', 'captain'],
  },
  handover: {
    source: ofEntries('handover'),
    columns: columns(
      'at*1.1 post outgoing outgoingSignedAt*1.1 incoming incomingArrivedAt*1.1 incomingSignedAt*1.1 work*2 suspicious*1.5 gear*2 passesOut*1.2 keysOut*.7 disagreement*1.3 no*1.3 remarks*1.3',
    ),
    signs: ['leader', 'captain'],
    byHand: [
      'at',
      'post',
      'outgoing',
      'incoming',
      'work',
      'suspicious',
      'gear',
      'passesOut',
      'keysOut',
      'signature',
    ],
  },
  dutyLog: {
    source: ofEntries(
      'log.note',
      'hazard.report',
      'alarm.response',
      'resident.help',
      'mediation',
      'event.duty',
      'police.visit',
      'police.liaison',
      'panic',
      'panic-over',
      'device.away',
    ),
    columns: columns('at*1.1 post*1.2 kind*1.1 content*5 reportedTo*1.2 person no*1.3 remarks*1.6'),
    signs: kept,
    byHand: ['at', 'post', 'content', 'reportedTo', 'person'],
  },
  hazards: {
    source: ofEntries('hazard.report'),
    columns: columns(`at*1.1 post*1.2 checkpoint*1.3 level*.7 text*4 ${end}`),
    signs: kept,
  },
  patrol: {
    source: ofEntries('patrol.start', 'patrol.scan', 'patrol.end'),
    columns: columns(
      'at*1.1 post route*1.1 kind checkpoint*1.4 method*.8 clear*.8 items*1.8 missed*1.5 note*1.8 person no*1.3 remarks*1.3',
    ),
    signs: ['patroller', 'leader', 'captain'],
    byHand: ['at', 'checkpoint', 'clear', 'items', 'note', 'person', 'signature'],
  },
  controlRoom: {
    source: ofEntries('control-room.row'),
    columns: columns(
      'at*1.1 panelState panelMode otherSystems selfTest*.7 mainPower*.7 standbyPower*.7 fireAlarms*.7 falseAlarms*.7 fault*2 action*2 person second no*1.3 remarks*1.3',
    ),
    signs: ['operator', 'operator', 'fireManager'],
    byHand: [
      'at',
      'panelState',
      'panelMode',
      'selfTest',
      'mainPower',
      'standbyPower',
      'fireAlarms',
      'falseAlarms',
      'fault',
      'action',
      'person',
      'second',
    ],
  },
  panelAlarms: {
    source: ofEntries('panel.alarm', 'panel.verify'),
    columns: columns(
      'at*1.1 kind signal*.8 point*1.6 sent found*.9 cause*1.8 linkageAuto*.8 called119*.7 evacuated*.8 reset*.7 person no*1.3 remarks*1.3',
    ),
    signs: ['operator', 'fireManager'],
  },
  fireChecks: {
    source: ofEntries('fire-gear.check'),
    columns: columns(
      'at*1.1 assetNo*1.1 assetKind*1.2 place*1.6 items*2.4 checkAction*.9 tagSigned*.8 note*1.6 person no*1.3 remarks*1.3',
    ),
    signs: ['inspector', 'fireManager'],
  },
  cctv: {
    source: ofEntries('cctv.finding'),
    columns: columns(
      'at*1.1 post camera*1.1 cameraNo finding*1.2 oldestOn*1.1 text*3 reportedTo*1.1 person no*1.3 remarks*1.3',
    ),
    signs: ['operator', 'leader', 'captain'],
  },
  footage: {
    source: ofEntries('footage.access'),
    columns: columns(
      'at*1.1 requester requesterUnit*1.4 authority letterNo*1.2 reason*2 cameraNos*1.4 periodFrom*1.1 periodTo*1.1 handling*.8 approvedBy person no*1.3 remarks*1.3',
    ),
    signs: ['requester', 'operator', 'approver'],
  },
  supervision: {
    source: ofEntries('supervision'),
    columns: columns(
      'at*1.1 post*1.1 supervisor supervisorName supervisorRank*.8 present*1.4 items*2 text*2.4 acknowledgedBy no*1.3 remarks*1.3',
    ),
    signs: ['supervisor', 'captain'],
  },
  checkCalls: {
    source: ofEntries('check-call'),
    columns: columns('dueAt*1.2 at*1.2 post*1.2 person callState alone*.7 note*2 no*1.4 remarks*1.6'),
    signs: ['operator', 'leader'],
    isUpright: true,
  },
  paperSheets: {
    source: ofEntries('paper-sheet'),
    columns: columns('at*1.1 post sheetNo*1.4 writtenBy lines*1.2 texts*4 person no*1.3 remarks*1.4'),
    signs: kept,
  },
  agreements: {
    source: standing('agreements'),
    columns: columns(
      'agreementNo*1.3 kind*1.2 firm*1.8 area*1.4 startsOn endsOn hotWorkPermitNo*1.2 inCharge inChargePhone*1.3 workers*2.4 standingState*1.2',
    ),
    signs: ['keeper', 'captain', 'client'],
  },
  bans: {
    source: standing('bans'),
    columns: columns(
      'name description*2 plate*1.1 idNumber*1.6 reason*2.4 decidedAt*1.2 untilDay*1.1 standingState*1.4',
    ),
    signs: ['keeper', 'captain', 'decider'],
  },
  longPasses: {
    source: standing('longPasses'),
    columns: columns(
      'passNo*1.2 kind holder phone*1.2 plate*1.1 firm*1.6 areas*1.4 validFrom validUntil hours*1.1 reviewedOn standingState*1.3',
    ),
    signs: ['keeper', 'captain'],
  },
  keyRegister: {
    source: standing('keyRegister'),
    columns: columns('keyNo opens*2.4 ring*1.4 place*1.6 copies*.7 standingState'),
    signs: ['keeper', 'captain'],
    isUpright: true,
  },
  utilities: {
    source: standing('utilities'),
    columns: columns('kind*.8 name*1.6 place*2.4 note*1.6'),
    signs: ['keeper', 'captain'],
    isUpright: true,
  },
  directory: {
    source: standing('directory'),
    columns: columns('building unit occupant*1.8 kind*.8 phone*1.4 plates*1.6'),
    signs: ['keeper', 'captain'],
    isUpright: true,
  },
  gear: {
    source: standing('gear'),
    columns: columns('kind*1.6 gearNo*1.4 count*.7 post*1.6 gearState standingState*1.2'),
    signs: ['keeper', 'captain'],
    isUpright: true,
  },
  fireAssets: {
    source: standing('fireAssets'),
    columns: columns(
      'assetNo*1.1 kind*1.4 place*2.4 madeOn refilledOn serviceDueOn scrapOn standingState*1.1',
    ),
    signs: ['keeper', 'fireManager'],
  },
  cameras: {
    source: standing('cameras'),
    columns: columns('cameraNo place*2.6 retentionDays*.8 usedSince*1.1 filedOn*1.1 standingState*1.1'),
    signs: ['keeper', 'captain'],
    isUpright: true,
  },
} as const satisfies Record<string, SheetSpec>;

export type SheetKey = keyof typeof sheetSpecs;
export const sheetKeys = Object.keys(sheetSpecs) as [SheetKey, ...SheetKey[]];
/** Sheets that are also printed blank and numbered, for when the phone is dead. */
export const emergencySheets = sheetKeys.filter((key) => 'byHand' in sheetSpecs[key]);
export const specOf = (key: SheetKey): SheetSpec => sheetSpecs[key];
