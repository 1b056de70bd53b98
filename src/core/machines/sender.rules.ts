import { isAscii, isPermanentFailure, letterSize, lists, type Command, type Reply } from '../protocols/smtp';
import type { Reason } from '../reason';
import type { Policy } from '../scenario';
import type { Failure, SenderContext, SenderEvent } from './sender.context';

/** Policies under which a letter never leaves in cleartext. */
export const requiresTls = (policy: Policy): boolean => policy !== 'none' && policy !== 'may';

/** Policies under which the certificate decides; `verify` and `secure` differ in the name they look for. */
export const requiresCertificate = (policy: Policy): boolean => policy === 'verify' || policy === 'secure';

/**
 * After a failed handshake Postfix defers, and only a message that has waited may be repeated in cleartext,
 * on a new connection, under `may` alone (smtp_tls_security_level, minimal_backoff_time).
 */
export function mayRepeatInCleartext(context: SenderContext): boolean {
  return (
    context.failure?.kind === 'handshake' &&
    context.side.policy === 'may' &&
    !context.tlsIsWaived &&
    context.attempt > 1
  );
}

/** MAIL with the parameters the receiver understands (RFC 1870, RFC 6152). */
function mailCommand(context: SenderContext): Command {
  const size = lists(context.capabilities, 'SIZE') ? [`SIZE=${letterSize(context.letter)}`] : [];
  const body = lists(context.capabilities, '8BITMIME') && !context.letter.every(isAscii) ? ['BODY=8BITMIME'] : [];
  return { kind: 'mail', from: context.envelope.from, parameters: [...size, ...body] };
}

export const rcptCommand = (context: SenderContext): Command => ({
  kind: 'rcpt',
  to: context.envelope.to,
  parameters: [],
});

/** All three commands with PIPELINING, MAIL alone without (RFC 2920 §3.1). */
export const firstEnvelopeCommands = (context: SenderContext): readonly Command[] =>
  pipelines(context) ? [mailCommand(context), rcptCommand(context), { kind: 'data' }] : [mailCommand(context)];

export const pipelines = (context: SenderContext): boolean => lists(context.capabilities, 'PIPELINING');

/**
 * A reply that is not the one hoped for: 5xx will not change, 4xx may (RFC 5321 §4.2.1). A 5xx in place of the greeting
 * speaks of the host and not of the letter: it waits, as with Postfix (smtp_skip_5xx_greeting).
 */
export function failureFromReply(reply: Reply, to: string, host: string): Failure {
  const values = { to, host, reply: `${reply.code} ${reply.texts[0] ?? ''}` };
  return {
    kind: to !== 'greeting' && isPermanentFailure(reply) ? 'permanent' : 'temporary',
    because: because(to === 'STARTTLS' ? 'tlsRefused' : 'refused', values),
  };
}

/** A handshake ended by an alert, ours or the receiver's. */
export function failureOfHandshake(event: SenderEvent, host: string): Failure {
  const alert = event.type === 'tls.failed' ? event.alert : '';
  const key = event.type === 'tls.failed' && event.by === 'self' ? 'handshakeRefusedByUs' : 'handshakeRefusedByPeer';
  return { kind: 'handshake', because: because(key, { host, alert }) };
}

/** `queued as …` is Postfix's habit, not the standard's: the id is only shown. */
export const queueIdIn = (reply: Reply): string | null => /queued as (\S+)/.exec(reply.texts[0] ?? '')?.[1] ?? null;

export const because = (key: string, values: Reason['values'] = {}): Reason => ({ key: `smtp.${key}`, values });
