import { decodeUtf8, Reader, type Field } from '../../bytes';

export type SmtpText = 'command' | 'reply' | 'letter';

/** What each byte of some SMTP lines is; a last line without CRLF is annotated as far as it goes. */
export function annotateSmtp(bytes: Uint8Array, text: SmtpText): readonly Field[] {
  const { reader, fields } = Reader.annotating(bytes);
  while (reader.remaining > 0) annotators[text](reader, lineLength(reader));
  return fields;
}

const annotators: Record<SmtpText, (reader: Reader, length: number) => void> = {
  command: (reader, length) =>
    line(reader, 'smtp.command', () => {
      const verb = leading(reader, length, (byte) => byte !== 0x20);
      if (verb) reader.bytes('smtp.command.verb', verb, decodeUtf8);
      if (length > verb) reader.bytes('smtp.command.argument', length - verb, (bytes) => decodeUtf8(bytes).trim());
    }),
  reply: (reader, length) =>
    line(reader, 'smtp.reply', () => {
      const code = leading(reader, Math.min(3, length), isDigit);
      if (code) reader.bytes('smtp.reply.code', code, decodeUtf8);
      if (length > code) reader.bytes('smtp.reply.continuation', 1, decodeUtf8);
      if (length > code + 1) reader.bytes('smtp.reply.text', length - code - 1, decodeUtf8);
    }),
  letter: (reader, length) =>
    line(reader, 'smtp.letter', () => {
      if (length === 1 && reader.peek(1)[0] === 0x2e) reader.bytes('smtp.letter.end', 1, decodeUtf8);
      else if (length) reader.bytes('smtp.letter.line', length, decodeUtf8);
    }),
};

function line(reader: Reader, field: string, body: () => void): void {
  reader.group(field, () => {
    body();
    if (reader.remaining >= 2) reader.bytes('smtp.lineEnd', 2, () => 'CRLF');
  });
}

/** How many bytes stand before the next CRLF, or before the end. */
function lineLength(reader: Reader): number {
  const ahead = reader.peek(reader.remaining);
  const end = ahead.findIndex((byte, i) => byte === 0x0d && ahead[i + 1] === 0x0a);
  return end < 0 ? ahead.length : end;
}

function leading(reader: Reader, length: number, belongs: (byte: number) => boolean): number {
  const end = reader.peek(length).findIndex((byte) => !belongs(byte));
  return end < 0 ? length : end;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
