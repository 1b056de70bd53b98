import { toHex } from '../bytes';
import type { Unit } from '../machines';
import { recordHeaderLength } from '../tls';
import type { MessageKind } from './message';
import { messagesOf } from './messages';
import type { Part, Readable } from './trace';

/** What the bytes of a segment are made of, in order, without gaps. */
export function partsOf(units: readonly Unit[]): readonly Part[] {
  let at = 0;
  return units.map((unit) => {
    const start = at;
    at += bytesOf(unit).length;
    const messages = messagesOf(unit);
    if (unit.kind === 'lines')
      return { start, end: at, carrier: 'smtp', protection: 'none', contentType: null, plaintext: '', messages };
    const { protection, contentType, plaintext } = unit.record;
    return {
      start,
      end: at,
      carrier: 'tlsRecord',
      protection,
      contentType,
      plaintext: protection === 'none' ? '' : toHex(plaintext),
      messages,
    };
  });
}

export const bytesOf = (unit: Unit): Uint8Array => (unit.kind === 'lines' ? unit.bytes : unit.record.bytes);

export function readableOf(parts: readonly Part[]): Readable {
  const plain = parts.filter((part) => part.protection === 'none');
  const bytes = plain.reduce((sum, part) => sum + part.end - part.start, 0);
  return { bytes, headers: (parts.length - plain.length) * recordHeaderLength };
}

/** The messages that name an event before its first one does. */
const headlines: readonly MessageKind[] = ['alert', 'serverHello', 'finished'];

export function headlineOf(parts: readonly Part[]): MessageKind {
  const kinds = parts.flatMap((part) => part.messages.map((message) => message.kind));
  return headlines.find((kind) => kinds.includes(kind)) ?? kinds[0] ?? 'acknowledgement';
}
