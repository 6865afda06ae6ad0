import { addRows, type Database } from '@zhiqin/db';
import { daysOfMonth, systemClock, uuidv7, windowAt } from '@zhiqin/kernel';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { addPost, createSite } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import type { Company } from '../company.ts';

export const gridSize = { guards: 200, posts: 40, month: '2026-10' };
const zone = 'Asia/Shanghai';
const times = { D: ['08:00', '20:00'], N: ['20:00', '08:00'] } as const;
/** Five guards a post: two days, a night, two off. */
const cycle = ['D', 'D', 'N', null, null] as const;

/** A site with a month's roster, every guard on it. @returns its code */
export async function layRoster({ tenantId, run }: Company, db: Database): Promise<string> {
  const code = 'GRID';
  const place = { code, name: '云栖产业园', siteType: 'industrial', zone };
  const { id: siteId } = await run(createSite, place);
  const shiftPattern = Object.entries(times).map(([name, [startTime, endTime]]) => ({
    ...{ code: name, startTime, endTime },
  }));
  const posts: string[] = [];
  for (let no = 1; no <= gridSize.posts; no++) {
    const post = { siteId, code: `P${no}`, name: `${no} 号岗`, kind: 'gate', heads: 2, shiftPattern };
    posts.push((await run(addPost, post)).id);
  }
  const people = Array.from({ length: gridSize.guards }, (_, no) => ({
    ...{ tenantId, id: uuidv7(), siteIds: [siteId], staffNo: `${1000 + no}`, name: `保安员${no}` },
    ...{ pinyin: `bao an yuan ${no}`, rank: 'guard', joinedOn: '2026-01-01', createdAt: systemClock.now() },
  }));
  const common = { tenantId, siteId };
  const shifts = posts.flatMap((postId) =>
    daysOfMonth(gridSize.month).flatMap((day) =>
      (['D', 'N'] as const).map((name) => {
        const [from, to] = times[name];
        return {
          ...common,
          id: uuidv7(),
          postId,
          day,
          code: name,
          heads: 2,
          ...windowAt(day, from, to, zone),
        };
      }),
    ),
  );
  const shiftAt = new Map(shifts.map((one) => [`${one.postId} ${one.day} ${one.code}`, one]));
  const placed = people.flatMap(({ id: guardId }, no) =>
    daysOfMonth(gridSize.month).flatMap((day, at) => {
      const name = cycle[(at + Math.floor(no / gridSize.posts)) % cycle.length];
      const own = name && shiftAt.get(`${posts[no % gridSize.posts]} ${day} ${name}`);
      if (!own) return [];
      const { id: shiftId, startsAt, endsAt } = own;
      return [{ ...common, id: uuidv7(), shiftId, guardId, startsAt, endsAt }];
    }),
  );
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  await db.write(wall, async (tx) => {
    await addRows(tx, guard, people);
    await addRows(tx, shift, shifts);
    await addRows(tx, assignment, placed);
  });
  return code;
}
