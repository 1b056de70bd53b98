import type { Message, MessageKind, Part, Party, Phase, Step, Trace, TraceEvent } from '../../core/trace';
import { sketchTrace } from '../state/sketch-trace';

/** One line of a sketched conversation, for tests of what only looks at who says what in which step. */
type Line = readonly [step: Step, from: Party, kind: MessageKind, phase?: Phase, more?: Partial<TraceEvent>];

export function converse(...connections: readonly (readonly Line[])[]): Trace {
  return sketchTrace(
    connections.flatMap((lines, i) =>
      lines.map(([step, from, kind, phase = phaseOf(step), more]) => ({
        step,
        from,
        to: from === 'sender' ? 'receiver' : 'sender',
        kind,
        phase,
        connection: i + 1,
        ...more,
      })),
    ),
  );
}

/** What an event carries, each message in a part of one byte. */
export function carrying(...messages: readonly Message[]): Pick<TraceEvent, 'parts' | 'bytes' | 'readable'> {
  const parts = messages.map((message, start): Part => ({
    start,
    end: start + 1,
    carrier: 'smtp',
    protection: 'none',
    contentType: null,
    plaintext: '',
    messages: [message],
  }));
  return { parts, bytes: '00'.repeat(parts.length), readable: { bytes: parts.length, headers: 0 } };
}

export const greetings: readonly Line[] = [
  [1, 'sender', 'connect'],
  [2, 'receiver', 'greeting'],
  [3, 'sender', 'ehlo'],
  [4, 'receiver', 'ehloReply'],
];

export const upgrade: readonly Line[] = [
  ...greetings,
  [5, 'sender', 'starttls'],
  [6, 'receiver', 'starttlsReply'],
  [7, 'sender', 'clientHello'],
];

export const refused: readonly Line[] = [
  ...upgrade,
  [8, 'receiver', 'alert', 'handshake', carrying({ kind: 'alert', level: 'fatal', description: 'protocol_version' })],
  [8, 'receiver', 'close'],
  [8, 'sender', 'close'],
];

export const handshake: readonly Line[] = [
  ...upgrade,
  [8, 'receiver', 'serverHello'],
  [9, 'sender', 'finished'],
  [10, 'receiver', 'acknowledgement'],
  [10, 'receiver', 'newSessionTicket', 'encrypted'],
  [11, 'sender', 'ehlo'],
  [11, 'receiver', 'ehloReply'],
];

export const mailIn = (phase: Phase): readonly Line[] => [
  ['mail', 'sender', 'mail', phase],
  ['mail', 'receiver', 'mailReply', phase],
  ['mail', 'sender', 'letter', phase],
  [
    'mail',
    'receiver',
    'letterReply',
    phase,
    carrying(
      { kind: 'letterReply', code: 250, lines: ['250 2.0.0 Ok'] },
      { kind: 'quitReply', code: 221, lines: ['221'] },
    ),
  ],
];

const closeIn = (phase: Phase): readonly Line[] => [
  ['mail', 'receiver', 'close', phase],
  ['mail', 'sender', 'close', phase],
];

const goodbye: readonly Line[] = [
  ['mail', 'receiver', 'alert', 'encrypted'],
  ['mail', 'receiver', 'close', 'encrypted'],
  ['mail', 'sender', 'alert', 'encrypted'],
  ['mail', 'sender', 'close', 'encrypted'],
];

export const textbook = (): Trace => converse([...handshake, ...mailIn('encrypted'), ...goodbye]);

export const absent = (): Trace => converse([...greetings, ...mailIn('cleartext'), ...closeIn('cleartext')]);

export const noCommonVersion = (): Trace =>
  converse(refused, refused, [...greetings, ...mailIn('cleartext'), ...closeIn('cleartext')]);

function phaseOf(step: Step): Phase {
  if (step === 'mail') return 'encrypted';
  return step < 7 ? 'cleartext' : step < 11 ? 'handshake' : 'encrypted';
}
