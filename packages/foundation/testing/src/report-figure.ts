import { appendFileSync } from 'node:fs';

/**
 * Tells a count a run reached: how many mutants were killed, how many sequences played. `ZHIQIN_FIGURES` names the
 * file of JSON lines from which the full run's figures are gathered (infra/bootstrap/house-tests.mjs).
 */
export function reportFigure(name: string, value: number | string): void {
  console.log(`${name}: ${value}`);
  const file = process.env.ZHIQIN_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ name, value })}\n`);
}
