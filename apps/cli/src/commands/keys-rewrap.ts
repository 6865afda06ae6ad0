import { execute } from '@zhiqin/access';
import { rewrapKeys } from '@zhiqin/privacy';
import type { Command } from '../command.ts';
import { tenantsWanted } from '../tenants-wanted.ts';

/** The last step of changing the master key: after it the one of before is needed for nothing. */
export const keysRewrap: Command = {
  name: 'keys rewrap',
  flags: {},
  async run(surroundings) {
    const { say } = surroundings;
    const done = [];
    for (const { slug, environment } of await tenantsWanted(surroundings))
      done.push({ tenant: slug, ...(await execute(rewrapKeys, environment, {})) });
    return {
      json: done,
      text:
        done.length > 0
          ? done.map(({ tenant, rewrapped }) => say('done.keyRewrapped', { tenant, count: rewrapped }))
          : [say('done.nothing')],
    };
  },
};
