import { concat } from '../../bytes';
import { openRecord } from '../records/open-record';
import type { Opened } from '../records/opened';
import { afterOneRecord, longestFragment, protectionName } from '../records/record-protection';
import { splitRecord, type WireRecord } from '../records/split-record';
import type { TlsOutput, TlsRecord, TlsTurn } from '../turn';
import type { Live, TlsConnection } from './connection';
import { failed } from './failed';
import { isPlainAlert, receiveAlert } from './receive-alert';
import { receiveApplicationData } from './receive-application-data';
import { receiveChangeCipherSpec } from './receive-change-cipher-spec';
import { receiveHandshake } from './receive-handshake';
import { holds, refuse, type Refusal } from './refusal';
import type { Content, Received } from './received';
import { unexpected } from './unexpected';

/**
 * Takes bytes from the peer, however they were cut on the way, and gives what they mean: whole records are processed in
 * order, the rest waits. A connection that is over ignores what still comes.
 */
export function receive(connection: TlsConnection, bytes: Uint8Array): TlsTurn<TlsConnection> {
  if (!isLive(connection)) return { state: connection, outputs: [] };
  const outputs: TlsOutput[] = [];
  let state: TlsConnection = connection;
  let input = concat(connection.records.received, bytes);
  while (isLive(state)) {
    const split = splitRecord(input, longestFragment(state.records.read));
    if (split.kind === 'incomplete') break;
    const turn: TlsTurn<TlsConnection> =
      split.kind === 'record' ? receiveRecord(state, split.record) : failed(state, headerRefusal(state, split));
    if (split.kind === 'record') input = split.rest;
    outputs.push(...turn.outputs);
    state = turn.state;
  }
  return { state: isLive(state) ? keep(state, input) : state, outputs };
}

export function isLive(connection: TlsConnection): connection is Live {
  return connection.kind !== 'failed' && connection.kind !== 'closed';
}

function keep(state: Live, input: Uint8Array): Live {
  return { ...state, records: { ...state.records, received: input.slice() } };
}

function headerRefusal(
  state: Live,
  split: Exclude<ReturnType<typeof splitRecord>, { kind: 'record' | 'incomplete' }>,
): Refusal {
  if (split.kind === 'unknownContentType') return unknownContentType(state, split.contentType);
  const limit = longestFragment(state.records.read);
  return refuse('record_overflow', 'messageIsWellFormed.recordTooLong', { length: split.length, limit });
}

/** Takes the protection off one record, hands its content on, and says first what the record was. */
function receiveRecord(state: Live, record: WireRecord): TlsTurn<TlsConnection> {
  const { read } = state.records;
  const opened = openRecord(state.settings.crypto, read, record);
  if (opened.kind === 'unprotectedRecord') return receivePlain(state, record);
  if (opened.kind !== 'opened') return say(record, protectionName(read), ignored(state, openRefusal(state, opened)));
  const next = { ...state, records: { ...state.records, read: afterOneRecord(read) } };
  const content: Content = { contentType: opened.type, plaintext: opened.plaintext };
  const isSealedChange = read.kind === 'protected13' && content.contentType === 'change_cipher_spec';
  const received = isSealedChange ? refuseSealedChange(next, content) : receiveContent(next, content);
  const isFirst = read.kind !== 'unprotected' && read.sequence === 0;
  const protection = protectionName(read);
  const authentic = isFirst ? [holds('recordIsAuthentic.valid', { protection })] : [];
  return say(record, protection, { ...received, outputs: [...authentic, ...received.outputs] });
}

/** TLS 1.3 lets two kinds of record pass without protection: an ignored ChangeCipherSpec, and an early alert. */
function receivePlain(state: Live, record: WireRecord): TlsTurn<TlsConnection> {
  const content: Content = { contentType: record.type, plaintext: record.fragment };
  if (record.type === 'change_cipher_spec') return say(record, 'none', receiveChangeCipherSpec(state, content));
  if (isPlainAlert(state, content)) return say(record, 'none', receiveAlert(state, content));
  const refusal = refuse('unexpected_message', 'messageIsExpected.notProtected', {
    message: record.type,
    state: state.kind,
  });
  return say(record, 'none', { ...ignored(state, refusal), content });
}

function receiveContent(state: Live, content: Content): Received {
  switch (content.contentType) {
    case 'handshake':
      return receiveHandshake(state, content);
    case 'alert':
      return receiveAlert(state, content);
    case 'application_data':
      return receiveApplicationData(state, content);
    case 'change_cipher_spec':
      return receiveChangeCipherSpec(state, content);
  }
}

/** TLS 1.3 bears a ChangeCipherSpec for the sake of middleboxes, which see only what is not sealed (RFC 8446 §5). */
function refuseSealedChange(state: Live, content: Content): Received {
  return { ...failed(state, unexpected(state, 'changeCipherSpec')), content, contents: [] };
}

function say(
  { type, header, fragment }: WireRecord,
  protection: TlsRecord['protection'],
  received: Received,
): TlsTurn<TlsConnection> {
  const { content, contents } = received;
  const record: TlsRecord = {
    bytes: concat(header, fragment),
    protection,
    plaintext: content?.plaintext ?? new Uint8Array(),
    contentType: content?.contentType ?? type,
    contents,
  };
  return { state: received.state, outputs: [{ kind: 'received', record }, ...received.outputs] };
}

/** A record that could not be understood: nobody sees what was in it. */
function ignored(state: Live, refusal: Refusal): Received {
  return { ...failed(state, refusal), content: null, contents: [] };
}

function openRefusal(state: Live, opened: Exclude<Opened, { kind: 'opened' | 'unprotectedRecord' }>): Refusal {
  switch (opened.kind) {
    case 'notAuthentic': {
      const protection = protectionName(state.records.read);
      return refuse('bad_record_mac', 'recordIsAuthentic.invalid', { protection });
    }
    case 'plaintextTooLong': {
      const { length } = opened;
      return refuse('record_overflow', 'messageIsWellFormed.recordTooLong', { length, limit: 2 ** 14 });
    }
    case 'withoutContentType':
      return refuse('unexpected_message', 'messageIsExpected.withoutContentType', { state: state.kind });
    case 'unknownContentType':
      return unknownContentType(state, opened.contentType);
  }
}

function unknownContentType(state: Live, contentType: number): Refusal {
  return refuse('unexpected_message', 'messageIsExpected.unknownContentType', { contentType, state: state.kind });
}
