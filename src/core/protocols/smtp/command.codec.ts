import type { Command } from './command';

/** A command line without its CRLF. */
export function encodeCommand(command: Command): string {
  switch (command.kind) {
    case 'ehlo':
    case 'helo':
      return `${command.kind.toUpperCase()} ${command.domain}`;
    case 'mail':
      return ['MAIL FROM:<' + command.from + '>', ...command.parameters].join(' ');
    case 'rcpt':
      return ['RCPT TO:<' + command.to + '>', ...command.parameters].join(' ');
    case 'starttls':
      return command.argument ? `STARTTLS ${command.argument}` : 'STARTTLS';
    case 'malformed':
    case 'unknown':
      return command.verb;
    default:
      return command.kind.toUpperCase();
  }
}

/** Verbs are case-insensitive and trailing space is ignored (RFC 5321 §2.4, §4.1.1); nothing throws. */
export function decodeCommand(line: string): Command {
  const [, verb = '', argument = ''] = /^(\S*)\s*(.*?)\s*$/s.exec(line) ?? [];
  switch (verb.toLowerCase()) {
    case 'ehlo':
      return argument ? { kind: 'ehlo', domain: argument } : { kind: 'malformed', verb };
    case 'helo':
      return argument ? { kind: 'helo', domain: argument } : { kind: 'malformed', verb };
    case 'starttls':
      return { kind: 'starttls', argument };
    case 'mail':
      return (
        path(argument, 'FROM', (from, parameters) => ({ kind: 'mail', from, parameters })) ?? {
          kind: 'malformed',
          verb,
        }
      );
    case 'rcpt':
      return (
        path(argument, 'TO', (to, parameters) => ({ kind: 'rcpt', to, parameters })) ?? { kind: 'malformed', verb }
      );
    case 'data':
    case 'rset':
    case 'quit':
      return argument ? { kind: 'malformed', verb } : { kind: verb.toLowerCase() as 'data' | 'rset' | 'quit' };
    case 'noop':
      return { kind: 'noop' };
    case 'vrfy':
      return argument ? { kind: 'vrfy' } : { kind: 'malformed', verb };
    default:
      return { kind: 'unknown', verb };
  }
}

/** `FROM:<path> parameters` (RFC 5321 §4.1.2); a space after the colon is tolerated, as everybody does. */
function path<T>(argument: string, word: string, make: (path: string, parameters: string[]) => T): T | null {
  const match = /^(\w+):\s*<([^<>]*)>(?:\s+(.*))?$/.exec(argument);
  if (match?.[1]?.toUpperCase() !== word) return null;
  return make(match[2] ?? '', match[3]?.split(/\s+/) ?? []);
}
