import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { duplexPair, type Duplex } from 'node:stream';
import * as tls from 'node:tls';
import { concat } from '../../../src/core/bytes';
import type { GroupName } from '../../../src/core/crypto';
import {
  close,
  receive,
  send,
  type CipherSuiteName,
  type TlsConnection,
  type TlsTurn,
  type TlsVersion,
} from '../../../src/core/tls';
import { credentials, extend, received, wireBytes, type End } from './both-ends';

/** The names OpenSSL has for what the engine negotiates. */
export const opensslSuites: Readonly<Record<CipherSuiteName, string>> = {
  TLS_AES_256_GCM_SHA384: 'TLS_AES_256_GCM_SHA384',
  TLS_CHACHA20_POLY1305_SHA256: 'TLS_CHACHA20_POLY1305_SHA256',
  TLS_AES_128_GCM_SHA256: 'TLS_AES_128_GCM_SHA256',
  TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384: 'ECDHE-ECDSA-AES256-GCM-SHA384',
  TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256: 'ECDHE-ECDSA-CHACHA20-POLY1305',
  TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256: 'ECDHE-ECDSA-AES128-GCM-SHA256',
};
export const opensslGroups: Readonly<Record<GroupName, string>> = {
  x25519: 'X25519',
  secp256r1: 'P-256',
  secp384r1: 'P-384',
};

export interface OpensslChoice {
  readonly versions: readonly TlsVersion[];
  readonly cipherSuites: readonly CipherSuiteName[];
  readonly groups: readonly GroupName[];
}

/** A peer played by OpenSSL, and the plain end of the pair that our engine talks to. */
export interface OpensslEnd {
  readonly socket: tls.TLSSocket;
  readonly wire: Duplex;
  readonly keyLog: string[];
  readonly failure: { code: string | null };
}

export function opensslServer(choice: OpensslChoice, options: tls.TLSSocketOptions = {}): OpensslEnd {
  const [near, far] = duplexPair();
  const certificate = { key: pem(serverKey()), cert: credentials.chain.map(pemOf).join('') };
  const socket = new tls.TLSSocket(far, { isServer: true, ...contextOf(choice), ...certificate, ...options });
  return observed(socket, near);
}

export function opensslClient(choice: OpensslChoice, options: tls.ConnectionOptions = {}): OpensslEnd {
  const [near, far] = duplexPair();
  const socket = tls.connect({ socket: far, rejectUnauthorized: false, ...contextOf(choice), ...options });
  return observed(socket, near);
}

function contextOf({ versions, cipherSuites, groups }: OpensslChoice) {
  return {
    minVersion: versions.includes('TLSv1.2') ? 'TLSv1.2' : 'TLSv1.3',
    maxVersion: versions.includes('TLSv1.3') ? 'TLSv1.3' : 'TLSv1.2',
    ciphers: cipherSuites.map((suite) => opensslSuites[suite]).join(':'),
    ecdhCurve: groups.map((group) => opensslGroups[group]).join(':'),
  } as const;
}

function observed(socket: tls.TLSSocket, wire: Duplex): OpensslEnd {
  const keyLog: string[] = [];
  const failure: OpensslEnd['failure'] = { code: null };
  socket.on('keylog', (line: Buffer) => keyLog.push(line.toString().trim()));
  socket.on('error', (error: NodeJS.ErrnoException) => (failure.code = error.code ?? error.message));
  return { socket, wire, keyLog, failure };
}

/** Our engine on the plain end: what it says goes out, what comes in it hears. */
export class Driven {
  end: End;

  constructor(
    turn: TlsTurn<TlsConnection>,
    private readonly wire: Duplex,
    pieceLength = Infinity,
  ) {
    this.end = turn;
    wire.on('data', (data: Buffer) => {
      for (let at = 0; at < data.length; at += pieceLength)
        this.#turn(receive(this.end.state, Uint8Array.from(data.subarray(at, at + pieceLength))));
    });
    this.#write(turn);
  }

  send(text: string): void {
    this.#turn(send(this.end.state, new TextEncoder().encode(text)));
  }

  close(): void {
    this.#turn(close(this.end.state));
  }

  get text(): string {
    return new TextDecoder().decode(received(this.end.outputs));
  }

  #turn(turn: TlsTurn<TlsConnection>): void {
    this.end = extend(this.end, turn);
    this.#write(turn);
  }

  #write({ outputs }: TlsTurn<TlsConnection>): void {
    const bytes = wireBytes(outputs);
    if (bytes.length > 0) this.wire.write(bytes);
  }
}

/** Waits until something is true, one turn of the event loop after another. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 4000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What OpenSSL reads until it has as many bytes as asked for. */
export async function readText(socket: tls.TLSSocket, length: number): Promise<string> {
  let bytes: Uint8Array = new Uint8Array();
  while (bytes.length < length) {
    const [data] = (await once(socket, 'data')) as [Buffer];
    bytes = concat(bytes, data);
  }
  return new TextDecoder().decode(bytes);
}

function leafOf(der: Uint8Array): X509Certificate {
  return new X509Certificate(der);
}

function serverKey(): KeyObject {
  const point = leafOf(credentials.chain[0] ?? new Uint8Array()).publicKey.export({ format: 'jwk' });
  return createPrivateKey({
    format: 'jwk',
    key: { ...point, d: Buffer.from(credentials.privateKey).toString('base64url') },
  });
}

const pem = (key: KeyObject): string => key.export({ format: 'pem', type: 'pkcs8' }).toString();

function pemOf(der: Uint8Array): string {
  return leafOf(der).toString();
}
