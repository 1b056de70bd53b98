import type { Reader } from '../../../bytes';
import type { ExtensionName } from '../code-points';
import { readEcPointFormats } from './ec-point-formats.codec';
import { readNothing } from './extension';
import { readKeyShares, readRetryGroup, readServerKeyShare } from './key-share.codec';
import { readPskKeyExchangeModes } from './psk-key-exchange-modes.codec';
import { readRenegotiationInfo } from './renegotiation-info.codec';
import { readServerName } from './server-name.codec';
import { readSessionTicket } from './session-ticket.codec';
import { readSignatureAlgorithms } from './signature-algorithms.codec';
import { readSupportedGroups } from './supported-groups.codec';
import { readSelectedVersion, readSupportedVersions } from './supported-versions.codec';

/** The message an extension stands in decides what it holds (RFC 8446 §4.2). */
export type ExtensionHost =
  'clientHello' | 'serverHello' | 'helloRetryRequest' | 'encryptedExtensions' | 'certificate' | 'newSessionTicket';

export type ReadBody = (reader: Reader) => unknown;

/** How one extension reads by host; `otherwise` where its form is the same everywhere else. */
interface ExtensionBody {
  readonly field: string;
  readonly read: Readonly<Partial<Record<ExtensionHost | 'otherwise', ReadBody>>>;
}

const bodies: ReadonlyMap<string, ExtensionBody> = new Map<ExtensionName, ExtensionBody>([
  ['server_name', { field: 'serverName', read: { clientHello: readServerName, otherwise: readNothing } }],
  ['supported_groups', { field: 'supportedGroups', read: { otherwise: readSupportedGroups } }],
  ['ec_point_formats', { field: 'ecPointFormats', read: { otherwise: readEcPointFormats } }],
  ['signature_algorithms', { field: 'signatureAlgorithms', read: { otherwise: readSignatureAlgorithms } }],
  ['extended_master_secret', { field: 'extendedMasterSecret', read: { otherwise: readNothing } }],
  ['session_ticket', { field: 'sessionTicket', read: { clientHello: readSessionTicket, otherwise: readNothing } }],
  [
    'supported_versions',
    { field: 'supportedVersions', read: { clientHello: readSupportedVersions, otherwise: readSelectedVersion } },
  ],
  ['psk_key_exchange_modes', { field: 'pskKeyExchangeModes', read: { otherwise: readPskKeyExchangeModes } }],
  [
    'key_share',
    {
      field: 'keyShare',
      read: { clientHello: readKeyShares, serverHello: readServerKeyShare, helloRetryRequest: readRetryGroup },
    },
  ],
  ['renegotiation_info', { field: 'renegotiationInfo', read: { otherwise: readRenegotiationInfo } }],
]);

/** The field id of an extension; those we have no codec for share one. */
export function extensionField(name: string | null): string {
  return `tls.extension.${bodies.get(name ?? '')?.field ?? 'other'}`;
}

/** The reader of an extension's body where it stands, or `null` if we have none. */
export function extensionBody(name: string | null, host: ExtensionHost): ReadBody | null {
  const read = bodies.get(name ?? '')?.read;
  return read?.[host] ?? read?.otherwise ?? null;
}
