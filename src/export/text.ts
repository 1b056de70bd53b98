import { defaultScenario, toQuery } from '../core/scenario';
import type { Trace, TraceEvent } from '../core/trace';
import { eventLines } from './text/event-lines';
import { rule } from './text/rule';
import { verdictLines } from './text/verdict-lines';
import { visible } from './visible';

export interface TextOptions {
  /** Each machine's move with every event. */
  readonly machines?: boolean;
}

/**
 * The run for a terminal, in the manner of a transcript: `C:` and `S:` what the sender (the SMTP client) and the
 * receiver say in the clear, `C>` and `S>` what TCP and TLS say, `C*` and `S*` lines inside TLS. On the left the
 * milliseconds and the step, on the right the bytes and who can read them.
 */
export function traceToText(trace: Trace, { machines = false }: TextOptions = {}): string {
  const lines = [
    ...headLines(trace),
    ...trace.events.flatMap((event, i) => [...ruleLines(trace.events[i - 1], event), ...eventLines(event, machines)]),
    '',
    rule('=', 'verdict'),
    ...verdictLines(trace),
  ];
  return lines.map((line) => `${visible(line).trimEnd()}\n`).join('');
}

/** Who, when, and what differs from the textbook. */
function headLines({ scenario }: Trace): readonly string[] {
  const settings = toQuery(scenario, defaultScenario).map(([path, text]) => `# ${path}=${text}`);
  return [
    `# ${scenario.sender.name} (C) -> ${scenario.receiver.name} (S), ${scenario.clock}, seed ${scenario.seed}`,
    ...settings,
  ];
}

function ruleLines(last: TraceEvent | undefined, { attempt, connection, phase }: TraceEvent): readonly string[] {
  const isNew = last?.connection !== connection;
  return [
    ...(isNew ? ['', rule('=', `attempt ${attempt}, connection ${connection}`)] : []),
    ...(isNew || last.phase !== phase ? [rule('-', phase === 'handshake' ? 'TLS handshake' : phase)] : []),
  ];
}
