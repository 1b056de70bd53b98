import { writeTrace } from './formats';
import type { Host } from './host';
import { readScenario } from './read-scenario';
import { fileRefusal } from './refusal';
import { parseRunArguments } from './run-arguments';
import { usage } from './usage';

/** `run`: simulates a Scenario and writes the run down. The engine is loaded only once there is something to simulate. */
export async function run(args: readonly string[], host: Host): Promise<void> {
  const { help, scenario: path, settings, format, output } = parseRunArguments(args);
  if (help) return host.print(usage);
  const scenario = await readScenario(path, settings, host);
  const { prepare, simulate } = await import('../core/simulate');
  const text = await writeTrace(simulate(scenario, await prepare(scenario)), format);
  if (output === null) return host.print(text);
  await host.writeFile(output, text).catch((error: unknown) => {
    throw fileRefusal(output, 'written', error);
  });
}
