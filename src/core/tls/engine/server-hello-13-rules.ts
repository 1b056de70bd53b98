import type { GroupName } from '../../crypto';
import { decodeServerKeyShare, findExtension, groupCode } from '../codec';
import type { ServerHello } from '../messages';
import type { ClientOffer } from './client-offer';
import { shown } from './code-names';
import { decoded } from './decoded';
import { refuseMissing, refuseUnsolicited } from './extension-rules';
import { refuse, type Refusal } from './refusal';

export interface ServerShare {
  readonly kind: 'share';
  readonly group: GroupName;
  readonly publicKey: Uint8Array;
}

/** The server's key share, in the group of ours (RFC 8446 §4.2.8). */
export function keyShareOf13(offer: ClientOffer, hello: ServerHello): ServerShare | Refusal {
  const allowed = ['supported_versions', 'key_share'] as const;
  const refusal = refuseUnsolicited(hello.kind, hello.extensions, offer.hello.extensions, allowed);
  if (refusal) return refusal;
  const extension = findExtension(hello.extensions, 'key_share');
  if (!extension || !offer.keyShare) return refuseMissing(hello.kind, 'key_share');
  const share = decoded(hello.kind, () => decodeServerKeyShare(extension));
  if (share.kind === 'refusal') return share;
  const { group } = offer.keyShare;
  if (share.value.group === groupCode(group)) return { kind: 'share', group, publicKey: share.value.keyExchange };
  return refuse('illegal_parameter', 'serverChoiceWasOffered.groupNotOffered', {
    group: shown.group(share.value.group),
    ours: group,
  });
}
