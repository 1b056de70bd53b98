import { describe, expect, it } from 'vitest';
import { concat } from '../../../src/core/bytes';
import { encodeHandshake, receive, type TlsConnection } from '../../../src/core/tls';
import { clientSettings, conversation, firstDelivery, outputsOf, start, type Side } from './both-ends';
import { sealedFor } from './puppets';
import { expectRefusal } from './refusal';

const { deliveries, ends } = conversation(firstDelivery(start(clientSettings({ versions: ['TLSv1.2'] }))));

/** An end before the last delivery to it, and the records of that delivery. */
function lastTo(side: Side): { state: TlsConnection; records: Uint8Array[] } {
  const delivery = deliveries.findLast(({ from }) => from !== side);
  const sent = outputsOf(ends[side === 'client' ? 'server' : 'client'], 'flight').at(-1);
  if (!delivery || !sent) throw new Error('nothing was sent');
  return { state: delivery.ends[side].state, records: sent.records.map(({ bytes }) => bytes) };
}

describe.each(['client', 'server'] as const)('a %s of TLS 1.2 before it is established', (side) => {
  const { state, records } = lastTo(side);
  const protection = side === 'client' ? 'application' : 'none';
  const awaiting = receive(state, concat(...records.slice(0, -1))).state;
  const sender = side === 'client' ? 'server' : 'client';

  it('awaits Finished after ChangeCipherSpec, and then is established (RFC 5246 §7.3)', () => {
    expect(awaiting.kind).toBe('awaitingFinished');
    expect(receive(awaiting, records.at(-1) ?? new Uint8Array()).state.kind).toBe('established');
  });

  it('refuses a wrong Finished under the right keys (RFC 5246 §7.4.9)', () => {
    for (const length of [0, 11, 12, 13]) {
      const finished = encodeHandshake({ kind: 'finished', verifyData: new Uint8Array(length) });
      const turn = receive(awaiting, sealedFor(awaiting, 'handshake', finished));
      expectRefusal(turn, 'decrypt_error', `${sender}FinishedIsValid.invalid`, protection);
    }
  });

  it('refuses what comes without protection after ChangeCipherSpec', () => {
    const finished = encodeHandshake({ kind: 'finished', verifyData: new Uint8Array(12) });
    const plain = concat(Uint8Array.of(22, 3, 3, 0, finished.length), finished);
    expectRefusal(receive(awaiting, plain), 'bad_record_mac', 'recordIsAuthentic.invalid', protection);
  });

  it('refuses Finished without ChangeCipherSpec, and application data before Finished', () => {
    const before = receive(state, concat(...records.slice(0, -2))).state;
    const finished = encodeHandshake({ kind: 'finished', verifyData: new Uint8Array(12) });
    const plain = concat(Uint8Array.of(22, 3, 3, 0, finished.length), finished);
    expectRefusal(receive(before, plain), 'unexpected_message', 'messageIsExpected.notInThisState', protection);
    const data = sealedFor(awaiting, 'application_data', Uint8Array.of(1));
    expectRefusal(receive(awaiting, data), 'unexpected_message', 'messageIsExpected.notInThisState', protection);
  });

  it('refuses a second ChangeCipherSpec', () => {
    const sealed = sealedFor(awaiting, 'change_cipher_spec', Uint8Array.of(1));
    expectRefusal(receive(awaiting, sealed), 'unexpected_message', 'messageIsExpected.notInThisState', protection);
  });
});

describe('a server of TLS 1.2 that promised a ticket', () => {
  it('must send it before its ChangeCipherSpec (RFC 5077 §3.3)', () => {
    const { state, records } = lastTo('client');
    expectRefusal(
      receive(state, records[1] ?? new Uint8Array()),
      'unexpected_message',
      'messageIsExpected.notInThisState',
      'application',
    );
  });
});
