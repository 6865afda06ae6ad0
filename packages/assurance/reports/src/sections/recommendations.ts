import type { MonthlyReport } from '../monthly-report.ts';

type Facts = Pick<
  MonthlyReport,
  'coverage' | 'patrols' | 'equipment' | 'readiness' | 'people' | 'dataGaps' | 'verdict' | 'incidents'
>;
type Recommendations = NonNullable<MonthlyReport['recommendations']>;

const most = 6;

/** What the contractor would do next, each made of figures the report shows elsewhere: worst first, at most six. */
export function recommend(facts: Facts): Recommendations {
  return [
    ...thinHour(facts),
    ...missedPoint(facts),
    ...failedGear(facts),
    ...overdue(facts),
    ...oftenIncident(facts),
    ...silentPhone(facts),
    ...uncertified(facts),
    ...noDrill(facts),
  ].slice(0, most);
}

/** The post and hour most often short of guards. */
function thinHour({ coverage }: Facts): Recommendations {
  const cells = coverage.heat.flatMap(({ postCode, hours }) =>
    hours.map((minutes, hour) => ({ postCode, hour, minutes })),
  );
  const worst = cells.reduce((top, cell) => (cell.minutes > top.minutes ? cell : top), {
    postCode: '',
    hour: 0,
    minutes: 0,
  });
  if (worst.minutes < 30) return [];
  const post = coverage.posts.find((one) => one.code === worst.postCode);
  return [
    {
      key: 'thinHour',
      values: {
        post: post?.name.zh ?? worst.postCode,
        postEn: post?.name.en ?? post?.name.zh ?? worst.postCode,
        hour: worst.hour,
        minutes: worst.minutes,
      },
    },
  ];
}

/** The checkpoint missed most, from the second time on. */
function missedPoint({ patrols }: Facts): Recommendations {
  const byPoint = Map.groupBy(patrols.missedPoints, (point) => point.checkpoint.zh);
  const [worst] = [...byPoint.values()].toSorted((a, b) => b.length - a.length);
  const first = worst?.[0];
  if (!worst || !first || worst.length < 2) return [];
  const { zh, en } = first.checkpoint;
  return [{ key: 'missedPoint', values: { point: zh, pointEn: en ?? zh, count: worst.length } }];
}

function failedGear({ equipment }: Facts): Recommendations {
  const found: Recommendations = [];
  if (!equipment) return found;
  if (equipment.failing.length > 0)
    found.push({ key: 'failedGear', values: { count: equipment.failing.length } });
  const unchecked = equipment.fire.reduce((sum, row) => sum + row.overdue, 0);
  if (unchecked > 0) found.push({ key: 'uncheckedGear', values: { count: unchecked } });
  const out = equipment.outages.filter((row) => row.to === null).length;
  if (out > 0) found.push({ key: 'stillOut', values: { count: out } });
  return found;
}

function overdue({ readiness }: Facts): Recommendations {
  const count = readiness?.actions.filter((action) => action.isOverdue).length ?? 0;
  return count > 0 ? [{ key: 'overdueActions', values: { count } }] : [];
}

function oftenIncident({ incidents }: Facts): Recommendations {
  const total = (row: { minor: number; serious: number; major: number }) =>
    row.minor + row.serious + row.major;
  const worst = incidents?.byType.toSorted((a, b) => total(b) - total(a))[0];
  return worst && total(worst) >= 3
    ? [{ key: 'oftenIncident', values: { type: worst.type, count: total(worst) } }]
    : [];
}

function silentPhone({ dataGaps }: Facts): Recommendations {
  const byDevice = Map.groupBy(dataGaps, (gap) => gap.device);
  const [worst] = [...byDevice].toSorted(([, a], [, b]) => b.length - a.length);
  return worst && worst[1].length >= 2
    ? [{ key: 'silentPhone', values: { device: worst[0], count: worst[1].length } }]
    : [];
}

function uncertified({ people }: Facts): Recommendations {
  const count = people ? people.team.length - people.certified : 0;
  return count > 0 ? [{ key: 'uncertified', values: { count } }] : [];
}

function noDrill({ readiness }: Facts): Recommendations {
  return readiness && readiness.drills.length === 0 ? [{ key: 'noDrill', values: {} }] : [];
}
