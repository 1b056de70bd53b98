import type { GroupName } from '../../crypto';
import type { KeyBlock } from '../keys/key-block';
import type { ApplicationSecrets, HandshakeSecrets } from '../keys/key-schedule';
import type { CipherSuiteName } from '../names';
import type { Transcript } from './transcript';

/** What both parties know of a TLS 1.3 handshake once ServerHello is there. */
export interface Handshake13 {
  readonly cipherSuite: CipherSuiteName;
  readonly group: GroupName;
  readonly clientRandom: Uint8Array;
  readonly secrets: HandshakeSecrets;
  readonly transcript: Transcript;
}

/** The same when the server's Finished is there too. */
export interface FinishedHandshake13 extends Handshake13 {
  readonly signature: string;
  readonly application: ApplicationSecrets;
}

/** What both parties know of a TLS 1.2 handshake once ServerHello is there. */
export interface Handshake12 {
  readonly cipherSuite: CipherSuiteName;
  readonly clientRandom: Uint8Array;
  readonly serverRandom: Uint8Array;
  /** Both want the master secret bound to the whole handshake (RFC 7627). */
  readonly extendedMasterSecret: boolean;
  /** The server will send a NewSessionTicket (RFC 5077 §3.2). */
  readonly ticketPromised: boolean;
  readonly transcript: Transcript;
}

/** The same once ClientKeyExchange gave both the keys. */
export interface KeyedHandshake12 extends Handshake12 {
  readonly group: GroupName;
  readonly signature: string;
  readonly masterSecret: Uint8Array;
  readonly keys: KeyBlock;
}
