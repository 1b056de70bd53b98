import { concat } from '../../bytes';
import type { Crypto, GroupName } from '../../crypto';
import { encodeEcdhParameters, groupCode, negotiableGroup, signatureSchemeCode } from '../codec';
import type { ServerKeyExchange } from '../messages';
import { listed, shown } from './code-names';
import type { Handshake12 } from './handshake-facts';
import type { LeafKey } from './leaf-key';
import { refuse, type Refusal } from './refusal';
import { serverScheme, signatureSchemes, verifiableScheme, type EcdsaScheme } from './signature-schemes';

type Randoms = Pick<Handshake12, 'clientRandom' | 'serverRandom'>;

export function signServerKeyExchange(
  crypto: Crypto,
  privateKey: Uint8Array,
  randoms: Randoms,
  group: GroupName,
  publicKey: Uint8Array,
): ServerKeyExchange {
  const { name, curve, hash } = serverScheme;
  const content = signedContent(randoms, groupCode(group), publicKey);
  const signature = crypto.signEcdsa(curve, hash, privateKey, content);
  return {
    kind: 'serverKeyExchange',
    group: groupCode(group),
    publicKey,
    scheme: signatureSchemeCode(name),
    signature,
  };
}

export interface VerifiedKeyExchange {
  readonly kind: 'verified';
  readonly group: GroupName;
  readonly scheme: EcdsaScheme;
}

/** The group was offered, and the holder of the certificate's key signed it for this connection (RFC 8422 §5.4). */
export function verifyServerKeyExchange(
  crypto: Crypto,
  key: LeafKey,
  randoms: Randoms,
  ours: readonly GroupName[],
  message: ServerKeyExchange,
): VerifiedKeyExchange | Refusal {
  const shownGroup = shown.group(message.group);
  const group = negotiableGroup(message.group);
  if (!group || !ours.includes(group))
    return refuse('illegal_parameter', 'serverChoiceWasOffered.groupNotOffered', {
      group: shownGroup,
      ours: listed(ours),
    });
  const signature = shown.signature(message.scheme);
  const scheme = verifiableScheme(message.scheme);
  if (!scheme) {
    const offered = listed(signatureSchemes.map(({ name }) => name));
    return refuse('illegal_parameter', 'serverKeyExchangeSignatureIsValid.schemeNotOffered', {
      signature,
      ours: offered,
    });
  }
  const content = signedContent(randoms, message.group, message.publicKey);
  return crypto.verifyEcdsa(key.curve, scheme.hash, key.point, content, message.signature)
    ? { kind: 'verified', group, scheme }
    : refuse('decrypt_error', 'serverKeyExchangeSignatureIsValid.invalid', { signature, group });
}

/** ClientHello.random + ServerHello.random + ServerECDHParams: a signature for this handshake alone (RFC 8422 §5.4). */
function signedContent({ clientRandom, serverRandom }: Randoms, group: number, publicKey: Uint8Array): Uint8Array {
  return concat(clientRandom, serverRandom, encodeEcdhParameters(group, publicKey));
}
