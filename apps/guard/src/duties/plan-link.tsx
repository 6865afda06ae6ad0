import { scenarioFor } from '@zhiqin/preparedness/rules';
import { LinkButton } from '../parts/button.tsx';
import type { Duty } from '../phone/use-duty.ts';
import { useWords } from '../phone/words.tsx';
import { useDutyWords } from './duty-words.ts';

/** From an incident the fitting plan is one tap away; nothing where the site has none. */
export function PlanLink({ incidentType, duty }: { incidentType: string; duty: Duty }) {
  const t = useWords();
  const words = useDutyWords();
  const scenario = scenarioFor(incidentType);
  if (!scenario || !duty.pack.preparedness?.plans.some((plan) => plan.scenario === scenario)) return null;
  return (
    <LinkButton look="bad" to={`/learn/plans?scenario=${scenario}`}>
      {t('plans.open', { scenario: words.code('scenario', scenario) })}
    </LinkButton>
  );
}
