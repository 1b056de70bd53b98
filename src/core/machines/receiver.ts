import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { decodeUtf8 } from '../bytes';
import type { Crypto, RandomSource } from '../crypto';
import type { Credentials } from '../pki';
import { decodeCommand, endsLetter, messageSizeLimit, unstuffDot } from '../protocols/smtp';
import { startServer, type TlsOutput } from '../tls';
import { openChannel } from './channel';
import { actsOf, nameOf } from './chart';
import { asLetter, nothingYet, withLine, type Collected } from './collected';
import { Turn, type Act, type Advance, type Party, type Role } from './party';
import type { CommandEvent, ReceiverEvent, ReceiverInput, ReceiverSpeech } from './receiver.context';
import { receiverMachine } from './receiver.machine';
import { saidReply } from './said';
import { tlsNews } from './tls-news';

/** The receiving server on one connection, at one moment. */
export interface Receiver extends Party {
  readonly snapshot: SnapshotFrom<typeof receiverMachine>;
  /** The letter's lines so far; `null` while lines are commands. */
  readonly letterInProgress: Collected | null;
}

export interface ReceiverMeans {
  readonly crypto: Crypto;
  readonly random: RandomSource;
  readonly credentials: Credentials;
}

export function createReceiver(input: ReceiverInput): Receiver {
  const [snapshot] = initialTransition(receiverMachine, input);
  return { snapshot, channel: openChannel, letterInProgress: null };
}

/** How the receiver moves: each function takes it through one thing that happened. */
export function receiverMoves(means: ReceiverMeans): {
  happen(receiver: Receiver, event: ReceiverEvent): Advance<Receiver>;
  hear(receiver: Receiver, bytes: Uint8Array): Advance<Receiver>;
} {
  const role = receiverRole(means);
  return {
    happen: (receiver, event) => new Turn(role(receiver), receiver).dispatch(event).finish(),
    hear: (receiver, bytes) => new Turn(role(receiver), receiver).hear(bytes).finish(),
  };
}

const receiverRole =
  (means: ReceiverMeans) =>
  (receiver: Receiver): Role<Receiver, ReceiverEvent> => ({
    discardsBuffer: receiver.snapshot.context.side.discardsBuffer,
    transition: moveChart,
    startTls: ({ snapshot }) => {
      const { versions, cipherSuites, groups, cipherPreference } = snapshot.context.side;
      return startServer({ versions, cipherSuites, groups, cipherPreference, ...means });
    },
    readLine,
    lineTooLong: () => ({ type: 'received.tooMuch', what: 'line' }),
    hearTls,
  });

function moveChart(receiver: Receiver, event: ReceiverEvent): { party: Receiver; acts: readonly Act[] } {
  const [snapshot, actions] = transition(receiverMachine, receiver.snapshot, event);
  const moved: Act = {
    kind: 'moved',
    before: nameOf(receiver.snapshot.value),
    after: nameOf(snapshot.value),
    by: event.type,
  };
  const collects = snapshot.matches({ takingCommands: 'takingLetter' });
  const letterInProgress = collects ? (receiver.letterInProgress ?? nothingYet) : null;
  return {
    party: { ...receiver, snapshot, letterInProgress },
    acts: [moved, ...actsOf<ReceiverSpeech>(actions, speak)],
  };
}

function speak(speech: ReceiverSpeech): Act {
  switch (speech.type) {
    case 'reply':
      return { kind: 'say', said: saidReply(speech.reply, speech.to) };
    case 'decided':
      return { kind: 'decided', check: speech.check, holds: speech.holds, because: speech.because };
    default:
      return { kind: speech.type };
  }
}

function readLine(receiver: Receiver, line: Uint8Array): { party: Receiver; event: ReceiverEvent | null } {
  if (receiver.letterInProgress === null) return { party: receiver, event: commandEvent(line) };
  if (endsLetter(line)) return { party: receiver, event: endOfLetter(receiver.letterInProgress) };
  if (receiver.letterInProgress.size > messageSizeLimit) return { party: receiver, event: null };
  const letterInProgress = withLine(receiver.letterInProgress, unstuffDot(line));
  return { party: { ...receiver, letterInProgress }, event: null };
}

/** A message over the limit is read to its end without being kept, then refused. */
const endOfLetter = (letter: Collected): ReceiverEvent =>
  letter.size > messageSizeLimit
    ? { type: 'received.tooMuch', what: 'letter' }
    : { type: 'received.letter', letter: asLetter(letter) };

function commandEvent(line: Uint8Array): ReceiverEvent {
  const command = decodeCommand(decodeUtf8(line));
  return { type: `received.${command.kind}`, command } as CommandEvent;
}

function hearTls(receiver: Receiver, output: TlsOutput): ReturnType<Role<Receiver, ReceiverEvent>['hearTls']> {
  if (output.kind === 'established')
    return { party: receiver, events: [{ type: 'tls.established', parameters: output.parameters }], effects: [] };
  const news = tlsNews(output);
  return { party: receiver, events: news.events, effects: news.effects.filter((effect) => effect.kind !== 'secret') };
}
