/** Month close and what stands in its way. */
export default {
  month: {
    blockers: {
      unreviewedBreaches_other: '未达标还没有核对：{{count}} 项',
    },
  },
} as const;
