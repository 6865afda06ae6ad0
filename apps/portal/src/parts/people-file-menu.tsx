import { type Action, can, type Role } from '@zhiqin/access/rules';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSelf } from '../use-self.ts';

const pages = {
  training: [
    ['sessions', '', 'training.read'],
    ['courses', '/courses', 'course.read'],
    ['hours', '/hours', 'training.read'],
    ['exams', '/exams', 'exam.read'],
    ['bank', '/bank', 'exam.read-bank'],
  ],
  assessment: [
    ['month', '', 'assessment.read'],
    ['annual', '/annual', 'assessment.read'],
    ['calibration', '/calibration', 'assessment.calibrate'],
    ['discipline', '/discipline', 'conduct.read'],
  ],
} as const satisfies Record<string, readonly (readonly [string, string, Action])[]>;

/** The pages of training and exams, or of assessment and discipline, that the reader may open. */
export function PeopleFileMenu({ area }: { area: keyof typeof pages }) {
  const { t } = useTranslation('portalTraining');
  const { role } = useSelf();
  return (
    <nav className="chips mb-3" aria-label={t(`menu.${area}`)}>
      {pages[area]
        .filter(([, , action]) => can(role as Role, action))
        .map(([name, path]) => (
          <NavLink key={name} className="chip" to={`/admin/${area}${path}`} end={path === ''}>
            {t(`menu.${name}`)}
          </NavLink>
        ))}
    </nav>
  );
}
