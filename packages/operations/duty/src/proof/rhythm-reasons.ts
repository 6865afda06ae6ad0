import { reason } from './reasons.ts';
import { addReason, type ReasonsById, roundKeyOf, type ScanForProof } from './scan-for-proof.ts';
import { thresholds } from './thresholds.ts';

/**
 * What nobody on his feet does: round after round begun to the second, or every step of a round equally long.
 * @param scans by time.
 */
export function rhythmReasons(scans: readonly ScanForProof[]): ReasonsById {
  const reasons: ReasonsById = new Map();
  const rounds = [...Map.groupBy(scans, roundKeyOf).values()].filter(
    (round) => (round[0] as ScanForProof).roundId !== null,
  );
  exactStarts(rounds, reasons);
  for (const round of rounds) evenSteps(round, reasons);
  return reasons;
}

type Round = readonly ScanForProof[];
const startOf = (round: Round) => round[0] as ScanForProof;

function exactStarts(rounds: readonly Round[], reasons: ReasonsById): void {
  const walkerOf = (round: Round) => startOf(round).personId ?? `phone ${startOf(round).deviceId}`;
  for (const own of Map.groupBy(rounds, walkerOf).values()) {
    const sorted = [...own].sort((a, b) => startOf(a).at - startOf(b).at);
    for (const series of equalSeries(sorted)) {
      const starts = series.map((round) => startOf(round).at);
      const everySeconds = Math.round(((starts[1] as number) - (starts[0] as number)) / 1000);
      const values = {
        rounds: series.length,
        minutes: Math.round(everySeconds / 60),
        seconds: thresholds.equalGapSeconds,
      };
      for (const round of series)
        for (const scan of round) {
          const known = reasons.get(scan.id)?.some(({ key }) => key === 'exact-starts');
          if (!known) addReason(reasons, scan.id, reason('exact-starts', values));
        }
    }
  }
}

/** Runs of rounds begun at equal gaps, each within a night: a run longer than that is cut, so distance cannot matter. */
function* equalSeries(sorted: readonly Round[]): Generator<Round[]> {
  const { equalGaps, equalGapSeconds, shortestGapSeconds, rhythmHours } = thresholds;
  for (let i = 0; i + equalGaps < sorted.length; i++) {
    const series = sorted.slice(i, i + equalGaps + 1);
    const starts = series.map((round) => startOf(round).at / 1000);
    const gaps = starts.slice(1).map((at, j) => at - (starts[j] as number));
    const first = gaps[0] as number;
    if (first < shortestGapSeconds || (starts.at(-1) as number) - (starts[0] as number) > rhythmHours * 3600)
      continue;
    if (gaps.every((gap) => Math.abs(gap - first) <= equalGapSeconds)) yield series;
  }
}

function evenSteps(round: Round, reasons: ReasonsById): void {
  const { equalSteps, equalStepSeconds, shortestEqualStepSeconds } = thresholds;
  const first = round.filter(
    (scan, i) => scan.checkpointId !== null && round[i - 1]?.checkpointId !== scan.checkpointId,
  );
  const steps = first.slice(1).map((scan, i) => (scan.at - (first[i] as ScanForProof).at) / 1000);
  if (steps.length < equalSteps) return;
  const [shortest, longest] = [Math.min(...steps), Math.max(...steps)];
  if (longest - shortest > equalStepSeconds || shortest < shortestEqualStepSeconds) return;
  const values = { steps: steps.length, seconds: Math.round(shortest) };
  for (const scan of round) addReason(reasons, scan.id, reason('even-steps', values));
}
