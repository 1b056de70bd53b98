import { parseScenario, setField, type Scenario } from '../core/scenario';
import type { Host } from './host';
import { findJsonFault } from './json-fault';
import { problemLine } from './problem-line';
import { fileRefusal, Refusal } from './refusal';
import type { Setting } from './run-arguments';

/** The Scenario of a file, of standard input (`-`) or the default one, with the settings applied in their order. */
export async function readScenario(path: string | null, settings: readonly Setting[], host: Host): Promise<Scenario> {
  const input = path === null ? {} : parseJson(await readText(path, host), nameOf(path));
  const set = settings.reduce((scenario, [field, text]) => setField(scenario, field, text), input);
  const parsed = parseScenario(set);
  if (parsed.ok) return parsed.scenario;
  throw new Refusal(...parsed.problems.map(problemLine));
}

const nameOf = (path: string): string => (path === '-' ? 'standard input' : path);

async function readText(path: string, host: Host): Promise<string> {
  const bytes = await read(path, host);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`${nameOf(path)}: cannot be read: it is not UTF-8`);
  }
}

async function read(path: string, host: Host): Promise<Uint8Array> {
  try {
    return await (path === '-' ? host.readStandardInput() : host.readFile(path));
  } catch (error) {
    throw fileRefusal(nameOf(path), 'read', error);
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = findJsonFault(text);
    if (!fault) throw error;
    throw new Refusal(`${name}: is not JSON at line ${fault.line}, column ${fault.column}: unexpected ${fault.found}`);
  }
}
