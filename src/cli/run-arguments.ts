import { parseArgs } from 'node:util';
import { parseFormat, type Format } from './formats';
import { Refusal } from './refusal';

export interface RunArguments {
  readonly help: boolean;
  /** A file's path, `-` for standard input, or nothing for the default Scenario. */
  readonly scenario: string | null;
  readonly settings: readonly Setting[];
  readonly format: Format;
  readonly output: string | null;
}

export type Setting = readonly [path: string, text: string];

/** The arguments of `run`; a Refusal says what is wrong with them. */
export function parseRunArguments(args: readonly string[]): RunArguments {
  const { values, positionals } = parse(args);
  if (positionals.length > 1)
    throw new Refusal(`run: one scenario at most, found ${positionals.length}: ${positionals.join(' ')}`);
  return {
    help: values.help ?? false,
    scenario: positionals[0] ?? null,
    settings: (values.set ?? []).map(parseSetting),
    format: parseFormat(values.format ?? 'text'),
    output: values.output ?? null,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        set: { type: 'string', multiple: true },
        format: { type: 'string' },
        output: { type: 'string', short: 'o' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Refusal(`run: ${error instanceof Error ? firstSentence(error.message) : String(error)}`);
  }
}

const firstSentence = (message: string): string => message.split(/\.?\n|\. /, 1)[0] ?? message;

/** `path=value`: the value may hold other equals signs. */
function parseSetting(text: string): Setting {
  const at = text.indexOf('=');
  if (at < 1) throw new Refusal(`--set: "${text}" is not a setting; expected path=value`);
  return [text.slice(0, at), text.slice(at + 1)];
}
