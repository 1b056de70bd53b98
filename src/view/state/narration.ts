import type { Reason } from '../../core/reason';
import type { Message, Trace, TraceEvent } from '../../core/trace';
import { readabilityOf } from './bet';
import type { Eyes } from './eyes';

/** What the narrator says of one moment: a short line above (which step, who), and the sentence; both are rich text. */
export interface Narration {
  readonly kicker: Reason;
  readonly sentence: Reason;
}

const lastStep = 11;

/** Keys of the catalogues for a cursor of a run; -1 is before the first event, the number of events is the end. */
export function narrate(trace: Trace, cursor: number, eyes: Eyes): Narration {
  const event = trace.events[cursor];
  if (event)
    return { kicker: kickerOf(trace, event), sentence: eyes === 'servers' ? told(trace, event) : overheard(event) };
  return cursor < 0
    ? { kicker: reason('kicker.start'), sentence: reason('hook.question') }
    : { kicker: reason('kicker.end', { connections: trace.verdict.connections }), sentence: outcomeOf(trace) };
}

/** The end in one sentence: what became of the letter, and who could read it. */
export function outcomeOf({ verdict, scenario }: Trace): Reason {
  const { delivery, channel, tls, logWord } = verdict;
  const host = scenario.receiver.name;
  if (delivery !== 'delivered') return reason(`outcome.${delivery}`, { host });
  if (channel !== 'encrypted') return reason('outcome.cleartext', { host });
  const version = tls?.version.replace('TLSv', 'TLS ') ?? '';
  return reason(`outcome.encrypted.${(logWord ?? 'Untrusted').toLowerCase()}`, { host, version });
}

function kickerOf({ scenario }: Trace, { step, from }: TraceEvent): Reason {
  const host = scenario[from].name;
  if (step === 'mail') return reason(`kicker.mail.${from}`, { host });
  return reason(`kicker.step.${from}`, { host, step, last: lastStep });
}

function told(trace: Trace, event: TraceEvent): Reason {
  const values = { sender: trace.scenario.sender.name, receiver: trace.scenario.receiver.name, ...valuesOf(event) };
  return reason(`step.${sentenceOf(trace, event)}`, values);
}

/** Which sentence tells an event: by its kind, and by what the sentence would otherwise say wrongly. */
function sentenceOf(trace: Trace, event: TraceEvent): string {
  const { kind, phase } = event;
  const headline = messagesOf(event).find((message) => message.kind === kind);
  switch (kind) {
    case 'ehlo':
      return phase === 'encrypted' ? 'ehlo.again' : 'ehlo';
    case 'ehloReply':
      if (phase === 'encrypted') return 'ehloReply.again';
      return offersStarttls(headline) ? 'ehloReply.offers' : 'ehloReply.without';
    case 'serverHello':
    case 'finished':
      return `${kind}.${isTls13(trace, event) ? 'tls13' : 'tls12'}.${event.from}`;
    case 'mail':
    case 'rcpt':
    case 'data':
    case 'letter':
      return `${kind}.${phase === 'encrypted' ? 'sealed' : 'open'}`;
    default:
      return isRefusal(headline) ? 'refusal' : kind;
  }
}

function overheard(event: TraceEvent): Reason {
  const total = event.bytes.length / 2;
  const { bytes } = event.readable;
  return reason(total === 0 ? 'overheard.tcp' : `overheard.${readabilityOf([event])}`, {
    total,
    bytes,
    rest: total - bytes,
  });
}

function valuesOf(event: TraceEvent): Readonly<Record<string, string | number>> {
  const reply = messagesOf(event).findLast((message) => 'code' in message);
  const alert = messagesOf(event).find((message) => message.kind === 'alert');
  return {
    ...(reply && 'code' in reply ? { code: String(reply.code) } : {}),
    ...(alert ? { alert: alert.description } : {}),
  };
}

const messagesOf = (event: TraceEvent): readonly Message[] => event.parts.flatMap(({ messages }) => messages);

const offersStarttls = (message: Message | undefined): boolean =>
  message !== undefined && 'lines' in message && message.lines.some((line) => /^\d{3}[ -]STARTTLS\b/i.test(line));

const isRefusal = (message: Message | undefined): boolean =>
  message !== undefined && 'code' in message && message.code >= 400;

function isTls13(trace: Trace, { index, connection }: TraceEvent): boolean {
  const hellos = trace.events
    .filter((event) => event.connection === connection && event.index <= index)
    .flatMap(messagesOf)
    .filter((message) => message.kind === 'serverHello');
  return hellos.at(-1)?.version === 'TLSv1.3';
}

const reason = (key: string, values: Reason['values'] = {}): Reason => ({ key, values });
