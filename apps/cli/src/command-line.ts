import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { CliProblem, type Command, type FlagValues } from './command.ts';

const common = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
  as: { type: 'string' },
  tenant: { type: 'string' },
} as const;

export interface CommandLine {
  /** Undefined: nothing, or `help`, was asked for. */
  command: Command | undefined;
  flags: FlagValues;
}

/**
 * Which command, with which flags.
 * @throws CliProblem for a command or flag that does not exist, or a missing one
 */
export function readCommandLine(words: readonly string[], commands: readonly Command[]): CommandLine {
  const first = words.findIndex((word) => word.startsWith('-'));
  const named = first === -1 ? words : words.slice(0, first);
  const command = commands.find((one) => one.name === named.join(' ')) ?? withArgument(named, commands);
  const name = command?.name ?? named.join(' ');
  const rest = words.slice(command ? command.name.split(' ').length : named.length);
  if (!command && name !== '' && name !== 'help') throw new CliProblem('unknown-command', { command: name });
  const own = Object.entries(command?.flags ?? {}).map(
    ([flag, { isSwitch }]) => [flag, { type: isSwitch ? 'boolean' : 'string' }] as const,
  );
  const options: ParseArgsOptionsConfig = { ...common, ...Object.fromEntries(own) };
  let flags: FlagValues;
  const argument = command?.argument;
  try {
    const read = parseArgs({ args: rest, options, strict: true, allowPositionals: argument !== undefined });
    flags = { ...(read.values as FlagValues) };
    if (argument !== undefined) flags[argument] ??= read.positionals[0];
  } catch (error) {
    const flag = /'([^']+)'/.exec((error as Error).message)?.[1] ?? rest.join(' ');
    throw new CliProblem('unknown-flag', { command: name, flag });
  }
  if (!command || flags.help) return { command, flags: { ...flags, help: true } };
  for (const [flag, { required, meaning }] of Object.entries(command.flags)) {
    if (required && !flags[flag])
      throw new CliProblem('missing-flag', { command: name, flag, meaningKey: meaning });
  }
  return { command, flags };
}

/** `regulations parse FILE`: the words after the command are its argument. */
function withArgument(named: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands.find(
    (one) => one.argument !== undefined && one.name.split(' ').every((word, i) => named[i] === word),
  );
}
