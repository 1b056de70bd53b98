import {
  decodeEcPointFormats,
  decodeExtendedMasterSecret,
  decodeRenegotiationInfo,
  decodeServerNameAcknowledgement,
  decodeSessionTicket,
  findExtension,
  type ExtensionName,
} from '../codec';
import type { Extension, ServerHello } from '../messages';
import type { ClientOffer } from './client-offer';
import { decoded } from './decoded';
import { refuseUnsolicited } from './extension-rules';
import { refuse, type Refusal } from './refusal';

/** What the server granted of the extensions of TLS 1.2. */
export interface Answers12 {
  readonly extendedMasterSecret: boolean;
  readonly ticketPromised: boolean;
}

const allowed: readonly ExtensionName[] = [
  'server_name',
  // Not allowed by RFC 8422 §5.2, but some servers send it; OpenSSL tolerates it too.
  'supported_groups',
  'ec_point_formats',
  'session_ticket',
  'extended_master_secret',
  'renegotiation_info',
];

/** RFC 5246 §7.4.1.4, with RFC 5746 §3.4, RFC 8422 §5.2, RFC 5077 §3.2 and RFC 7627 §5.2. */
export function answersOf12(
  offer: ClientOffer,
  hello: ServerHello,
): ({ readonly kind: 'answers' } & Answers12) | Refusal {
  const refusal = refuseUnsolicited(hello.kind, hello.extensions, offer.hello.extensions, allowed);
  if (refusal) return refusal;
  const answers = decoded(hello.kind, () => readAnswers(hello.extensions));
  if (answers.kind === 'refusal') return answers;
  const { renegotiationInfo, pointFormats, ...granted } = answers.value;
  return renegotiationRefusal(renegotiationInfo) ?? pointFormatRefusal(pointFormats) ?? { kind: 'answers', ...granted };
}

function readAnswers(extensions: readonly Extension[]) {
  const read = <T>(name: ExtensionName, decoder: (extension: Extension) => T): T | null => {
    const extension = findExtension(extensions, name);
    return extension && decoder(extension);
  };
  read('server_name', decodeServerNameAcknowledgement);
  return {
    renegotiationInfo: read('renegotiation_info', decodeRenegotiationInfo),
    pointFormats: read('ec_point_formats', decodeEcPointFormats),
    ticketPromised: read('session_ticket', decodeSessionTicket) !== null,
    extendedMasterSecret: read('extended_master_secret', decodeExtendedMasterSecret) !== null,
  };
}

/** The client insists on the protection against injected renegotiation, as OpenSSL does since 3.0 (RFC 5746 §3.4, §4.1). */
function renegotiationRefusal(renegotiatedConnection: Uint8Array | null): Refusal | null {
  if (renegotiatedConnection?.length === 0) return null;
  return refuse('handshake_failure', 'messageIsWellFormed.renegotiationInfoWrong', { message: 'serverHello' });
}

/** A list without the uncompressed format is illegal (RFC 8422 §5.1.2). */
function pointFormatRefusal(pointFormats: readonly number[] | null): Refusal | null {
  if (!pointFormats || pointFormats.includes(0)) return null;
  return refuse('illegal_parameter', 'messageIsWellFormed.pointFormatMissing', { message: 'serverHello' });
}
