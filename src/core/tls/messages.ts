import type { GroupName } from '../crypto';
import type { AlertDescription } from './alerts';
import type { CipherSuiteName, TlsVersion } from './names';

/** One handshake message, decoded; `kind` is the RFC's name in camelCase (RFC 8446 §4, RFC 5246 §7.4). */
export type HandshakeMessage =
  | ClientHello
  | ServerHello
  | EncryptedExtensions
  | CertificateMessage
  | CertificateVerify
  | ServerKeyExchange
  | ServerHelloDone
  | ClientKeyExchange
  | Finished
  | NewSessionTicket;

/** What one record carries once its protection is off. */
export type RecordContent =
  | HandshakeMessage
  | { readonly kind: 'changeCipherSpec' }
  | { readonly kind: 'alert'; readonly level: 'warning' | 'fatal'; readonly description: AlertDescription | number }
  | { readonly kind: 'applicationData'; readonly length: number };

/** Code points are numbers on the wire; those we do not know must survive decoding, as GREASE requires (RFC 8701). */
export interface Extension {
  readonly type: number;
  readonly data: Uint8Array;
}

export interface ClientHello {
  readonly kind: 'clientHello';
  readonly legacyVersion: number;
  readonly random: Uint8Array;
  readonly sessionId: Uint8Array;
  readonly cipherSuites: readonly number[];
  readonly compressionMethods: readonly number[];
  readonly extensions: readonly Extension[];
}

export interface ServerHello {
  readonly kind: 'serverHello';
  readonly legacyVersion: number;
  readonly random: Uint8Array;
  readonly sessionId: Uint8Array;
  readonly cipherSuite: number;
  readonly compressionMethod: number;
  readonly extensions: readonly Extension[];
}

export interface EncryptedExtensions {
  readonly kind: 'encryptedExtensions';
  readonly extensions: readonly Extension[];
}

/** TLS 1.3 (RFC 8446 §4.4.2) and TLS 1.2 (RFC 5246 §7.4.2); in TLS 1.2 context and extensions are empty and not on the wire. */
export interface CertificateMessage {
  readonly kind: 'certificate';
  readonly version: TlsVersion;
  readonly requestContext: Uint8Array;
  readonly entries: readonly { readonly certificate: Uint8Array; readonly extensions: readonly Extension[] }[];
}

export interface CertificateVerify {
  readonly kind: 'certificateVerify';
  readonly scheme: number;
  readonly signature: Uint8Array;
}

/** ECDHE parameters and their signature (RFC 8422 §5.4). */
export interface ServerKeyExchange {
  readonly kind: 'serverKeyExchange';
  readonly group: number;
  readonly publicKey: Uint8Array;
  readonly scheme: number;
  readonly signature: Uint8Array;
}

export interface ServerHelloDone {
  readonly kind: 'serverHelloDone';
}

export interface ClientKeyExchange {
  readonly kind: 'clientKeyExchange';
  readonly publicKey: Uint8Array;
}

export interface Finished {
  readonly kind: 'finished';
  readonly verifyData: Uint8Array;
}

/** TLS 1.3 (RFC 8446 §4.6.1) and TLS 1.2 (RFC 5077 §3.3); in TLS 1.2 only lifetime and ticket are on the wire. */
export interface NewSessionTicket {
  readonly kind: 'newSessionTicket';
  readonly version: TlsVersion;
  readonly lifetime: number;
  readonly ageAdd: number;
  readonly nonce: Uint8Array;
  readonly ticket: Uint8Array;
  readonly extensions: readonly Extension[];
}

/** What a finished negotiation settled. */
export interface TlsParameters {
  readonly version: TlsVersion;
  readonly cipherSuite: CipherSuiteName;
  readonly group: GroupName;
  /** IANA name of the signature scheme the server proved its key with, such as `ecdsa_secp256r1_sha256`. */
  readonly signature: string;
}
