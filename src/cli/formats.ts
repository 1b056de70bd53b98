import type { Trace } from '../core/trace';
import { Refusal } from './refusal';

/** What a run can be written as; each is loaded when it is asked for. */
const writers = {
  text: async () => (await import('../export/text')).traceToText,
  json: async () => (await import('../export/json')).traceToJson,
} satisfies Record<string, () => Promise<(trace: Trace) => string>>;

const planned = ['mermaid', 'svg', 'pcapng', 'keylog'];

export type Format = keyof typeof writers;

const formatNames = Object.keys(writers) as readonly Format[];

export async function writeTrace(trace: Trace, format: Format): Promise<string> {
  const write = await writers[format]();
  return write(trace);
}

export function parseFormat(name: string): Format {
  const format = formatNames.find((candidate) => candidate === name);
  if (format) return format;
  const wrong = planned.includes(name) ? 'is not available yet' : 'is not a format';
  throw new Refusal(`--format: "${name}" ${wrong}; expected ${formatNames.join(', ')}`);
}
