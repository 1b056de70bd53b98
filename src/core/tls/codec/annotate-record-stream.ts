import { decode, Reader, type Field } from '../../bytes';
import { annotate, movedBy } from './annotate';
import { annotateContent } from './annotate-content';
import { handshakeTypeCode } from './code-points';
import { readRest } from './opaque';
import { decodeRecordHeader, recordHeaderLength, type RecordHeader } from './record.codec';

interface WholeRecord {
  readonly header: RecordHeader;
  readonly fragment: Uint8Array;
}

const sealedField = 'tls.record.encryptedRecord';
const hellos = [handshakeTypeCode('client_hello'), handshakeTypeCode('server_hello')];

/**
 * The records of one direction of a connection, headers and all, as an eavesdropper can read them (RFC 8446 §5.1).
 * What is sealed stays `tls.record.encryptedRecord`: application data, and what comes after a ChangeCipherSpec,
 * the hellos that follow one in a HelloRetryRequest's handshake apart (RFC 8446 Appendix D.4).
 * Simplified: bytes that begin after their ChangeCipherSpec are taken for plain; `annotateSealedRecord` is for those.
 */
export function annotateRecordStream(bytes: Uint8Array): readonly Field[] {
  const fields: Field[] = [];
  let isChanged = false;
  for (let at = 0; at < bytes.length;) {
    const ahead = bytes.subarray(at);
    const outcome = decode(() => readRecord(Reader.over(ahead)));
    if (!outcome.ok) return [...fields, ...movedBy(at, annotate(ahead, readRecord))];
    const { header } = outcome.value;
    const length = recordHeaderLength + header.length;
    const record = ahead.subarray(0, length);
    const isOpaque = isSealed(outcome.value, isChanged);
    fields.push(...movedBy(at, isOpaque ? annotateSealedRecord(record) : annotatePlainRecord(record, outcome.value)));
    isChanged ||= header.type === 'change_cipher_spec';
    at += length;
  }
  return fields;
}

/** A record whose fragment is under keys: its header, and the rest as it is (RFC 8446 §5.2). */
export function annotateSealedRecord(record: Uint8Array): readonly Field[] {
  return annotate(record, readRecord);
}

function annotatePlainRecord(record: Uint8Array, { header, fragment }: WholeRecord): readonly Field[] {
  const head = annotate(record.subarray(0, recordHeaderLength), decodeRecordHeader);
  const content = movedBy(recordHeaderLength, annotateContent(header.type, fragment, null));
  return [{ field: 'tls.record', start: 0, end: record.length, value: null, children: [...head, ...content] }];
}

function readRecord(reader: Reader): WholeRecord {
  return reader.group('tls.record', (record) => {
    const header = decodeRecordHeader(record);
    return { header, fragment: record.exactly('tls.record', header.length, (body) => readRest(body, sealedField)) };
  });
}

function isSealed({ header, fragment }: WholeRecord, isChanged: boolean): boolean {
  switch (header.type) {
    case 'application_data':
      return true;
    case 'change_cipher_spec':
      return false;
    case 'alert':
      return isChanged && fragment.length !== 2;
    case 'handshake':
      return isChanged && !isHello(fragment);
  }
}

function isHello(fragment: Uint8Array): boolean {
  const [type = 0, high = 0, middle = 0, low = 0] = fragment;
  return hellos.includes(type) && fragment.length === 4 + high * 65536 + middle * 256 + low;
}
