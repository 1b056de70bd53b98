import manifest from '../../package.json' with { type: 'json' };
import type { Host } from './host';
import { Refusal } from './refusal';
import { run } from './run';
import { usage } from './usage';

const planned = ['connect', 'listen'];

/** Does what the arguments say and gives the exit code: 0 when it did, 2 when they or the Scenario are wrong. */
export async function commandLine(args: readonly string[], host: Host): Promise<0 | 2> {
  try {
    await dispatch(args, host);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    host.complain(error.lines.map((line) => `${line}\n`).join(''));
    return 2;
  }
}

async function dispatch([command, ...rest]: readonly string[], host: Host): Promise<void> {
  switch (command) {
    case 'run':
      return run(rest, host);
    case '--help':
    case '-h':
      return host.print(usage);
    case '--version':
      return host.print(`${manifest.version}\n`);
    case undefined:
      throw new Refusal('a command is missing; expected run (--help says more)');
    default:
      throw new Refusal(
        `${command}: ${planned.includes(command) ? 'is not available yet' : 'is not a command'}; expected run (--help says more)`,
      );
  }
}
