/** Runs one step of the start and says how long it took. */
export type Progress = <T>(step: string, run: () => Promise<T>) => Promise<T>;

const titles: Record<string, string> = {
  database: 'PostgreSQL',
  migrate: 'Tables',
  pages: 'Pages',
  web: 'Web server',
  jobs: 'Job loop',
};

export function progressOn(out: { write(text: string): unknown }): Progress {
  return async (step, run) => {
    const startedAt = performance.now();
    const title = titles[step] ?? step;
    try {
      const result = await run();
      out.write(`  ✓ ${title} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)\n`);
      return result;
    } catch (error) {
      out.write(`  ✗ ${title}\n`);
      throw error;
    }
  };
}
