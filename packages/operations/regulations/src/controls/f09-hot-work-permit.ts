import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';

/** Hot work has its permit, a watcher and a certified welder (消防法 第21条). Alerts captain and HQ; it stops no one by itself. */
export const hotWorkPermit: ControlOf<'hotWork'> = {
  code: 'F09',
  version: 2,
  severity: 'B',
  frequency: 'event',
  subject: 'site-day',
  family: 'hotWork',
  sources: ['消防法 第21条', 'S1-2.4'],
  evidence: ['approval', 'photo'],
  parameters: [],
  judge(_params, facts) {
    const works = facts.works.map(({ place, isPermitted, isWatched, isWelderCertified, entryIds }) => ({
      name: place,
      isKept: isPermitted && isWatched && isWelderCertified,
      entryIds,
    }));
    return judgeEach('F09', works, {}, facts.silence);
  },
};
