import type { GroupName, KeyPair } from '../../crypto';
import type { Reason } from '../../reason';
import type { AlertDescription } from '../alerts';
import type { TlsParameters } from '../messages';
import type { TlsVersion } from '../names';
import type { ClientOffer } from './client-offer';
import type { FinishedHandshake13, Handshake12, Handshake13, KeyedHandshake12 } from './handshake-facts';
import type { RecordLayer } from './record-layer';
import type { Transcript } from './transcript';
import type { LeafKey } from './leaf-key';
import type { ClientSettings, ServerSettings } from './settings';

/** One end of a TLS connection: an immutable value; every turn gives a new one (RFC 8446 §A, RFC 5246 §7.3). */
export type TlsConnection = Handshaking | Open | Failed | Closed;

/** The name of the state a connection is in. */
export type TlsPhase = TlsConnection['kind'];

export type Handshaking = ClientHandshaking | ServerHandshaking;
export type ClientHandshaking = AwaitingServerHello | Client13 | Client12;
export type ServerHandshaking = AwaitingClientHello | Server13 | Server12;
/** A connection on which application data flows, at least towards us. */
export type Open = Established | Closing;
/** Every connection that still listens. */
export type Live = Handshaking | Open;

interface OfClient {
  readonly role: 'client';
  readonly settings: ClientSettings;
  readonly records: RecordLayer;
}

interface OfServer {
  readonly role: 'server';
  readonly settings: ServerSettings;
  readonly records: RecordLayer;
}

export interface AwaitingServerHello extends OfClient {
  readonly kind: 'awaitingServerHello';
  readonly version: null;
  readonly offer: ClientOffer;
  readonly transcript: Transcript;
}

interface OfClient13 extends OfClient {
  readonly version: 'TLSv1.3';
  readonly offer: ClientOffer;
  readonly handshake: Handshake13;
}

export type Client13 =
  AwaitingEncryptedExtensions | AwaitingCertificate13 | AwaitingCertificateVerify | AwaitingServerFinished13;

export interface AwaitingEncryptedExtensions extends OfClient13 {
  readonly kind: 'awaitingEncryptedExtensions';
}

export interface AwaitingCertificate13 extends OfClient13 {
  readonly kind: 'awaitingCertificate';
}

export interface AwaitingCertificateVerify extends OfClient13 {
  readonly kind: 'awaitingCertificateVerify';
  readonly leafKey: LeafKey;
}

export interface AwaitingServerFinished13 extends OfClient13 {
  readonly kind: 'awaitingFinished';
  readonly signature: string;
}

interface OfClient12 extends OfClient {
  readonly version: 'TLSv1.2';
  readonly offer: ClientOffer;
}

export type Client12 =
  | AwaitingCertificate12
  | AwaitingServerKeyExchange
  | AwaitingServerHelloDone
  | AwaitingNewSessionTicket
  | AwaitingServerChangeCipherSpec
  | AwaitingServerFinished12;

export interface AwaitingCertificate12 extends OfClient12 {
  readonly kind: 'awaitingCertificate';
  readonly handshake: Handshake12;
}

export interface AwaitingServerKeyExchange extends OfClient12 {
  readonly kind: 'awaitingServerKeyExchange';
  readonly handshake: Handshake12;
  readonly leafKey: LeafKey;
}

export interface AwaitingServerHelloDone extends OfClient12 {
  readonly kind: 'awaitingServerHelloDone';
  readonly handshake: Handshake12;
  readonly group: GroupName;
  readonly serverPublicKey: Uint8Array;
  readonly signature: string;
}

export interface AwaitingNewSessionTicket extends OfClient12 {
  readonly kind: 'awaitingNewSessionTicket';
  readonly handshake: KeyedHandshake12;
}

export interface AwaitingServerChangeCipherSpec extends OfClient12 {
  readonly kind: 'awaitingChangeCipherSpec';
  readonly handshake: KeyedHandshake12;
}

export interface AwaitingServerFinished12 extends OfClient12 {
  readonly kind: 'awaitingFinished';
  readonly handshake: KeyedHandshake12;
}

export interface AwaitingClientHello extends OfServer {
  readonly kind: 'awaitingClientHello';
  readonly version: null;
}

export type Server13 = AwaitingClientFinished13;

export interface AwaitingClientFinished13 extends OfServer {
  readonly kind: 'awaitingFinished';
  readonly version: 'TLSv1.3';
  readonly handshake: FinishedHandshake13;
  /** The client can use tickets with a fresh key exchange (RFC 8446 §4.2.9). */
  readonly ticketWanted: boolean;
}

export type Server12 = AwaitingClientKeyExchange | AwaitingClientChangeCipherSpec | AwaitingClientFinished12;

interface OfServer12 extends OfServer {
  readonly version: 'TLSv1.2';
}

export interface AwaitingClientKeyExchange extends OfServer12 {
  readonly kind: 'awaitingClientKeyExchange';
  readonly handshake: Handshake12;
  readonly group: GroupName;
  readonly keyPair: KeyPair;
  readonly signature: string;
}

export interface AwaitingClientChangeCipherSpec extends OfServer12 {
  readonly kind: 'awaitingChangeCipherSpec';
  readonly handshake: KeyedHandshake12;
}

export interface AwaitingClientFinished12 extends OfServer12 {
  readonly kind: 'awaitingFinished';
  readonly handshake: KeyedHandshake12;
}

interface OfOpen {
  readonly role: 'client' | 'server';
  readonly version: TlsVersion;
  readonly settings: ClientSettings | ServerSettings;
  readonly records: RecordLayer;
  readonly parameters: TlsParameters;
}

export interface Established extends OfOpen {
  readonly kind: 'established';
}

/** We said close_notify and the peer did not yet. */
export interface Closing extends OfOpen {
  readonly kind: 'closing';
}

export interface Closed {
  readonly kind: 'closed';
}

export interface Failed {
  readonly kind: 'failed';
  readonly by: 'self' | 'peer';
  readonly alert: AlertDescription | `alert ${number}`;
  readonly because: Reason;
}

/** The state's name, for display. */
export function phase(connection: TlsConnection): TlsPhase {
  return connection.kind;
}
