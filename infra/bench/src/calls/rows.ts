/** A page of twenty lines, such as a list in the portal asks for. */
export const twentyRows = Array.from({ length: 20 }, (_, i) => ({
  id: `01939f2e-7a10-7c41-9d2b-0000000000${String(i).padStart(2, '0')}`,
  staffNo: `BA${1000 + i}`,
  name: `陈国栋${i}`,
  post: '东门岗',
  heads: i % 3,
  isOnDuty: i % 2 === 0,
}));
