/** One shift of a day: code D (day), E (evening), N (night) …; local "HH:MM"; an end at or before the start is next day. */
export interface ShiftTime {
  code: string;
  startTime: string;
  endTime: string;
}

/** 检查项: what to look at at a checkpoint; answered normal or abnormal. */
export interface CheckItem {
  key: string;
  name: string;
  nameEn: string | null;
}
