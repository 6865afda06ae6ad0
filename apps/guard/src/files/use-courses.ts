import type { CourseAtHand } from '@zhiqin/duty/rules';
import { useEffect, useState } from 'react';
import { usePhone, usePhoneState } from '../phone/phone-context.tsx';

/** The courses kept on this phone; null while they are read. Looked at again after every round of sending. */
export function useCourses(): CourseAtHand[] | null {
  const { store } = usePhone();
  const { device, settings } = usePhoneState();
  const [courses, setCourses] = useState<CourseAtHand[] | null>(null);
  const deviceId = device?.deviceId;
  useEffect(() => {
    let isWanted = true;
    if (deviceId)
      void store.db.get('courses', deviceId).then((kept) => {
        if (isWanted) setCourses(kept?.courses ?? []);
      });
    return () => {
      isWanted = false;
    };
  }, [store, deviceId, settings.lastSentAt]);
  return courses;
}
