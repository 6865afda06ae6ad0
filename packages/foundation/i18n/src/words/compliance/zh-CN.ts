/** Month close and what stands in its way. */
export default {
  month: {
    blockers: {
      unreadReplies_other: '保安员申辩还没有看：{{count}} 项',
      doubtfulRounds_other: '存疑巡查还没有裁定：{{count}} 次',
      keptRecords_other: '留待处理的手机记录：{{count}} 条',
      leaveUndecided_other: '请假还没有批复：{{count}} 条',
      hoursNotApproved_other: '工时还没有审批：{{count}} 人',
      unreviewedBreaches_other: '未达标还没有核对：{{count}} 项',
      assessment_other: '月度考核未评定或申诉未答复：{{count}} 人',
    },
  },
} as const;
