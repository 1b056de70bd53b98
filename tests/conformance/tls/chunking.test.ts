import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../src/core/bytes';
import {
  close,
  receive,
  send,
  startClient,
  startServer,
  type TlsConnection,
  type TlsTurn,
} from '../../../src/core/tls';
import {
  act,
  clientSettings,
  conversation,
  extend,
  firstDelivery,
  serverSettings,
  start,
  wireBytes,
  type End,
  type Side,
} from './both-ends';
import { Driven, opensslClient, opensslServer, readText, until } from './openssl';

/** Everything each end hears in a whole connection, in order, and the states it starts from. */
function recording(
  version: 'TLSv1.3' | 'TLSv1.2',
): Record<'client' | 'server', { first: TlsConnection; heard: Uint8Array[]; end: End }> {
  const begun = start(clientSettings({ versions: [version] }));
  const { deliveries, ends } = conversation(firstDelivery(begun));
  const heardBy = (side: Side) => deliveries.flatMap(({ from, bytes }) => (from === side ? [] : [bytes]));
  const heard = { client: heardBy('client'), server: heardBy('server') };
  const sent = act(ends.client, send(ends.client.state, encodeUtf8('EHLO mail.envoi.fr\r\n')));
  const closed = act(sent.end, close(sent.end.state));
  heard.server.push(sent.bytes, closed.bytes);
  const server = [sent.bytes, closed.bytes].reduce((end, bytes) => extend(end, receive(end.state, bytes)), ends.server);
  return {
    client: {
      first: begun.client.state,
      heard: heard.client,
      end: { ...ends.client, outputs: ends.client.outputs.slice(1) },
    },
    server: { first: begun.server.state, heard: heard.server, end: server },
  };
}

function hear(first: TlsConnection, pieces: readonly Uint8Array[]): TlsTurn<TlsConnection> {
  return pieces.reduce<End>((end, piece) => extend(end, receive(end.state, piece)), { state: first, outputs: [] });
}

const singleBytes = (bytes: Uint8Array): Uint8Array[] => Array.from(bytes, (byte) => Uint8Array.of(byte));
const cutAt = (bytes: Uint8Array, places: number[]): Uint8Array[] =>
  [...places, bytes.length].map((place, i, all) => bytes.slice(all[i - 1] ?? 0, place));

describe.each(['TLSv1.3', 'TLSv1.2'] as const)('receiving %s in pieces', (version) => {
  const { client, server } = recording(version);

  it.each([client, server])('one byte at a time gives what one piece a flight gives', ({ first, heard, end }) => {
    expect(hear(first, heard.flatMap(singleBytes))).toEqual(end);
  });

  it('cut anywhere gives the same', () => {
    for (const { first, heard, end } of [client, server])
      fc.assert(
        fc.property(fc.array(fc.nat(2000), { maxLength: 12 }), (places) => {
          const sorted = places.toSorted((a, b) => a - b);
          expect(
            hear(
              first,
              heard.flatMap((bytes) => cutAt(bytes, sorted)),
            ),
          ).toEqual(end);
        }),
        { numRuns: 8 },
      );
  });
});

describe('talking to OpenSSL one byte at a time', () => {
  const all = {
    versions: ['TLSv1.3'],
    cipherSuites: clientSettings().cipherSuites,
    groups: clientSettings().groups,
  } as const;

  it('works as the client and as the server', async () => {
    const server = opensslServer(all);
    const client = opensslClient(all);
    const ourClient = new Driven(startClient(clientSettings()), server.wire, 1);
    const ourServer = new Driven(startServer(serverSettings()), client.wire, 1);
    await until(() => [ourClient, ourServer].every(({ end }) => end.state.kind === 'established'), 'both handshakes');
    ourClient.send('to the server');
    ourServer.send('to the client');
    expect(await Promise.all([readText(server.socket, 13), readText(client.socket, 13)])).toEqual([
      'to the server',
      'to the client',
    ]);
    [server, client].forEach(({ socket, wire }) => (socket.destroy(), wire.destroy()));
  });
});

describe('what is kept of a record that is not whole', () => {
  it('is never more than one record', () => {
    const { server } = recording('TLSv1.3');
    const endless = Uint8Array.of(22, 3, 1, 0x40, 0, ...new Uint8Array(16383));
    const { state, outputs } = receive(server.first, endless);
    expect(outputs).toEqual([]);
    expect(state).toMatchObject({ records: { received: endless } });
    expect(wireBytes(receive(server.first, Uint8Array.of(22, 3, 1, 0x40, 1)).outputs)).toEqual(
      Uint8Array.of(21, 3, 3, 0, 2, 2, 22),
    );
  });
});
