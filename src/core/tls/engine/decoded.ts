import { decode } from '../../bytes';
import type { HandshakeMessage } from '../messages';
import { refuse, type Refusal } from './refusal';

/** The value a decoder reads, or the refusal that malformed bytes earn (RFC 8446 §6.2, decode_error). */
export function decoded<T>(
  message: HandshakeMessage['kind'] | 'alert',
  decoder: () => T,
): { readonly kind: 'decoded'; readonly value: T } | Refusal {
  const result = decode(decoder);
  if (result.ok) return { kind: 'decoded', value: result.value };
  return refuse('decode_error', 'messageIsWellFormed.undecodable', { message, field: result.error.field });
}
