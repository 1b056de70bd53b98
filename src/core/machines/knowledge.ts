import { decodeUtf8 } from '../bytes';
import { certificateNames } from '../pki';
import type { TlsParameters } from '../tls';
import type { Receiver } from './receiver';
import type { Sender } from './sender';

/** Something a machine holds of its peer, as it stands in the machine's own memory. */
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

export function senderKnows(sender: Sender): readonly Fact[] {
  const { context } = sender.snapshot;
  const channel = context.identity === 'verified' ? 'authenticated' : channelOf(context.tls);
  return facts(channel, {
    peerName: context.peerName,
    capabilities: context.capabilities.join(', '),
    ...tlsFacts(context.tls),
    certificate: sender.chain[0] ? certificateNames(sender.chain[0]).join(', ') : null,
    queueId: context.queueId,
  });
}

export function receiverKnows(receiver: Receiver): readonly Fact[] {
  const { context } = receiver.snapshot;
  return facts(channelOf(context.tls), {
    peerName: context.peerName,
    ...tlsFacts(context.tls),
    envelopeFrom: context.from,
    envelopeTo: context.recipients.join(', '),
    letter: context.letter && decodeUtf8(context.letter),
  });
}

/** Until both Finished were right, whatever was heard could have come from anyone. */
const channelOf = (tls: TlsParameters | null): FactChannel => (tls ? 'tls' : 'cleartext');

const tlsFacts = (tls: TlsParameters | null): Partial<Record<FactName, string>> =>
  tls ? { tlsVersion: tls.version, cipherSuite: tls.cipherSuite, group: tls.group } : {};

function facts(channel: FactChannel, known: Partial<Record<FactName, string | null>>): readonly Fact[] {
  return (Object.entries(known) as [FactName, string | null][]).flatMap(([fact, value]) =>
    value ? [{ fact, value, channel }] : [],
  );
}
