import { closeMonth, getMonth, startMonthClose } from '@zhiqin/hours';
import { mutation, reading, router } from '../procedures.ts';

export const hoursRouter = router({
  getMonth: reading(getMonth),
  startMonthClose: mutation(startMonthClose),
  closeMonth: mutation(closeMonth),
});
