import { decodeUtf8 } from '../bytes';
import type { TlsParameters } from '../tls';
import type { ReceiverContext } from './receiver.context';
import type { SenderContext } from './sender.context';

/** Something a machine holds of its peer, as it stands in the machine's own memory, and where it heard it. */
export interface Fact {
  readonly fact: FactName;
  readonly value: string;
  readonly channel: FactChannel;
}

/** Said in the clear, where it could have been anyone; under TLS; or under TLS by a peer whose certificate was verified. */
export type FactChannel = 'cleartext' | 'tls' | 'authenticated';

export type FactName =
  | 'peerName'
  | 'capabilities'
  | 'tlsVersion'
  | 'cipherSuite'
  | 'group'
  | 'certificate'
  | 'envelopeFrom'
  | 'envelopeTo'
  | 'letter'
  | 'queueId';

/** What the chart's memory holds now. */
export function senderKnows(context: SenderContext, certificate: string | null, before: readonly Fact[]): Facts {
  const channel = context.identity === 'verified' ? 'authenticated' : channelOf(context.tls);
  return remembering(before, channel, {
    peerName: context.peerName,
    capabilities: context.capabilities.join(', '),
    ...tlsFacts(context.tls),
    certificate,
    queueId: context.queueId,
  });
}

export function receiverKnows(context: ReceiverContext, before: readonly Fact[]): Facts {
  return remembering(before, channelOf(context.tls), {
    peerName: context.peerName,
    ...tlsFacts(context.tls),
    envelopeFrom: context.from,
    envelopeTo: context.recipients.join(', '),
    letter: context.letter && decodeUtf8(context.letter),
  });
}

type Facts = readonly Fact[];

/** Until both Finished were right, whatever was heard could have come from anyone. */
const channelOf = (tls: TlsParameters | null): FactChannel => (tls ? 'tls' : 'cleartext');

const tlsFacts = (tls: TlsParameters | null): Partial<Record<FactName, string>> =>
  tls ? { tlsVersion: tls.version, cipherSuite: tls.cipherSuite, group: tls.group } : {};

/** Finished vouches for what the handshake said, though it was said before. */
const vouchedFor = new Set<FactName>(['tlsVersion', 'cipherSuite', 'group', 'certificate']);

/** What was known already keeps the channel it was heard on; what is new was heard on the one in use. */
function remembering(before: Facts, channel: FactChannel, known: Partial<Record<FactName, string | null>>): Facts {
  return (Object.entries(known) as [FactName, string | null][]).flatMap(([fact, value]) => {
    if (!value) return [];
    const old = before.find((one) => one.fact === fact && one.value === value);
    return [{ fact, value, channel: old && !vouchedFor.has(fact) ? old.channel : channel }];
  });
}
