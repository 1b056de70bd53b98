import { extensionTypeCode, repeatedExtension, type ExtensionName } from '../codec';
import type { Extension, HandshakeMessage } from '../messages';
import { shown } from './code-names';
import { refuse, type Refusal } from './refusal';

type Kind = HandshakeMessage['kind'];

/** There must not be two extensions of one type in a block (RFC 8446 §4.2). */
export function refuseRepeated(message: Kind, extensions: readonly Extension[]): Refusal | null {
  const type = repeatedExtension(extensions);
  if (type === null) return null;
  return refuse('illegal_parameter', 'messageIsWellFormed.extensionRepeated', {
    extension: shown.extension(type),
    message,
  });
}

/**
 * A server answers only what the client offered, else unsupported_extension; and each answer in its own message,
 * else illegal_parameter (RFC 8446 §4.2, RFC 5246 §7.4.1.4).
 */
export function refuseUnsolicited(
  message: Kind,
  answers: readonly Extension[],
  offered: readonly Extension[],
  allowedHere: readonly ExtensionName[],
): Refusal | null {
  const allowed = allowedHere.map(extensionTypeCode);
  for (const { type } of answers) {
    const values = { extension: shown.extension(type), message };
    if (!offered.some((offer) => offer.type === type))
      return refuse('unsupported_extension', 'serverChoiceWasOffered.extensionNotOffered', values);
    if (!allowed.includes(type)) return refuse('illegal_parameter', 'messageIsWellFormed.extensionMisplaced', values);
  }
  return refuseRepeated(message, answers);
}

export function refuseMissing(message: Kind, extension: ExtensionName): Refusal {
  return refuse('missing_extension', 'messageIsWellFormed.extensionMissing', { extension, message });
}
