import { Reader } from '../../../src/core/bytes';
import { nobleCrypto as crypto } from '../../../src/core/crypto';
import {
  decodeHandshake,
  receive,
  startClient,
  startServer,
  type ClientHello,
  type ClientSettings,
  type HandshakeMessage,
  type ServerSettings,
  type TlsConnection,
  type TlsRecord,
  type TlsTurn,
  type TlsVersion,
} from '../../../src/core/tls';
import { signCertificateVerify } from '../../../src/core/tls/engine/certificate-verify';
import { Flight } from '../../../src/core/tls/engine/flight';
import { protectionFrom } from '../../../src/core/tls/engine/keys-13';
import { transcriptHash } from '../../../src/core/tls/engine/transcript';
import { verifyData13 } from '../../../src/core/tls/keys/finished';
import { unprotected } from '../../../src/core/tls/records/record-protection';
import { sealRecord, type Fragment } from '../../../src/core/tls/records/seal-record';
import { act, clientSettings, credentials, outputsOf, serverSettings, wireBytes, type End } from './both-ends';

/** Peers that keep to the protocol except in one thing, with all keys in hand: what a flipped bit cannot test. */

export type Kind = HandshakeMessage['kind'];
export type MessageOf<K extends Kind> = Extract<HandshakeMessage, { kind: K }>;

/** A client that sent its ClientHello, and the honest answer of a server to it. */
export interface Opening {
  readonly client: TlsConnection;
  readonly clientHello: Uint8Array;
  readonly server: End;
}

export function opening(client: Partial<ClientSettings> = {}, server: Partial<ServerSettings> = {}): Opening {
  const first = startClient(clientSettings(client));
  const bytes = act(first, first).bytes;
  return {
    client: first.state,
    clientHello: bytes.slice(5),
    server: receive(startServer(serverSettings(server)).state, bytes),
  };
}

/** A message of the honest server's first flight. */
export function honest<K extends Kind>({ server }: Opening, kind: K): MessageOf<K> {
  const contents = recordsOf(server).flatMap((record) => record.contents);
  const message = contents.find((content): content is MessageOf<K> => content.kind === kind);
  if (!message) throw new Error(`the server sent no ${kind}`);
  return message;
}

export function recordsOf(end: End): TlsRecord[] {
  return outputsOf(end, 'flight').flatMap(({ records }) => records);
}

/** The client after messages in the clear, each in a record of its own. */
export function hearPlainly({ client }: Opening, ...messages: readonly HandshakeMessage[]): TlsTurn<TlsConnection> {
  const flight = messages.reduce((sent, message) => sent.handshake(message), Flight.of(crypto, unprotected));
  return receive(client, wireBytes([flight.output]));
}

/** A server of TLS 1.3 after its ServerHello, free to send what it likes under handshake keys. */
export class Puppet13 {
  private constructor(
    private readonly opening: Opening,
    private readonly trafficSecret: Uint8Array,
    readonly flight: Flight,
  ) {}

  static after(opening: Opening): Puppet13 {
    const secret = outputsOf(opening.server, 'secret').find(({ label }) => label === 'SERVER_HANDSHAKE_TRAFFIC_SECRET');
    if (!secret) throw new Error('no handshake keys');
    const hello = Flight.of(crypto, unprotected, [opening.clientHello]).handshake(honest(opening, 'serverHello'));
    const keys = protectionFrom(crypto, 'TLS_AES_256_GCM_SHA384', 'handshake', secret.secret);
    return new Puppet13(opening, secret.secret, hello.under(keys));
  }

  send(message: HandshakeMessage): Puppet13 {
    return new Puppet13(this.opening, this.trafficSecret, this.flight.handshake(message));
  }

  /** The honest message of this kind. */
  sendHonest(kind: 'encryptedExtensions' | 'certificate'): Puppet13 {
    return this.send(honest(this.opening, kind));
  }

  /** With a right signature over what was really sent, changed by `change`. */
  prove(change: (message: MessageOf<'certificateVerify'>) => HandshakeMessage = (message) => message): Puppet13 {
    return this.send(change(signCertificateVerify(crypto, credentials.privateKey, this.hash())));
  }

  finish(change: (verifyData: Uint8Array) => Uint8Array = (verifyData) => verifyData): Puppet13 {
    const verifyData = verifyData13(crypto, 'sha384', this.trafficSecret, this.hash());
    return this.send({ kind: 'finished', verifyData: change(verifyData) });
  }

  /** What the client makes of it. */
  heard(): TlsTurn<TlsConnection> {
    return receive(this.opening.client, wireBytes([this.flight.output]));
  }

  hash(): Uint8Array {
    return transcriptHash(crypto, 'sha384', this.flight.transcript);
  }
}

/** What the peer of an end in this state would send next, with this content. */
export function sealedFor(
  state: TlsConnection,
  contentType: Fragment['contentType'],
  plaintext: Uint8Array,
): Uint8Array {
  const read = 'records' in state ? state.records.read : unprotected;
  return sealRecord(crypto, read, { contentType, plaintext, contents: [] }).bytes;
}

/** The ClientHello of our client, to be changed. */
export function clientHelloOf(versions: readonly TlsVersion[]): ClientHello {
  const message = decodeHandshake(Reader.over(opening({ versions }).clientHello), null);
  if (message.kind !== 'clientHello') throw new Error(message.kind);
  return message;
}

/** The server after a ClientHello. */
export function serverHearing(hello: ClientHello, settings: Partial<ServerSettings> = {}): TlsTurn<TlsConnection> {
  const flight = Flight.of(crypto, unprotected).handshake(hello);
  return receive(startServer(serverSettings(settings)).state, wireBytes([flight.output]));
}
