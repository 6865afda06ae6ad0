import { codes as en } from './words/duty/preparedness/en.ts';
import { codes as zh } from './words/duty/preparedness/zh-CN.ts';

/** A scenario of an emergency plan as it is called; a code nobody knows stays as it is. */
export function scenarioText(code: string, language: string): string {
  const names: Record<string, string> = language === 'en' ? en.scenario : zh.scenario;
  return names[code] ?? code;
}
