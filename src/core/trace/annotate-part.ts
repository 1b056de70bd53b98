import { fromHex, type Field } from '../bytes';
import { annotateCertificate } from '../pki';
import { annotateSmtp, type SmtpText } from '../protocols/smtp';
import { annotateContent, annotateRecordStream, annotateSealedRecord, movedBy } from '../tls';
import type { Message } from './message';
import type { Part, TraceEvent } from './trace';

/** What each byte of a part is as it crossed the wire; offsets count from the start of the part. */
export function annotatePart(event: TraceEvent, part: Part): readonly Field[] {
  const bytes = fromHex(event.bytes.slice(2 * part.start, 2 * part.end));
  if (part.carrier === 'smtp') return annotateLines(bytes, part.messages);
  return part.protection === 'none'
    ? withCertificates(annotateRecordStream(bytes), bytes)
    : annotateSealedRecord(bytes);
}

/** What each byte inside a sealed part is, its protection off; offsets count from the start of `part.plaintext`. */
export function annotateInside(event: TraceEvent, part: Part): readonly Field[] {
  if (part.contentType === null || part.protection === 'none') return [];
  if (part.contentType === 'application_data') return annotateData(event, part);
  const plaintext = fromHex(part.plaintext);
  return withCertificates(annotateContent(part.contentType, plaintext, 'TLSv1.3'), plaintext);
}

/** Lines know nothing of the records that carry them: a part shows its share of what the whole event says. */
function annotateData(event: TraceEvent, part: Part): readonly Field[] {
  const parts = event.parts.filter(({ contentType }) => contentType === 'application_data');
  const before = parts.slice(0, parts.indexOf(part)).reduce((sum, { plaintext }) => sum + plaintext.length / 2, 0);
  const lines = annotateLines(
    fromHex(parts.map(({ plaintext }) => plaintext).join('')),
    parts.flatMap(({ messages }) => messages),
  );
  return movedBy(-before, within(lines, before, before + part.plaintext.length / 2));
}

/** The fields that have bytes between two offsets, each cut to what lies there. */
const within = (fields: readonly Field[], from: number, to: number): readonly Field[] =>
  fields.flatMap((field) => {
    const [start, end] = [Math.max(field.start, from), Math.min(field.end, to)];
    return start < end ? [{ ...field, start, end, children: within(field.children, from, to) }] : [];
  });

/** The same fields, with those of each certificate inside it. */
function withCertificates(fields: readonly Field[], bytes: Uint8Array): readonly Field[] {
  return fields.map((field) =>
    field.field === 'tls.handshake.certificate.certificate'
      ? {
          ...field,
          value: null,
          children: movedBy(field.start, partsOfCertificate(bytes.slice(field.start, field.end))),
        }
      : { ...field, children: withCertificates(field.children, bytes) },
  );
}

/** What a certificate is made of, without the one field that is all of it. */
const partsOfCertificate = (der: Uint8Array): readonly Field[] =>
  annotateCertificate(der).flatMap((field) => (field.children.length > 0 ? field.children : [field]));

/** Lines of one speaker: replies, or commands with perhaps a letter among them. */
function annotateLines(bytes: Uint8Array, messages: readonly Message[]): readonly Field[] {
  if (messages.some((message) => message.kind.endsWith('Reply') || message.kind === 'greeting'))
    return annotateSmtp(bytes, 'reply');
  const letterEnd = messages.some((message) => message.kind === 'letter') ? endOfLetter(bytes) : 0;
  return [...annotateSlice(bytes, 0, letterEnd, 'letter'), ...annotateSlice(bytes, letterEnd, bytes.length, 'command')];
}

function annotateSlice(bytes: Uint8Array, from: number, to: number, text: SmtpText): readonly Field[] {
  return movedBy(from, annotateSmtp(bytes.slice(from, to), text));
}

/** After CRLF, dot, CRLF; all of it when the dot is yet to come. */
function endOfLetter(bytes: Uint8Array): number {
  const end = [0x0d, 0x0a, 0x2e, 0x0d, 0x0a];
  const at = bytes.findIndex((_, i) => end.every((byte, k) => bytes[i + k] === byte));
  return at < 0 ? bytes.length : at + end.length;
}
