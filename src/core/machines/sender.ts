import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { decodeUtf8 } from '../bytes';
import type { Crypto, RandomSource } from '../crypto';
import {
  certificateNames,
  checkChain,
  publicKeyOf,
  trusted,
  verified,
  type CertificateCheck,
  type NamePattern,
} from '../pki';
import { decodeReplyLine, noReplyYet, type ReplyInProgress } from '../protocols/smtp';
import { startClient, type TlsOutput } from '../tls';
import { closedChannel } from './channel';
import { actsOf, nameOf } from './chart';
import type { Effect } from './effect';
import { senderKnows } from './knowledge';
import { Turn, type Act, type Moves, type Party, type Role } from './party';
import { saidCommand, saidLetter } from './said';
import type { PeerIdentity, SenderEvent, SenderInput, SenderSpeech } from './sender.context';
import { senderMachine } from './sender.machine';
import { requiresCertificate } from './sender.rules';
import { tlsNews } from './tls-news';

/** The sending server at one moment; every advance gives a new one. */
export interface Sender extends Party {
  readonly snapshot: SnapshotFrom<typeof senderMachine>;
  readonly connections: number;
  readonly replyInProgress: ReplyInProgress;
  readonly chain: readonly Uint8Array[];
  /** The names in its first certificate, read once. */
  readonly certificate: string | null;
}

/** What a sender has besides its configuration: primitives, chance, roots it trusts, and the time. */
export interface SenderMeans {
  readonly crypto: Crypto;
  readonly random: RandomSource;
  readonly trustAnchors: readonly Uint8Array[];
  readonly clock: string;
  /** The domain of the recipient, which `secure` holds certificates against. */
  readonly domain: string;
}

export function createSender(input: SenderInput): Sender {
  const [snapshot] = initialTransition(senderMachine, input);
  return { snapshot, channel: closedChannel, connections: 0, replyInProgress: noReplyYet, ...presented([]), knows: [] };
}

export function senderMoves(means: SenderMeans): Moves<Sender, SenderEvent> {
  const role = senderRole(means);
  return {
    happen: (sender, event) => new Turn(role(sender), sender).dispatch(event).finish(),
    hear: (sender, bytes) => new Turn(role(sender), sender).hear(bytes).finish(),
  };
}

const senderRole =
  (means: SenderMeans) =>
  (sender: Sender): Role<Sender, SenderEvent> => ({
    discardsBuffer: sender.snapshot.context.side.discardsBuffer,
    transition: moveChart,
    startTls: ({ snapshot, connections }) =>
      startClient({
        ...settingsOf(snapshot.context.side),
        crypto: means.crypto,
        random: means.random.within(`connection ${connections}`),
        serverName: null,
        readLeafKey: publicKeyOf,
      }),
    readLine,
    readPiece: (party, piece) => ({
      party,
      event: { type: 'received.malformedReply', line: decodeUtf8(piece) },
    }),
    hearTls: (party, output) => hearTls(party, output, means),
  });

const settingsOf = ({ versions, cipherSuites, groups }: SenderInput['side']) => ({ versions, cipherSuites, groups });

function moveChart(sender: Sender, event: SenderEvent): { party: Sender; acts: readonly Act[] } {
  const [snapshot, actions] = transition(senderMachine, sender.snapshot, event);
  const moved: Act = {
    kind: 'moved',
    before: nameOf(sender.snapshot.value),
    after: nameOf(snapshot.value),
    by: event.type,
  };
  const acts = actsOf<SenderSpeech>(actions, speak);
  const opens = acts.some((act) => act.kind === 'openConnection');
  const party = opens
    ? { ...sender, snapshot, connections: sender.connections + 1, replyInProgress: noReplyYet, ...presented([]) }
    : { ...sender, snapshot };
  const knows = senderKnows(snapshot.context, party.certificate, sender.knows);
  return { party: { ...party, knows }, acts: [moved, ...acts] };
}

function speak(speech: SenderSpeech): Act {
  switch (speech.type) {
    case 'say':
      return { kind: 'say', said: saidCommand(speech.command) };
    case 'sayLetter':
      return { kind: 'say', said: saidLetter(speech.lines) };
    case 'decided':
      return { kind: 'decided', check: speech.check, holds: speech.holds, because: speech.because };
    default:
      return { kind: speech.type };
  }
}

function readLine(sender: Sender, line: Uint8Array): { party: Sender; event: SenderEvent | null } {
  const text = decodeUtf8(line);
  const progress = decodeReplyLine(sender.replyInProgress, text);
  switch (progress.kind) {
    case 'more':
      return { party: { ...sender, replyInProgress: progress.progress }, event: null };
    case 'complete':
      return {
        party: { ...sender, replyInProgress: noReplyYet },
        event: { type: 'received.reply', reply: progress.reply },
      };
    case 'malformed':
      return { party: sender, event: { type: 'received.malformedReply', line: text } };
  }
}

function hearTls(
  sender: Sender,
  output: TlsOutput,
  means: SenderMeans,
): ReturnType<Role<Sender, SenderEvent>['hearTls']> {
  if (output.kind === 'certificates')
    return { party: { ...sender, ...presented(output.chain) }, events: [], effects: [] };
  if (output.kind !== 'established') return { party: sender, ...tlsNews(output) };
  const checks = judge(sender, means);
  const effects = checks.map((check): Effect => ({ kind: 'decided', ...check }));
  return {
    party: sender,
    events: [{ type: 'tls.established', parameters: output.parameters, identity: identityFrom(checks) }],
    effects,
  };
}

function presented(chain: readonly Uint8Array[]): Pick<Sender, 'chain' | 'certificate'> {
  return { chain, certificate: chain[0] ? certificateNames(chain[0]).join(', ') : null };
}

/** Every policy looks at the chain, as Postfix does for its log; only those that require a name look for one. */
function judge(sender: Sender, means: SenderMeans): readonly CertificateCheck[] {
  const { chain, snapshot } = sender;
  const { side, host } = snapshot.context;
  const name: NamePattern =
    side.policy === 'secure' ? { kind: 'domainOrBelow', domain: means.domain } : { kind: 'host', host };
  const names = requiresCertificate(side.policy) ? [name] : [];
  return checkChain({ chain, trustAnchors: means.trustAnchors, clock: means.clock, names, crypto: means.crypto });
}

function identityFrom(checks: readonly CertificateCheck[]): PeerIdentity {
  if (verified(checks)) return 'verified';
  return trusted(checks) ? 'trusted' : 'unknown';
}
