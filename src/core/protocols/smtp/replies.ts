import type { Reply } from './reply';

/** What the receiver says, in Postfix's words but for the greeting and the go-ahead of the picture. */
export const replies = {
  greeting: (name: string) => say(220, `${name} ESMTP`),
  helo: (name: string) => say(250, name),
  ehlo: (name: string, capabilities: readonly string[]): Reply => ({ code: 250, texts: [name, ...capabilities] }),
  goAhead: () => say(220, '2.0.0 Go ahead'),
  tlsUnavailable: () => say(454, '4.7.0 TLS not available due to local problem'),
  notImplemented: () => say(502, '5.5.1 Error: command not implemented'),
  tlsAlreadyActive: () => say(554, '5.5.1 Error: TLS already active'),
  starttlsSyntax: () => say(501, '5.5.4 Syntax: STARTTLS'),
  starttlsRequired: () => say(530, '5.7.0 Must issue a STARTTLS command first'),
  senderOk: () => say(250, '2.1.0 Ok'),
  recipientOk: () => say(250, '2.1.5 Ok'),
  startInput: () => say(354, 'End data with <CR><LF>.<CR><LF>'),
  queued: (id: string) => say(250, `2.0.0 Ok: queued as ${id}`),
  ok: () => say(250, '2.0.0 Ok'),
  bye: () => say(221, '2.0.0 Bye'),
  sayHelloFirst: () => say(503, '5.5.1 Error: send HELO/EHLO first'),
  nestedMail: () => say(503, '5.5.1 Error: nested MAIL command'),
  needMail: () => say(503, '5.5.1 Error: need MAIL command'),
  needRcpt: () => say(503, '5.5.1 Error: need RCPT command'),
  syntax: (verb: string) => say(501, `5.5.4 Syntax error in ${verb.toUpperCase()}`),
  notRecognized: () => say(500, '5.5.2 Error: command not recognized'),
  lineTooLong: () => say(500, '5.5.2 Error: line too long'),
  tooManyRecipients: () => say(452, '4.5.3 Error: too many recipients'),
  cannotVerify: () => say(252, '2.0.0 Cannot VRFY user'),
  sizeExceeded: () => say(552, '5.3.4 Message size exceeds fixed limit'),
  messageTooLarge: () => say(552, '5.3.4 Error: message file too big'),
} as const;

function say(code: number, text: string): Reply {
  return { code, texts: [text] };
}
