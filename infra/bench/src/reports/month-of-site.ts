import { sampleMonth } from '@zhiqin/reports';

export const createdAt = new Date('2026-11-03T01:30:00Z');
/** A site with four posts and forty checkpoints. */
export const monthOfSite = (seed: number) => sampleMonth({ seed, checkpoints: 40 });

export interface HundredReports {
  pages: number;
  seconds: number;
  /** Highest resident memory of the process, and after the tenth report. */
  peakMb: number;
  earlyMb: number;
}
