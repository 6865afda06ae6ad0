/** With whom one meets. */
export const meetingBodies = ['owners-committee', 'client', 'residents', 'police', 'other'] as const;
