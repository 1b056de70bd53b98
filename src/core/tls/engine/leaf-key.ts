import type { PublicKey } from '../../pki';
import type { CertificateMessage } from '../messages';
import { refuse, type Refusal } from './refusal';
import type { ClientSettings } from './settings';

/** The key the server has to prove that it holds. */
export type LeafKey = Extract<PublicKey, { kind: 'ec' }>;

/** The key of the first certificate; whether to trust the chain is the caller's decision. Simplified: ECDSA keys only. */
export function readLeaf(settings: ClientSettings, message: CertificateMessage): LeafKey | Refusal {
  const [leaf] = message.entries;
  if (!leaf) return refuse('decode_error', 'messageIsWellFormed.certificateMissing', {});
  const key = settings.readLeafKey(leaf.certificate);
  if (!key) return refuse('bad_certificate', 'messageIsWellFormed.certificateUnreadable', {});
  if (key.kind === 'ec') return key;
  const algorithm = key.kind === 'rsa' ? 'RSA' : key.algorithm;
  return refuse('unsupported_certificate', 'messageIsWellFormed.certificateKeyUnsupported', { algorithm });
}

export function chainOf(message: CertificateMessage): readonly Uint8Array[] {
  return message.entries.map(({ certificate }) => certificate);
}
