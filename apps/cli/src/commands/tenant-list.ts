import { listTenants } from '@zhiqin/access';
import type { Command } from '../command.ts';

export const tenantList: Command = {
  name: 'tenant list',
  flags: {},
  async run({ db, say }) {
    const tenants = await listTenants(db);
    return {
      json: tenants,
      text: tenants.length > 0 ? tenants.map(({ slug, name }) => `${slug}\t${name}`) : [say('done.nothing')],
    };
  },
};
