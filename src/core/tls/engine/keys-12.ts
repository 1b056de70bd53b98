import type { Crypto, GroupName } from '../../crypto';
import { verifyData12 } from '../keys/finished';
import { keyBlock } from '../keys/key-block';
import { extendedMasterSecret, masterSecret } from '../keys/master-secret';
import { suiteParameters } from '../keys/suite-parameters';
import { protection12, type Protected12 } from '../records/record-protection';
import type { Handshake12, KeyedHandshake12 } from './handshake-facts';
import { transcriptHash, type Transcript } from './transcript';

/** The handshake once ClientKeyExchange ends the transcript: master secret and key block (RFC 5246 §8.1, §6.3, RFC 7627 §4). */
export function withMasterSecret(
  crypto: Crypto,
  handshake: Handshake12,
  agreed: { readonly group: GroupName; readonly signature: string; readonly preMasterSecret: Uint8Array },
): KeyedHandshake12 {
  const { cipherSuite, clientRandom, serverRandom, transcript } = handshake;
  const { group, signature, preMasterSecret } = agreed;
  const { hash, aead } = suiteParameters(cipherSuite);
  const secret = handshake.extendedMasterSecret
    ? extendedMasterSecret(crypto, hash, preMasterSecret, transcriptHash(crypto, hash, transcript))
    : masterSecret(crypto, hash, preMasterSecret, clientRandom, serverRandom);
  const keys = keyBlock(crypto, hash, aead, secret, clientRandom, serverRandom);
  return { ...handshake, group, signature, masterSecret: secret, keys };
}

export function protectionOf(handshake: KeyedHandshake12, sender: 'client' | 'server'): Protected12 {
  return protection12(suiteParameters(handshake.cipherSuite).aead, handshake.keys[sender]);
}

/** The verify_data of a Finished after the given messages (RFC 5246 §7.4.9). */
export function verifyDataOf(
  crypto: Crypto,
  handshake: KeyedHandshake12,
  sender: 'client' | 'server',
  transcript: Transcript,
): Uint8Array {
  const { hash } = suiteParameters(handshake.cipherSuite);
  return verifyData12(crypto, hash, handshake.masterSecret, sender, transcriptHash(crypto, hash, transcript));
}
