import { describe, expect, it } from 'vitest';
import { concat, encodeUtf8 } from '../../../src/core/bytes';
import { encodeAlert, receive, send, startClient, startServer } from '../../../src/core/tls';
import { act, clientSettings, serverSettings, start, talk } from './both-ends';
import { opening, recordsOf, sealedFor } from './puppets';
import { expectRefusal } from './refusal';

const waiting = {
  client: startClient(clientSettings()).state,
  'client of TLS 1.2': startClient(clientSettings({ versions: ['TLSv1.2'] })).state,
  server: startServer(serverSettings()).state,
} as const;
const changeCipherSpec = Uint8Array.of(20, 3, 3, 0, 1, 1);
const record = (type: number, ...fragment: number[]) =>
  Uint8Array.of(type, 3, 3, fragment.length >> 8, fragment.length & 255, ...fragment);

describe('the record layer before there are keys', () => {
  it.each(['client', 'server'] as const)('of a %s refuses what is no record at its first byte', (who) => {
    for (const text of ['2', '5', 'HTTP/1.1 400', '\0'])
      expectRefusal(
        receive(waiting[who], encodeUtf8(text)),
        'unexpected_message',
        'messageIsExpected.unknownContentType',
      );
  });

  it('refuses a fragment of more than 2^14 bytes at its header (RFC 8446 §5.1)', () => {
    expectRefusal(
      receive(waiting.server, Uint8Array.of(22, 3, 1, 0x40, 1)),
      'record_overflow',
      'messageIsWellFormed.recordTooLong',
    );
  });

  it('refuses a handshake message of more than 64 kB at its header', () => {
    expectRefusal(
      receive(waiting.server, record(22, 1, 1, 0, 1)),
      'illegal_parameter',
      'messageIsWellFormed.messageTooLong',
    );
  });

  it('refuses an empty handshake fragment (RFC 8446 §5.1)', () => {
    expectRefusal(receive(waiting.server, record(22)), 'unexpected_message', 'messageIsExpected.emptyFragment');
  });

  it('refuses application data and unknown messages', () => {
    expectRefusal(receive(waiting.server, record(23, 1)), 'unexpected_message', 'messageIsExpected.notInThisState');
    expectRefusal(
      receive(waiting.client, record(22, 24, 0, 0, 1, 0)),
      'unexpected_message',
      'messageIsExpected.unknownMessage',
    );
    expectRefusal(receive(waiting.server, record(22, 2, 0, 0, 0)), 'decode_error', 'messageIsWellFormed.undecodable');
    expectRefusal(
      receive(waiting.client, record(22, 14, 0, 0, 0)),
      'unexpected_message',
      'messageIsExpected.notInThisState',
    );
  });

  it('refuses a malformed alert', () => {
    for (const alert of [record(21), record(21, 2), record(21, 3, 40), record(21, 2, 40, 0)])
      expectRefusal(receive(waiting.client, alert), 'decode_error', 'messageIsWellFormed.undecodable');
  });

  it('hears an alert by its name, or by its number', () => {
    expect(receive(waiting.client, record(21, 2, 40)).state).toMatchObject({ by: 'peer', alert: 'handshake_failure' });
    expect(receive(waiting.client, record(21, 2, 199)).state).toMatchObject({ by: 'peer', alert: 'alert 199' });
  });

  it('bears a few warnings while TLS 1.2 is possible, not endlessly many', () => {
    const warning = record(21, 1, 112);
    const some = receive(waiting.client, concat(warning, warning, warning, warning));
    expect(some.state.kind).toBe('awaitingServerHello');
    expectRefusal(receive(some.state, warning), 'unexpected_message', 'messageIsExpected.tooManyWarnings');
  });
});

describe('ChangeCipherSpec', () => {
  const wrong = [record(20), record(20, 0), record(20, 1, 1)];
  const { server } = opening();

  it('is ignored by a client that offered TLS 1.3, and only in its right form (RFC 8446 §5)', () => {
    expect(receive(waiting.client, changeCipherSpec).state.kind).toBe('awaitingServerHello');
    for (const bytes of wrong)
      expectRefusal(receive(waiting.client, bytes), 'unexpected_message', 'messageIsExpected.notInThisState');
  });

  it('is ignored between the keys of a TLS 1.3 handshake, and only in its right form', () => {
    expect(receive(server.state, changeCipherSpec).state.kind).toBe('awaitingFinished');
    for (const bytes of wrong)
      expectRefusal(
        receive(server.state, bytes),
        'unexpected_message',
        'messageIsExpected.notInThisState',
        'application',
      );
  });

  it.each(['server', 'client of TLS 1.2'] as const)('is not expected by a %s at the beginning', (who) => {
    expectRefusal(receive(waiting[who], changeCipherSpec), 'unexpected_message', 'messageIsExpected.notInThisState');
  });

  it('is not expected any more once TLS 1.3 is established, nor sealed ever', () => {
    const ends = talk(start());
    for (const { state } of [ends.client, ends.server])
      expectRefusal(
        receive(state, changeCipherSpec),
        'unexpected_message',
        'messageIsExpected.notInThisState',
        'application',
      );
    const sealed = sealedFor(ends.server.state, 'change_cipher_spec', Uint8Array.of(1));
    expectRefusal(
      receive(ends.server.state, sealed),
      'unexpected_message',
      'messageIsExpected.notInThisState',
      'application',
    );
  });

  it('is never sealed, not even under the keys of the handshake (RFC 8446 §5)', () => {
    const begun = opening();
    const serverHello = recordsOf(begun.server)[0]?.bytes ?? new Uint8Array();
    const awaiting = { client: receive(begun.client, serverHello).state, server: begun.server.state };
    expect([awaiting.client.kind, awaiting.server.kind]).toEqual(['awaitingEncryptedExtensions', 'awaitingFinished']);
    for (const [state, protection] of [
      [awaiting.client, 'handshake'],
      [awaiting.server, 'application'],
    ] as const) {
      const sealed = sealedFor(state, 'change_cipher_spec', Uint8Array.of(1));
      expectRefusal(receive(state, sealed), 'unexpected_message', 'messageIsExpected.notInThisState', protection);
    }
  });

  it('does not come between fragments (RFC 8446 §5.1)', () => {
    const [hello] = recordsOf(opening().server);
    const half = record(22, ...(hello?.plaintext.slice(0, 40) ?? []));
    const begun = receive(opening().client, half);
    expect(begun.outputs).toMatchObject([{ kind: 'received', record: { contents: [] } }]);
    expectRefusal(receive(begun.state, changeCipherSpec), 'unexpected_message', 'messageIsExpected.interleaved');
  });
});

describe('handshake messages in other records than usual', () => {
  it('may share one, or be cut into many (RFC 8446 §5.1)', () => {
    const begun = opening({ versions: ['TLSv1.2'] });
    const flight = concat(...recordsOf(begun.server).map(({ plaintext }) => plaintext));
    const together = receive(begun.client, record(22, ...flight));
    const inBits = Array.from({ length: Math.ceil(flight.length / 7) }, (_, i) =>
      record(22, ...flight.slice(i * 7, i * 7 + 7)),
    );
    expect(together.state.kind).toBe('awaitingNewSessionTicket');
    const { records: one, ...rest } = { ...together.state, records: null };
    expect(receive(begun.client, concat(...inBits)).state).toMatchObject(rest);
    expect(one).toBeNull();
    expect(together.outputs[0]).toMatchObject({
      record: {
        contents: ['serverHello', 'certificate', 'serverKeyExchange', 'serverHelloDone'].map((kind) => ({ kind })),
      },
    });
  });

  it('may not follow ServerHello of TLS 1.3 in its record, as the keys change (RFC 8446 §5.1)', () => {
    const begun = opening();
    const hello = recordsOf(begun.server)[0]?.plaintext ?? new Uint8Array();
    expectRefusal(
      receive(begun.client, record(22, ...hello, 8, 0, 0, 2, 0, 0)),
      'unexpected_message',
      'messageIsExpected.acrossKeyChange',
    );
  });
});

describe.each(['TLSv1.3', 'TLSv1.2'] as const)('the record layer of %s with keys', (version) => {
  const ends = talk(start(clientSettings({ versions: [version] })));
  const { bytes } = act(ends.client, send(ends.client.state, encodeUtf8('QUIT\r\n')));

  it('takes each record once, in order', () => {
    const first = receive(ends.server.state, bytes);
    expect(first.outputs.at(-1)).toEqual({ kind: 'applicationData', bytes: encodeUtf8('QUIT\r\n') });
    expectRefusal(receive(first.state, bytes), 'bad_record_mac', 'recordIsAuthentic.invalid', 'application');
    const second = act(
      { ...ends.client, state: act(ends.client, send(ends.client.state, encodeUtf8('a'))).end.state },
      send(act(ends.client, send(ends.client.state, encodeUtf8('a'))).end.state, encodeUtf8('b')),
    );
    expectRefusal(
      receive(ends.server.state, second.bytes),
      'bad_record_mac',
      'recordIsAuthentic.invalid',
      'application',
    );
  });

  it('shows a record that is not authentic as one that nobody could read', () => {
    const altered = bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1);
    const [received] = receive(ends.server.state, altered).outputs;
    expect(received).toMatchObject({
      kind: 'received',
      record: { bytes: altered, plaintext: new Uint8Array(), contents: [] },
    });
  });

  it('refuses records without protection', () => {
    const key = version === 'TLSv1.3' ? 'messageIsExpected.notProtected' : 'recordIsAuthentic.invalid';
    const alert = version === 'TLSv1.3' ? 'unexpected_message' : 'bad_record_mac';
    expectRefusal(receive(ends.server.state, record(22, 1, 0, 0, 0)), alert, key, 'application');
    expectRefusal(receive(ends.server.state, record(21, 1, 0)), alert, key, 'application');
  });

  it('refuses an expansion beyond its limit at the header (RFC 8446 §5.2, RFC 5246 §6.2.3)', () => {
    const limit = 2 ** 14 + (version === 'TLSv1.3' ? 256 : 2048);
    const header = Uint8Array.of(23, 3, 3, (limit + 1) >> 8, (limit + 1) & 255);
    expectRefusal(
      receive(ends.server.state, header),
      'record_overflow',
      'messageIsWellFormed.recordTooLong',
      'application',
    );
    expect(receive(ends.server.state, header.with(4, limit & 255)).outputs).toEqual([]);
  });

  it('refuses plaintext of more than 2^14 bytes', () => {
    const long = sealedFor(ends.server.state, 'application_data', new Uint8Array(2 ** 14 + 1));
    expectRefusal(
      receive(ends.server.state, long),
      'record_overflow',
      'messageIsWellFormed.recordTooLong',
      'application',
    );
  });

  it('refuses handshake messages it does not expect, such as a renegotiation or a KeyUpdate', () => {
    const keyUpdate = sealedFor(ends.server.state, 'handshake', Uint8Array.of(24, 0, 0, 1, 0));
    expectRefusal(
      receive(ends.server.state, keyUpdate),
      'unexpected_message',
      'messageIsExpected.unknownMessage',
      'application',
    );
    const again = sealedFor(ends.server.state, 'handshake', opening().clientHello);
    expectRefusal(
      receive(ends.server.state, again),
      'unexpected_message',
      'messageIsExpected.notInThisState',
      'application',
    );
  });

  it('refuses application data between the fragments of a message', () => {
    const begun = receive(ends.server.state, sealedFor(ends.server.state, 'handshake', Uint8Array.of(24, 0, 0)));
    const data = sealedFor(begun.state, 'application_data', Uint8Array.of(1));
    expectRefusal(receive(begun.state, data), 'unexpected_message', 'messageIsExpected.interleaved', 'application');
  });

  it('refuses an empty handshake fragment, and takes empty application data', () => {
    const empty = sealedFor(ends.server.state, 'handshake', new Uint8Array());
    expectRefusal(
      receive(ends.server.state, empty),
      'unexpected_message',
      'messageIsExpected.emptyFragment',
      'application',
    );
    const nothing = sealedFor(ends.server.state, 'application_data', new Uint8Array());
    expect(receive(ends.server.state, nothing).state.kind).toBe('established');
  });

  it('ends by any alert of TLS 1.3, and by a fatal one of TLS 1.2', () => {
    const warning = sealedFor(ends.server.state, 'alert', encodeAlert('warning', 'no_renegotiation'));
    expect(receive(ends.server.state, warning).state.kind).toBe(version === 'TLSv1.3' ? 'failed' : 'established');
    const fatal = sealedFor(ends.server.state, 'alert', encodeAlert('fatal', 'internal_error'));
    expect(receive(ends.server.state, fatal).state).toMatchObject({
      kind: 'failed',
      by: 'peer',
      alert: 'internal_error',
    });
  });
});

describe('a ticket of TLS 1.3', () => {
  it('may come at any time to a client, and never to a server (RFC 8446 §4.6.1)', () => {
    const { client, server } = talk(start());
    const ticket = recordsOf(server).at(-1)?.plaintext ?? new Uint8Array();
    const again = receive(client.state, sealedFor(client.state, 'handshake', ticket));
    expect(again.state.kind).toBe('established');
    expect(again.outputs).toMatchObject([{ kind: 'received', record: { contents: [{ kind: 'newSessionTicket' }] } }]);
    expectRefusal(
      receive(server.state, sealedFor(server.state, 'handshake', ticket)),
      'unexpected_message',
      'messageIsExpected.notInThisState',
      'application',
    );
  });
});
