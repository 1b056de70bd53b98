import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { decodeUtf8 } from '../bytes';
import type { Crypto, RandomSource } from '../crypto';
import type { Credentials } from '../pki';
import { decodeCommand, endsLetter, messageSizeLimit, unstuffDot } from '../protocols/smtp';
import { startServer, type TlsOutput } from '../tls';
import { openChannel } from './channel';
import { actsOf, nameOf } from './chart';
import { asLetter, nothingYet, withLine, type Collected } from './collected';
import { receiverKnows } from './knowledge';
import { Turn, type Act, type Moves, type Party, type Role } from './party';
import type { CommandEvent, ReceiverEvent, ReceiverInput, ReceiverSpeech } from './receiver.context';
import { receiverMachine } from './receiver.machine';
import { saidReply } from './said';
import { tlsNews } from './tls-news';

/** The receiving server on one connection, at one moment. */
export interface Receiver extends Party {
  readonly snapshot: SnapshotFrom<typeof receiverMachine>;
  /** The letter's lines so far; `null` while lines are commands. */
  readonly letterInProgress: Collected | null;
  /** Whether the next bytes go on with a line that is longer than the limit. */
  readonly isWithinLine: boolean;
}

export interface ReceiverMeans {
  readonly crypto: Crypto;
  readonly random: RandomSource;
  readonly credentials: Credentials;
}

export function createReceiver(input: ReceiverInput): Receiver {
  const [snapshot] = initialTransition(receiverMachine, input);
  return { snapshot, channel: openChannel, knows: [], letterInProgress: null, isWithinLine: false };
}

export function receiverMoves(means: ReceiverMeans): Moves<Receiver, ReceiverEvent> {
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
    readPiece: (party, piece) => ({ party: { ...collect(party, piece, false), isWithinLine: true }, event: null }),
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
    party: { ...receiver, snapshot, letterInProgress, knows: receiverKnows(snapshot.context, receiver.knows) },
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
  const { letterInProgress, isWithinLine } = receiver;
  const party = { ...receiver, isWithinLine: false };
  if (letterInProgress === null)
    return { party, event: isWithinLine ? { type: 'received.lineTooLong' } : commandEvent(line) };
  if (!isWithinLine && endsLetter(line)) return { party, event: endOfLetter(letterInProgress) };
  return { party: { ...collect(receiver, line, true), isWithinLine: false }, event: null };
}

/** Adds to the letter what came of it. A message over the limit is read to its end without being kept. */
function collect(receiver: Receiver, bytes: Uint8Array, endsLine: boolean): Receiver {
  const { letterInProgress, isWithinLine } = receiver;
  if (letterInProgress === null || letterInProgress.size > messageSizeLimit) return receiver;
  const text = isWithinLine ? bytes : unstuffDot(bytes);
  return { ...receiver, letterInProgress: withLine(letterInProgress, text, endsLine) };
}

const endOfLetter = (letter: Collected): ReceiverEvent =>
  letter.size > messageSizeLimit
    ? { type: 'received.letterTooLarge' }
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
