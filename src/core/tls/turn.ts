import type { Reason } from '../reason';
import type { AlertDescription } from './alerts';
import type { RecordContent, TlsParameters } from './messages';

/**
 * The engine's whole interface with the world: bytes or a request in, a new state and outputs out.
 * No I/O, no clock, no chance; nothing throws on the peer's bytes.
 */
export interface TlsTurn<State> {
  readonly state: State;
  readonly outputs: readonly TlsOutput[];
}

export type TlsOutput =
  /** Records to send together, in this order: one flight. */
  | { readonly kind: 'flight'; readonly records: readonly TlsRecord[] }
  /** A record of the peer, as this side understood it. */
  | { readonly kind: 'received'; readonly record: TlsRecord }
  /** A rule of the protocol that was applied to the peer, and how it went. */
  | { readonly kind: 'checked'; readonly check: TlsCheck; readonly holds: boolean; readonly because: Reason }
  /** The peer's certificates, leaf first, DER; whether to trust them is the caller's decision. */
  | { readonly kind: 'certificates'; readonly chain: readonly Uint8Array[] }
  /** A secret in the terms of the NSS key log format. */
  | {
      readonly kind: 'secret';
      readonly label: SecretLabel;
      readonly clientRandom: Uint8Array;
      readonly secret: Uint8Array;
    }
  /** Both Finished messages were right: from here `applicationData` flows. */
  | { readonly kind: 'established'; readonly parameters: TlsParameters }
  | { readonly kind: 'applicationData'; readonly bytes: Uint8Array }
  /** The connection is over by an alert, ours (it is in a flight before this) or the peer's. */
  | { readonly kind: 'failed'; readonly by: 'self'; readonly alert: AlertDescription; readonly because: Reason }
  /** A description without a name goes by its number. */
  | {
      readonly kind: 'failed';
      readonly by: 'peer';
      readonly alert: AlertDescription | `alert ${number}`;
      readonly because: Reason;
    }
  /** The peer sent close_notify. */
  | { readonly kind: 'closed' };

export interface TlsRecord {
  /** Header and fragment as they cross the wire. */
  readonly bytes: Uint8Array;
  readonly protection: Protection;
  /** The fragment with its protection off, without the TLS 1.3 content type and padding; the fragment itself when plain. */
  readonly plaintext: Uint8Array;
  /** TLSPlaintext.type, or TLSInnerPlaintext.type in TLS 1.3. */
  readonly contentType: 'change_cipher_spec' | 'alert' | 'handshake' | 'application_data';
  /** What became complete with this record. */
  readonly contents: readonly RecordContent[];
}

/** Which keys a record is protected with; TLS 1.2 has only `application`. */
export type Protection = 'none' | 'handshake' | 'application';

export type TlsCheck =
  | 'versionIsShared'
  | 'cipherSuiteIsShared'
  | 'groupIsShared'
  | 'serverChoiceWasOffered'
  | 'certificateVerifySignatureIsValid'
  | 'serverKeyExchangeSignatureIsValid'
  | 'clientFinishedIsValid'
  | 'serverFinishedIsValid'
  | 'recordIsAuthentic'
  | 'messageIsWellFormed'
  | 'messageIsExpected';

export type SecretLabel =
  | 'CLIENT_RANDOM'
  | 'CLIENT_HANDSHAKE_TRAFFIC_SECRET'
  | 'SERVER_HANDSHAKE_TRAFFIC_SECRET'
  | 'CLIENT_TRAFFIC_SECRET_0'
  | 'SERVER_TRAFFIC_SECRET_0'
  | 'EXPORTER_SECRET';
