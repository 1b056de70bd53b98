import type { Crypto } from '../../crypto';
import { applicationSecrets, handshakeSecrets } from '../keys/key-schedule';
import { suiteParameters } from '../keys/suite-parameters';
import { trafficKeys } from '../keys/traffic-keys';
import type { CipherSuiteName } from '../names';
import { protection13, type Protected13 } from '../records/record-protection';
import type { FinishedHandshake13, Handshake13 } from './handshake-facts';
import { transcriptHash, type Transcript } from './transcript';

/** The protection that a traffic secret of the suite gives to one direction (RFC 8446 §7.3). */
export function protectionFrom(
  crypto: Crypto,
  cipherSuite: CipherSuiteName,
  epoch: Protected13['epoch'],
  trafficSecret: Uint8Array,
): Protected13 {
  const { hash, aead } = suiteParameters(cipherSuite);
  return protection13(epoch, aead, trafficKeys(crypto, hash, aead, trafficSecret));
}

/** The handshake once both hellos are in the transcript and the shared secret is known (RFC 8446 §7.1). */
export function withHandshakeSecrets(
  crypto: Crypto,
  facts: Omit<Handshake13, 'secrets'>,
  sharedSecret: Uint8Array,
): Handshake13 {
  const { hash } = suiteParameters(facts.cipherSuite);
  const helloHash = transcriptHash(crypto, hash, facts.transcript);
  return { ...facts, secrets: handshakeSecrets(crypto, hash, sharedSecret, helloHash) };
}

/** The handshake once the server's Finished ends the transcript (RFC 8446 §7.1). */
export function withApplicationSecrets(
  crypto: Crypto,
  handshake: Handshake13,
  transcript: Transcript,
  signature: string,
): FinishedHandshake13 {
  const { hash } = suiteParameters(handshake.cipherSuite);
  const finishedHash = transcriptHash(crypto, hash, transcript);
  const application = applicationSecrets(crypto, hash, handshake.secrets.handshakeSecret, finishedHash);
  return { ...handshake, transcript, signature, application };
}
