import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { answerError, createCaller, domainCauseOf } from '@zhiqin/api';
import { openFileStore } from '@zhiqin/files';
import { chooseLanguage, createI18n, type Language, textFor } from '@zhiqin/i18n';
import { systemClock } from '@zhiqin/kernel';
import { actingMember } from './acting-member.ts';
import { CliProblem, type Command, type OfflineSurroundings, type Surroundings } from './command.ts';
import { readCommandLine } from './command-line.ts';
import { commands } from './commands/index.ts';
import { dataFolder, type OpenHouse, openHouse } from './open-house.ts';

export interface Terminal {
  env: NodeJS.ProcessEnv;
  out(text: string): void;
  error(text: string): void;
}

/** Runs one command line; returns the exit code. Standard output carries the result and nothing else. */
export async function run(
  words: readonly string[],
  terminal: Terminal,
  open: typeof openHouse = openHouse,
): Promise<number> {
  const language = languageOf(words, terminal.env);
  const i18n = await createI18n(language, ['cli']);
  const say = (key: string, params: Record<string, unknown> = {}) => textFor(i18n, 'cli', key, params);
  let house: OpenHouse | undefined;
  try {
    const { command, flags } = readCommandLine(words, commands);
    if (flags.help || !command) {
      terminal.out(helpText(command, say));
      return 0;
    }
    const making = { flags, language, say, terminal };
    if (!command.isOffline) {
      house = await open(terminal.env);
      await openFileStore(path.join(dataFolder(terminal.env), 'files'), terminal.env);
    }
    const outcome = command.isOffline
      ? await command.run(offlineSurroundings(making))
      : await command.run(surroundingsOf(making, house as OpenHouse));
    terminal.out(
      flags.json
        ? `${JSON.stringify(outcome.json, null, 2)}\n`
        : outcome.text.map((line) => `${line}\n`).join(''),
    );
    return outcome.exitCode ?? 0;
  } catch (error) {
    terminal.error(`zhiqin: ${await problemLine(error, language, say)}\n`);
    if (terminal.env.ZHIQIN_DEBUG) terminal.error(`${(error as Error).stack}\n`);
    return 1;
  } finally {
    await house?.close();
  }
}

type Say = Surroundings['say'];

interface Making {
  flags: Surroundings['flags'];
  language: Language;
  say: Say;
  terminal: Terminal;
}

function surroundingsOf(making: Making, house: OpenHouse): Surroundings {
  const { db, openBulk } = house;
  const { flags, language, terminal } = making;
  const base = { db, clock: systemClock, language, requestId: `cli-${randomBytes(6).toString('hex')}` };
  const optional = (flag: string) => (typeof flags[flag] === 'string' ? flags[flag] : undefined);
  const environment = async () => {
    const wish = {
      login: optional('as'),
      tenant: optional('tenant'),
      password: terminal.env.ZHIQIN_PASSWORD,
    };
    return { ...base, actor: await actingMember(base, wish) };
  };
  return {
    ...offlineSurroundings(making),
    db,
    openBulk,
    environment,
    caller: async () => createCaller(await environment()),
  };
}

function offlineSurroundings({ flags, language, say, terminal }: Making): OfflineSurroundings {
  const { env } = terminal;
  // npm changes the folder to the repository; the caller's own is handed on.
  const fullPath = (file: string) => path.resolve(env.ZHIQIN_CWD || env.INIT_CWD || process.cwd(), file);
  return {
    clock: systemClock,
    language,
    flags,
    say,
    text: (flag) => (typeof flags[flag] === 'string' ? flags[flag] : ''),
    progress: (line) => terminal.error(`${line}\n`),
    readInput: (file) =>
      readFile(fullPath(file)).catch(() => {
        throw new CliProblem('no-file', { path: fullPath(file) });
      }),
    async writeOutput(file, bytes) {
      const target = fullPath(file);
      try {
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, bytes);
      } catch {
        throw new CliProblem('cannot-write', { path: target });
      }
      return target;
    },
  };
}

/** `--lang` even where the rest cannot be read: the complaint is in that language too. */
function languageOf(words: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const wish = at === -1 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
  return chooseLanguage(wish, env.LC_ALL, env.LANG);
}

async function problemLine(error: unknown, language: Language, say: Say): Promise<string> {
  if (error instanceof CliProblem) {
    const { meaningKey } = error.params;
    return say(`problem.${error.key}`, {
      ...error.params,
      meaning: meaningKey ? say(`flag.${meaningKey}`) : '',
    });
  }
  if (domainCauseOf(error).code === 'internal' && error instanceof Error && error.cause === undefined)
    return error.message;
  const { body } = await answerError(error, { language, requestId: 'cli' });
  const fields = Object.entries(body.fieldMessages ?? {}).map(([field, message]) => `${field}: ${message}`);
  return [body.message, ...fields.slice(0, 20)].join(' | ');
}

function helpText(command: Command | undefined, say: Say): string {
  const shown = command ? [command] : commands;
  const summary = ({ name }: Command) => say(`summary.${name.replaceAll(' ', '-')}`);
  const usage = ({ name, argument }: Command) => (argument ? `${name} ${argument.toUpperCase()}` : name);
  const width = Math.max(...shown.map((one) => usage(one).length));
  const lines = [
    say('usage'),
    '',
    `${say('commands')}:`,
    ...shown.map((one) => `  ${usage(one).padEnd(width)}  ${summary(one)}`),
  ];
  if (command && Object.keys(command.flags).length > 0) {
    lines.push('', `${say('flags')}:`);
    for (const [flag, { meaning, required }] of Object.entries(command.flags)) {
      lines.push(`  --${flag.padEnd(14)} ${say(`flag.${meaning}`)}${required ? ' *' : ''}`);
    }
  }
  return [...lines, '', say('common'), ''].join('\n');
}
