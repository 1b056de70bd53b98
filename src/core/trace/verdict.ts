import { trusted, verified } from '../pki';
import type { Reason } from '../reason';
import { isCertificateCheck } from './certificate';
import { leaksOf } from './leaks';
import type { Message } from './message';
import type { Decision, NegotiatedTls, Part, TraceEvent, Verdict } from './trace';

/** How a run ended, read off its events alone. */
export function verdictOf(events: readonly TraceEvent[]): Verdict {
  const accepted = events.find((event) =>
    has(event, (message) => message.kind === 'letterReply' && message.code < 300),
  );
  const onConnection = accepted ? events.filter((event) => event.connection === accepted.connection) : [];
  const channel = accepted ? channelOfLetter(onConnection) : 'none';
  const tls = channel === 'encrypted' ? parametersIn(onConnection) : null;
  const identity = channel === 'encrypted' ? identityIn(onConnection) : null;
  return {
    delivery: accepted ? 'delivered' : isBounced(events) ? 'bounced' : 'deferred',
    channel,
    authentication: identity && decision(onConnection, 'certificateIsRequired')?.holds ? 'pkix' : 'none',
    reachedBy: accepted ? 'receiver' : 'none',
    logWord: identity,
    tls,
    attempts: Math.max(0, ...events.map((event) => event.attempt)),
    connections: Math.max(0, ...events.map((event) => event.connection)),
    leaked: leaksOf(events),
    reason: accepted ? reasonOfDelivery(events, onConnection, channel) : reasonOfFailure(events),
  };
}

const messagesIn = (event: TraceEvent): readonly Message[] => event.parts.flatMap((part) => part.messages);
const has = (event: TraceEvent, is: (message: Message) => boolean): boolean => messagesIn(event).some(is);

/** A refusal that will not change ended the last attempt. */
const isBounced = (events: readonly TraceEvent[]): boolean => decision(events, 'failureIsTemporary')?.holds === false;

function channelOfLetter(events: readonly TraceEvent[]): 'encrypted' | 'cleartext' {
  const carriesLetter = (part: Part): boolean => part.messages.some((message) => message.kind === 'letter');
  const part = events.flatMap((event) => event.parts).find(carriesLetter);
  return part?.protection === 'application' ? 'encrypted' : 'cleartext';
}

function parametersIn(events: readonly TraceEvent[]): NegotiatedTls | null {
  const messages = events.flatMap(messagesIn);
  const hello = messages.find((message) => message.kind === 'serverHello');
  const exchange = messages.find((message) => message.kind === 'serverKeyExchange');
  const proof = messages.find((message) => message.kind === 'certificateVerify') ?? exchange;
  const group = hello?.group ?? exchange?.group;
  return hello && proof && group
    ? { version: hello.version, cipherSuite: hello.cipherSuite, group, signature: proof.signature }
    : null;
}

/** Postfix's three words: the chain is not trusted; it is; it is, for the name that was asked for. */
function identityIn(events: readonly TraceEvent[]): 'Untrusted' | 'Trusted' | 'Verified' {
  const checks = events.flatMap((event) => event.decisions).filter(isCertificateCheck);
  if (verified(checks)) return 'Verified';
  return trusted(checks) ? 'Trusted' : 'Untrusted';
}

function decision(events: readonly TraceEvent[], check: Decision['check']): Decision | undefined {
  return events.flatMap((event) => event.decisions).findLast((one) => one.check === check);
}

/** Why the letter went as it did: what decided against TLS, or what the certificate was good for. */
function reasonOfDelivery(
  events: readonly TraceEvent[],
  onConnection: readonly TraceEvent[],
  channel: 'encrypted' | 'cleartext' | 'none',
): Reason {
  const unknown: Reason = { key: 'smtp.unknownFailure', values: {} };
  if (channel === 'encrypted') return decision(onConnection, 'certificateIsRequired')?.because ?? unknown;
  const refusals = ['starttlsIsOffered', 'starttlsIsAccepted'] as const;
  const refusal = refusals.map((check) => decision(onConnection, check)).find((one) => one?.holds === false);
  if (refusal) return refusal.because;
  const allowed = decision(onConnection, 'policyAllowsCleartext');
  return (allowed?.because.key === 'smtp.tlsIsWaived' ? handshakeFailure(events) : allowed?.because) ?? unknown;
}

/** The failed handshake that made the sender repeat in cleartext. */
const handshakeFailure = (events: readonly TraceEvent[]): Reason | undefined =>
  events
    .flatMap((event) => event.decisions)
    .findLast((one) => one.check === 'policyAllowsCleartext' && one.because.key !== 'smtp.tlsIsWaived')?.because;

function reasonOfFailure(events: readonly TraceEvent[]): Reason {
  const settled = decision(events, 'failureIsTemporary') ?? decision(events, 'anotherAttemptRemains');
  return settled?.because ?? { key: 'smtp.unknownFailure', values: {} };
}
