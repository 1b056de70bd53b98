import type { CheckName, Decision, Message, MessageKind, Trace, TraceEvent } from '../../core/trace';

/** All messages of an event in their order. */
export const messagesOf = (event: TraceEvent): readonly Message[] => event.parts.flatMap(({ messages }) => messages);

/** Those of them that stand in the open. */
export const readableMessagesOf = (event: TraceEvent): readonly Message[] =>
  event.parts.flatMap(({ protection, messages }) => (protection === 'none' ? messages : []));

/** Whether both servers have proved the handshake: from the second Finished on everything is under keys that hold. */
export const isHandshakeOver = (events: readonly TraceEvent[]): boolean =>
  (['sender', 'receiver'] as const).every((party) =>
    events.some((event) => event.from === party && messagesOf(event).some(({ kind }) => kind === 'finished')),
  );

/** What happened on the event's connection up to it, itself included. */
export function upTo(trace: Trace, { connection, index }: TraceEvent): readonly TraceEvent[] {
  return trace.events.filter((event) => event.connection === connection && event.index <= index);
}

/** The last message of a kind; kinds that share a shape (the replies) can't be asked for. */
export function lastOf<Kind extends MessageKind>(
  events: readonly TraceEvent[],
  kind: Kind,
): Extract<Message, { kind: Kind }> | undefined {
  const is = (message: Message): message is Extract<Message, { kind: Kind }> => message.kind === kind;
  return events.flatMap(messagesOf).filter(is).at(-1);
}

export function decisionOn(events: readonly TraceEvent[], check: CheckName): Decision | undefined {
  return events.flatMap(({ decisions }) => decisions).findLast((decision) => decision.check === check);
}

/** The code of a reply the event carries, a refusal before any other. */
export function codeIn(event: TraceEvent): number | null {
  const codes = messagesOf(event).flatMap((message) => ('code' in message ? [message.code] : []));
  return codes.find((code) => code >= 400) ?? codes.at(-1) ?? null;
}

export const hasKeys = (event: TraceEvent): boolean => event.parts.some(({ protection }) => protection !== 'none');

export const offersStarttls = (event: TraceEvent): boolean =>
  messagesOf(event).some(
    (message) => 'lines' in message && message.lines.some((line) => /^\d{3}[ -]STARTTLS\b/i.test(line)),
  );

/** Which TLS the server has chosen; what it is not, it has not chosen yet. */
export const tlsOf = (events: readonly TraceEvent[]): 'tls12' | 'tls13' =>
  lastOf(events, 'serverHello')?.version === 'TLSv1.3' ? 'tls13' : 'tls12';
