export { listPatrolTimes } from './list-patrol-times.ts';
export { patrolTimesOf } from './patrol-times-of.ts';
export { setPatrolTimes } from './set-patrol-times.ts';
