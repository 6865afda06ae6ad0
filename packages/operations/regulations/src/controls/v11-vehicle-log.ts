import { minutesFrom } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, flag, parameterValue } from '../parameter.ts';

/** Vehicles are logged with plate, in and out; one that stays too long is followed up (S3-10). At works the load is checked. */
export const vehicleLog: ControlOf<'vehicle'> = {
  code: 'V11',
  version: 2,
  severity: 'M',
  frequency: 'event',
  subject: 'site-day',
  family: 'vehicle',
  sources: ['S3-10', '保安服务管理条例 第29条'],
  evidence: ['register'],
  parameters: [
    counted({
      name: 'overstayHours',
      unit: 'hours',
      stricter: 'lower',
      range: { min: 1, max: 168 },
      default: 24,
    }),
    flag('loadCheckRequired', { residential: 0, office: 0, industrial: 1 }),
  ],
  judge(params, facts) {
    const overstayHours = parameterValue(params, 'overstayHours');
    const loadCheckRequired = parameterValue(params, 'loadCheckRequired') === 1;
    const vehicles = facts.vehicles.map(({ isPlateKnown, isLoadChecked, enteredAt, leftAt, entryId }) => {
      const isInTime =
        enteredAt !== null && minutesFrom(enteredAt, leftAt ?? facts.windowEndsAt) <= overstayHours * 60;
      return {
        name: '',
        isKept: isPlateKnown && isInTime && (isLoadChecked || !loadCheckRequired),
        entryIds: [entryId],
      };
    });
    return judgeEach('V11', vehicles, { overstayHours }, facts.silence);
  },
};
