import type { Command } from '../command.ts';

export const sitesList: Command = {
  name: 'sites list',
  flags: {},
  async run({ caller, language, say }) {
    const sites = await (await caller()).sites.listSites();
    const nameOf = ({ name, nameEn }: (typeof sites)[number]) =>
      language === 'en' ? (nameEn ?? name) : name;
    return {
      json: sites,
      text:
        sites.length > 0
          ? sites.map((site) => `${site.code}\t${nameOf(site)}\t${site.siteType}`)
          : [say('done.nothing')],
    };
  },
};
