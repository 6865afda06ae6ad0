import { execute } from '@zhiqin/access';
import { publishKey, publishLeadMs, resealBatch, sealWithKey } from '@zhiqin/privacy';
import { CliProblem, type Command } from '../command.ts';
import { tenantsWanted } from '../tenants-wanted.ts';

/**
 * Makes a new key, waits until every process has it, seals with it, and seals all there is anew. Stopped anywhere, it
 * goes on where it stopped: with the key it made, over the values that are left.
 */
export const keysRotate: Command = {
  name: 'keys rotate',
  flags: { tenant: { meaning: 'tenant', required: true }, lead: { meaning: 'lead' } },
  async run(surroundings) {
    const { say, progress, text } = surroundings;
    const given = text('lead');
    const leadMs = given ? Number(given) * 1000 : publishLeadMs;
    if (!(leadMs >= 0 && leadMs <= 600_000)) throw new CliProblem('bad-lead', { given });
    const wait = () => new Promise((resolve) => setTimeout(resolve, leadMs));
    const done = [];
    for (const { slug, environment } of await tenantsWanted(surroundings)) {
      const { version } = await execute(publishKey, environment, {});
      progress(say('done.keyPublished', { version, seconds: leadMs / 1000 }));
      await wait();
      await execute(sealWithKey, environment, { version });
      let resealed = 0;
      const resealAll = async () => {
        for (;;) {
          const batch = await execute(resealBatch, environment, {});
          if (batch.resealed === 0) return;
          resealed += batch.resealed;
          progress(say('done.keyResealed', { count: resealed }));
        }
      };
      await resealAll();
      // A process that had not looked again may have sealed with the key of before meanwhile.
      await wait();
      await resealAll();
      done.push({ tenant: slug, version, resealed });
    }
    return {
      json: done,
      text: done.map(({ tenant, version, resealed }) =>
        say('done.keyRotated', { tenant, version, count: resealed }),
      ),
    };
  },
};
