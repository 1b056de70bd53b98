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

/** What happens to bytes on their way; the default lets them pass. */
export type Wire = (bytes: Uint8Array, from: 'client' | 'server', flight: number) => Uint8Array;

export function start(client = clientSettings(), server = serverSettings()): Ends {
  return { client: startClient(client), server: startServer(server) };
}

/** Lets both ends talk, starting with what `news` of the ends still has to be delivered, until nobody says anything. */
export function talk(ends: Ends, wire: Wire = (bytes) => bytes): Ends {
  let { client, server } = ends;
  let toServer = wireBytes(client.outputs);
  let toClient = wireBytes(server.outputs);
  for (let flight = 0; toServer.length > 0 || toClient.length > 0; flight++) {
    const atServer = receive(server.state, toServer.length > 0 ? wire(toServer, 'client', flight) : toServer);
    toClient = concat(toClient, wireBytes(atServer.outputs));
    const atClient = receive(client.state, toClient.length > 0 ? wire(toClient, 'server', flight) : toClient);
    server = extend(server, atServer);
    client = extend(client, atClient);
    toServer = wireBytes(atClient.outputs);
    toClient = new Uint8Array();
  }
  return { client, server };
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
