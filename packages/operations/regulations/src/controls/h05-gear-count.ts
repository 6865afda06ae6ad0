import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { nothingToJudge } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Each item of gear is there and working, or a ticket says it is not (S9D-3; 保安服务管理条例 第28条). */
export const gearCount: ControlOf<'handover'> = {
  code: 'H05',
  version: 1,
  severity: 'H',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'handover',
  sources: ['S9D-3', '保安服务管理条例 第28条'],
  evidence: ['signatures', 'photo', 'ticket'],
  parameters: [
    counted({
      name: 'maxGearDifferences',
      unit: 'checks',
      stricter: 'lower',
      range: { min: 0, max: 10 },
      default: 0,
    }),
  ],
  judge(params, facts) {
    const maxGearDifferences = parameterValue(params, 'maxGearDifferences');
    const { handover } = facts;
    if (handover === null) return nothingToJudge(facts.silence, { key: 'nobodyToRelieve', values: {} });
    const differences = handover.gear.reduce(
      (sum, line) => sum + Math.max(line.isWorking ? 0 : 1, Math.abs(line.expected - line.count)),
      0,
    );
    const isSettled = handover.gearTicketEntryId !== null || differences <= maxGearDifferences;
    const entryIds = [handover.entryId, ...(handover.gearTicketEntryId ? [handover.gearTicketEntryId] : [])];
    const lines = handover.gear.map(({ item, count, expected, isWorking }) => ({
      name: item,
      isKept: isSettled || (isWorking && count === expected),
      entryIds,
    }));
    return judgeEach('H05', lines, { differences, maxGearDifferences }, facts.silence);
  },
};
