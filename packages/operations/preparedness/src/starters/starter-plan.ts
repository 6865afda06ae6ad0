import type { PlanContent } from '../plan-content.ts';
import { type ScenarioCode, scenarios } from '../scenarios.ts';
import { lift, power, weather } from './building.ts';
import { bombThreat, chemical, fire, medical, violence } from './danger.ts';
import { crowd, missingPerson, theft, traffic } from './order.ts';
import { type RoleKey, roles, type Starter } from './roles.ts';

const starters: Record<ScenarioCode, Starter> = {
  ...{ fire, medical, violence, theft, weather, power, lift, crowd, chemical, traffic },
  'bomb-threat': bombThreat,
  'missing-person': missingPerson,
};

const services = {
  '110': { label: '报警', labelEn: 'Police' },
  '119': { label: '火警', labelEn: 'Fire service' },
  '120': { label: '急救', labelEn: 'Ambulance' },
} as const;

/**
 * A plan to begin with, in both languages: roles, steps, the numbers of the services. The house's own words; a site changes
 * them to its people and places before anybody approves.
 */
export function starterPlan(scenario: ScenarioCode): PlanContent {
  return {
    roles: Object.entries(starters[scenario]).map(([key, steps]) => ({
      ...roles[key as RoleKey],
      phone: null,
      steps: steps.map(([text, textEn]) => ({ text, textEn })),
    })),
    numbers: scenarios[scenario].services.map((phone) => ({ ...services[phone], phone })),
    assembly: [{ name: '正门外空地', nameEn: 'Open ground outside the main gate', checkpointCode: null }],
    note: null,
    noteEn: null,
  };
}
