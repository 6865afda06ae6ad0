import { createTenant } from '@zhiqin/access';
import { CliProblem, type Command } from '../command.ts';

/** For the operator of the installation: whoever can reach the database may found a contractor in it. */
export const tenantCreate: Command = {
  name: 'tenant create',
  flags: {
    company: { meaning: 'company', required: true },
    'company-en': { meaning: 'companyEn' },
    kind: { meaning: 'kind', required: true },
    'licence-no': { meaning: 'licenceNo' },
    'licence-issuer': { meaning: 'licenceIssuer' },
    province: { meaning: 'province', required: true },
    owner: { meaning: 'owner', required: true },
    login: { meaning: 'login', required: true },
  },
  async run({ db, clock, language, text, say }) {
    // Not a flag: those can be read in the list of processes and in the shell's history.
    const password = process.env.ZHIQIN_PASSWORD;
    if (!password) throw new CliProblem('no-password');
    const created = await createTenant(
      { db, clock, requestId: 'cli-tenant-create' },
      {
        companyName: text('company'),
        companyNameEn: text('company-en') || null,
        operatorKind: text('kind'),
        licenceNo: text('licence-no') || null,
        licenceIssuer: text('licence-issuer') || null,
        province: text('province'),
        ownerName: text('owner'),
        login: text('login'),
        password,
        language,
      },
    );
    const { tenantId, slug, membershipId } = created;
    return {
      json: { tenantId, slug, membershipId },
      text: [say('done.tenant', { company: text('company'), slug, login: text('login') })],
    };
  },
};
