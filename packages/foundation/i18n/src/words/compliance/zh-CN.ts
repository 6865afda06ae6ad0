/** Month close and what stands in its way. */
export default {
  month: {
    blockers: {
      hoursNotApproved_other: '工时还没有审批：{{count}} 人',
      unreviewedBreaches_other: '未达标还没有核对：{{count}} 项',
      assessment_other: '月度考核未评定或申诉未答复：{{count}} 人',
    },
  },
} as const;
