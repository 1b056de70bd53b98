import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, encodeUtf8, equalBytes } from '../../../src/core/bytes';
import { nobleCrypto as crypto } from '../../../src/core/crypto';
import { phase, receive, send } from '../../../src/core/tls';
import { unprotected } from '../../../src/core/tls/records/record-protection';
import { sealRecord } from '../../../src/core/tls/records/seal-record';
import {
  act,
  clientSettings,
  conversation,
  firstDelivery,
  received,
  start,
  type Delivery,
  type Ends,
  type Side,
} from './both-ends';
import { recordsOf } from './puppets';

const versions = ['TLSv1.3', 'TLSv1.2'] as const;
const deliveriesIn = (version: (typeof versions)[number]) =>
  conversation(firstDelivery(start(clientSettings({ versions: [version] })))).deliveries;

/** How it all ends when a delivery arrives changed. */
const endsAfter = (delivery: Delivery, bytes: Uint8Array): Ends => conversation({ ...delivery, bytes }).ends;

const bothEstablished = ({ client, server }: Ends) =>
  [client, server].every(({ state }) => phase(state) === 'established');

/** Whether a line still crosses from each end to the other. */
function linesCross(ends: Ends): boolean {
  const line = encodeUtf8('NOOP\r\n');
  const crosses = (from: Side, to: Side) =>
    equalBytes(line, received(receive(ends[to].state, act(ends[from], send(ends[from].state, line)).bytes).outputs));
  return crosses('client', 'server') && crosses('server', 'client');
}

interface PlacedRecord {
  readonly start: number;
  readonly end: number;
  readonly isPlain: boolean;
}

function placesOf({ ends, from, bytes }: Delivery): PlacedRecord[] {
  const to = from === 'client' ? 'server' : 'client';
  const outputs = receive(ends[to].state, bytes).outputs;
  let at = 0;
  return outputs.flatMap((output) => {
    if (output.kind !== 'received') return [];
    const start = at;
    at += output.record.bytes.length;
    return [{ start, end: at, isPlain: output.record.protection === 'none' }];
  });
}

/** Content type, length, first, middle and last byte of every record; the version where it is authenticated. */
const telling = ({ start, end, isPlain }: PlacedRecord): number[] => [
  start,
  ...(isPlain ? [] : [start + 1, start + 2]),
  start + 3,
  start + 4,
  start + 5,
  (start + 5 + end) >> 1,
  end - 1,
];

const flip = (bytes: Uint8Array, at: number, mask: number) => bytes.with(at, (bytes[at] ?? 0) ^ mask);

/** Where TLS looks away: ChangeCipherSpec and the version of plain records in TLS 1.3 (RFC 8446 §5, §5.1). */
function withoutDecoration(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at + 5 <= bytes.length) {
    const end = at + 5 + (bytes[at + 3] ?? 0) * 256 + (bytes[at + 4] ?? 0);
    const isDecoration = equalBytes(bytes.slice(at + 3, end), Uint8Array.of(0, 1, 1)) && bytes[at] === 20;
    if (!isDecoration)
      kept.push(bytes.slice(at, at + 1), bytes[at] === 23 ? bytes.slice(at + 1, end) : bytes.slice(at + 3, end));
    at = end;
  }
  return concat(...kept, bytes.slice(at));
}

describe.each(versions)('a connection of %s under attack', (version) => {
  const deliveries = deliveriesIn(version);
  const handshake = deliveries.filter(({ ends }) => !bothEstablished(ends) && !isTicketOnly(ends));

  function isTicketOnly({ client, server }: Ends): boolean {
    return version === 'TLSv1.3' && phase(client.state) === 'established' && phase(server.state) === 'established';
  }

  it('goes through four deliveries', () => {
    expect(deliveries.map(({ from }) => from)).toEqual(['client', 'server', 'client', 'server']);
    expect(handshake).toHaveLength(version === 'TLSv1.3' ? 3 : 4);
  });

  it('is never established on both sides when a bit of the handshake is flipped', () => {
    for (const delivery of handshake)
      for (const at of placesOf(delivery).flatMap(telling)) {
        const ends = endsAfter(delivery, flip(delivery.bytes, at, 1));
        expect(bothEstablished(ends), `byte ${at} from the ${delivery.from}`).toBe(false);
      }
  });

  it('carries nothing both ways after any change of any delivery', () => {
    const place = fc.nat(2000);
    const change = fc.oneof(
      fc.record({ kind: fc.constant('flip' as const), at: place, mask: fc.integer({ min: 1, max: 255 }) }),
      fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.integer({ min: 1, max: 300 }) }),
      fc.record({
        kind: fc.constant('insert' as const),
        at: place,
        bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      }),
      fc.record({
        kind: fc.constant('replace' as const),
        at: place,
        bytes: fc.uint8Array({ minLength: 1, maxLength: 300 }),
      }),
    );
    fc.assert(
      fc.property(fc.nat(deliveries.length - 1), change, (index, changed) => {
        const delivery = deliveries[index];
        if (!delivery) return;
        const bytes = alter(delivery.bytes, changed);
        fc.pre(!equalBytes(withoutDecoration(bytes), withoutDecoration(delivery.bytes)));
        expect(linesCross(endsAfter(delivery, bytes))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the version in plain record headers, which is ignored (RFC 8446 §5.1)', () => {
    const [hello, answer] = deliveries;
    for (const delivery of [hello, answer])
      if (delivery) expect(linesCross(endsAfter(delivery, flip(delivery.bytes, 2, 4)))).toBe(true);
  });

  it('ends in failure, not in an exception, on random records in any state', () => {
    const type = fc.constantFrom(20, 21, 22, 23);
    fc.assert(
      fc.property(
        fc.nat(deliveries.length - 1),
        type,
        fc.uint8Array({ maxLength: 80 }),
        (index, contentType, fragment) => {
          const ends = deliveries[index]?.ends;
          const record = Uint8Array.of(contentType, 3, 3, 0, fragment.length, ...fragment);
          for (const end of ends ? [ends.client, ends.server] : []) {
            const { state } = receive(end.state, record);
            expect(phase(state)).not.toBe(phase(end.state) === 'established' ? 'closing' : 'established');
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

type Change =
  | { kind: 'flip'; at: number; mask: number }
  | { kind: 'cut'; at: number; length: number }
  | { kind: 'insert' | 'replace'; at: number; bytes: Uint8Array };

function alter(bytes: Uint8Array, change: Change): Uint8Array {
  const at = change.at % bytes.length;
  const before = bytes.slice(0, at);
  switch (change.kind) {
    case 'flip':
      return flip(bytes, at, change.mask);
    case 'cut':
      return concat(before, bytes.slice(at + change.length));
    case 'insert':
      return concat(before, change.bytes, bytes.slice(at));
    case 'replace':
      return concat(before, change.bytes, bytes.slice(at + change.bytes.length));
  }
}

describe.each(versions)('a server of %s that seals malformed messages with the right keys', (version) => {
  const [, answer] = deliveriesIn(version);

  it('is refused by the client, which never throws', () => {
    if (!answer) throw new Error('no answer');
    const sent = recordsOf(answer.ends.server);
    const keys = protections(answer);
    fc.assert(
      fc.property(
        fc.nat(sent.length - 1),
        fc.nat(2000),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        (index, place, mask, cuts) => {
          fc.pre(sent[index]?.contentType === 'handshake');
          const bytes = sent.map(({ contentType, plaintext, contents }, i) => {
            const at = place % plaintext.length;
            const changed = i !== index ? plaintext : cuts ? plaintext.slice(0, at) : flip(plaintext, at, mask);
            return sealRecord(crypto, keys[i] ?? unprotected, { contentType, plaintext: changed, contents }).bytes;
          });
          const { state, outputs } = receive(answer.ends.client.state, concat(...bytes));
          expect(phase(state)).not.toBe('established');
          expect(outputs.filter(({ kind }) => kind === 'established')).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** How each record of the answer was protected. */
function protections({ ends, from, bytes }: Delivery) {
  const to = from === 'client' ? 'server' : 'client';
  let state = ends[to].state;
  return placesOf({ ends, from, bytes }).map(({ start, end, isPlain }) => {
    const read = 'records' in state && !isPlain ? state.records.read : unprotected;
    state = receive(state, bytes.slice(start, end)).state;
    return read;
  });
}
