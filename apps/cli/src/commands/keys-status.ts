import { execute } from '@zhiqin/access';
import { keyStatus } from '@zhiqin/privacy';
import type { Command } from '../command.ts';
import { tenantsWanted } from '../tenants-wanted.ts';

export const keysStatus: Command = {
  name: 'keys status',
  flags: {},
  async run(surroundings) {
    const { say } = surroundings;
    const found = [];
    for (const { slug, name, environment } of await tenantsWanted(surroundings))
      found.push({ slug, name, ...(await execute(keyStatus, environment, {})) });
    const text = found.flatMap(({ slug, name, keys, values }) => {
      const versions = new Set([...keys.map((key) => key.version), ...values.map((one) => one.version)]);
      return [
        `${slug}\t${name}`,
        ...[...versions]
          .sort((a, b) => a - b)
          .map((version) => {
            const key = keys.find((one) => one.version === version);
            return say('done.keyLine', {
              version,
              state: say(`done.keyStates.${key?.state ?? 'derived'}`),
              values: values.find((one) => one.version === version)?.count ?? 0,
              master: key && !key.isUnderPresentMaster ? say('done.keyOldMaster') : '',
            });
          }),
      ];
    });
    return { json: found, text: text.length > 0 ? text : [say('done.nothing')] };
  },
};
