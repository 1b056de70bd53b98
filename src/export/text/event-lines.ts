import type { Decision, MachineStep, Message, Part, TraceEvent } from '../../core/trace';
import { messageLines } from './message-lines';
import { reasonText } from './reason-text';
import { width } from './rule';

const sizeWidth = 14;
const margin = ' '.repeat(17);

/** An event: its messages a line each or more, then what was decided on it. */
export function eventLines(event: TraceEvent, withMachines: boolean): readonly string[] {
  const [first = '', ...others] =
    event.parts.length > 0 ? event.parts.flatMap((part) => partLines(event, part)) : [tcpLine(event)];
  const machines = withMachines
    ? [machineLine('sender', event.machines.sender), machineLine('receiver', event.machines.receiver)]
    : [];
  return [
    `${String(event.time).padStart(8)} ${String(event.step).padStart(6)}  ${first}`,
    ...[...others, ...event.decisions.map(decisionLine), ...machines].map((line) => margin + line),
  ];
}

const tcpTexts: Partial<Record<Message['kind'], string>> = {
  connect: 'TCP connection to port 25',
  acknowledgement: 'TCP acknowledgement',
  close: 'TCP close',
};

const speaker = (event: TraceEvent): string => (event.from === 'sender' ? 'C' : 'S');

const tcpLine = (event: TraceEvent): string => `${speaker(event)}> ${tcpTexts[event.kind] ?? event.kind}`;

function partLines(event: TraceEvent, part: Part): readonly string[] {
  const said = part.messages.flatMap((message) =>
    messageLines(message).map((line) => `${marker(event, part, message)} ${line}`),
  );
  const lines =
    said.length > 0 ? said : [`${speaker(event)}> (${part.carrier === 'smtp' ? 'bytes' : 'a part of a message'})`];
  const [first = '', ...others] = lines;
  const size = `${part.end - part.start} ${part.protection === 'none' ? 'readable' : 'sealed'}`;
  return [`${first.padEnd(width - margin.length - sizeWidth)}${size.padStart(sizeWidth)}`, ...others];
}

function marker(event: TraceEvent, part: Part, message: Message): string {
  const isLine = 'line' in message || 'lines' in message || message.kind === 'letter';
  return speaker(event) + (!isLine ? '>' : part.protection === 'none' ? ':' : '*');
}

/** What held is cut at the edge of the page; what did not is written out. */
function decisionLine({ by, check, holds, because }: Decision): string {
  const line = `   ${by}: ${check} ${holds ? 'yes' : 'no'} ${reasonText(because, check)}`.trimEnd();
  const room = width - margin.length;
  return holds && line.length > room ? `${line.slice(0, room - 1)}…` : line;
}

const machineLine = (party: string, { before, after, transition }: MachineStep): string =>
  before === after
    ? `   ${party} stays ${after}`
    : `   ${party} ${before} -> ${after}${transition ? ` on ${transition}` : ''}`;
