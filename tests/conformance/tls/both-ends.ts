import { concat } from '../../../src/core/bytes';
import { nobleCrypto, seedBytes, seededSource } from '../../../src/core/crypto';
import { defaultClock, defaultPki, publicKeyOf } from '../../../src/core/pki';
import {
  cipherSuites,
  groups,
  receive,
  startClient,
  startServer,
  tlsVersions,
  type ClientSettings,
  type ServerSettings,
  type TlsConnection,
  type TlsOutput,
  type TlsTurn,
} from '../../../src/core/tls';

const pki = defaultPki({ kind: 'valid', host: 'mail.dest.fr', domain: 'dest.fr', clock: defaultClock });
if (!pki) throw new Error('the default certificates are for other names');
export const credentials = pki.receiver;

const source = seededSource(nobleCrypto, seedBytes(1));
const everything = { versions: tlsVersions, cipherSuites, groups, crypto: nobleCrypto };

export function clientSettings(changes: Partial<ClientSettings> = {}): ClientSettings {
  return { ...everything, random: source.within('client'), serverName: null, readLeafKey: publicKeyOf, ...changes };
}

export function serverSettings(changes: Partial<ServerSettings> = {}): ServerSettings {
  return { ...everything, random: source.within('server'), credentials, cipherPreference: 'server', ...changes };
}

/** One end, with everything it has put out so far. */
export interface End {
  readonly state: TlsConnection;
  readonly outputs: readonly TlsOutput[];
}

export interface Ends {
  readonly client: End;
  readonly server: End;
}

/** Bytes that are on their way from one end, while both ends are as they are. */
export interface Delivery {
  readonly ends: Ends;
  readonly from: Side;
  readonly bytes: Uint8Array;
}

export type Side = keyof Ends;

export function start(client = clientSettings(), server = serverSettings()): Ends {
  return { client: startClient(client), server: startServer(server) };
}

/** The bytes with which a client begins. */
export function firstDelivery(ends: Ends): Delivery {
  return { ends, from: 'client', bytes: wireBytes(ends.client.outputs) };
}

/** Every delivery until nobody has anything more to say, and the ends after the last. */
export function conversation(first: Delivery): { deliveries: readonly Delivery[]; ends: Ends } {
  const deliveries: Delivery[] = [];
  let { ends, from, bytes } = first;
  while (bytes.length > 0) {
    deliveries.push({ ends, from, bytes });
    const to = from === 'client' ? 'server' : 'client';
    const turn = receive(ends[to].state, bytes);
    ends = { ...ends, [to]: extend(ends[to], turn) };
    from = to;
    bytes = wireBytes(turn.outputs);
  }
  return { deliveries, ends };
}

export function talk(ends: Ends): Ends {
  return conversation(firstDelivery(ends)).ends;
}

/** One end after a turn of its own, and what is thereby to be delivered. */
export function act(end: End, turn: TlsTurn<TlsConnection>): { end: End; bytes: Uint8Array } {
  return { end: extend(end, turn), bytes: wireBytes(turn.outputs) };
}

export function extend(end: End, turn: TlsTurn<TlsConnection>): End {
  return { state: turn.state, outputs: [...end.outputs, ...turn.outputs] };
}

export function wireBytes(outputs: readonly TlsOutput[]): Uint8Array {
  return concat(
    ...outputs.flatMap((output) => (output.kind === 'flight' ? output.records.map(({ bytes }) => bytes) : [])),
  );
}

export function received(outputs: readonly TlsOutput[]): Uint8Array {
  return concat(...outputs.flatMap((output) => (output.kind === 'applicationData' ? [output.bytes] : [])));
}

export function outputsOf<Kind extends TlsOutput['kind']>(end: End, kind: Kind): Extract<TlsOutput, { kind: Kind }>[] {
  return end.outputs.filter((output): output is Extract<TlsOutput, { kind: Kind }> => output.kind === kind);
}

/** `messageIsExpected: true`, … in order. */
export function checksOf(end: End): string[] {
  return outputsOf(end, 'checked').map(({ because, holds }) => `${because.key} ${holds}`);
}
