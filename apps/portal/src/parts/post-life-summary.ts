import { textFor } from '@zhiqin/i18n';

/** Kind → the fields that say most of it, codes and words alike. */
const telling: Readonly<Record<string, readonly string[]>> = {
  muster: ['focus', 'note'],
  'post.rotate': ['note'],
  'post.relieve': ['relieveReason', 'standInName', 'note'],
  'post.resume': ['note'],
  'control-room.row': ['panelState', 'panelMode', 'fault', 'action'],
  'panel.alarm': ['signal', 'point'],
  'panel.verify': ['found', 'cause'],
  'fire-gear.check': ['assetNo', 'checkAction', 'note'],
  'cctv.finding': ['cameraNo', 'finding', 'text'],
  'footage.access': ['authority', 'requester', 'handling', 'reason'],
  'check-call': ['callState', 'note'],
  'panic-over': ['panicOutcome', 'text'],
  'alarm.response': ['alarmSource', 'place', 'responseFinding', 'text'],
  'resident.help': ['helpKind', 'helpOutcome', 'text'],
  mediation: ['disputeMatter', 'disputeResult', 'text'],
  'event.duty': ['eventKind', 'title', 'eventOutcome', 'text'],
  'police.visit': ['policeMatter', 'policeUnit', 'policeGiven', 'text'],
  'police.liaison': ['liaisonKind', 'policeUnit', 'text'],
  supervision: ['supervisorRank', 'supervisorName', 'text'],
  'training.held': ['trainerName', 'place', 'note'],
  'induction.signed': ['note'],
  'paper-sheet': ['sheetNo'],
};

/** What an entry of the work between two handovers says, part by part; null for any other kind. */
export function postLifeSummary(
  i18n: Parameters<typeof textFor>[0] & { exists(key: string): boolean },
  { kind, body }: { kind: string; body: Record<string, unknown> },
): unknown[] | null {
  if (kind === 'panic') return [body.trial ? textFor(i18n, 'duty', 'codes.panicOutcome.trial') : ''];
  const names = telling[kind];
  if (!names) return null;
  return names.map((name) => {
    const key = `codes.${name}.${body[name]}`;
    return i18n.exists(`duty:${key}`) ? textFor(i18n, 'duty', key) : body[name];
  });
}
