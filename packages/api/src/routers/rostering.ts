import {
  assignGuard,
  getRoster,
  myRoster,
  planMonth,
  publishRoster,
  withdrawAssignment,
} from '@zhiqin/rostering';
import { mutation, reading, router } from '../procedures.ts';

export const rosteringRouter = router({
  getRoster: reading(getRoster),
  myRoster: reading(myRoster),
  planMonth: mutation(planMonth),
  assignGuard: mutation(assignGuard),
  withdrawAssignment: mutation(withdrawAssignment),
  publishRoster: mutation(publishRoster),
});
