import { afterEach, describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../src/core/bytes';
import { close, phase, receive, send, startClient, startServer } from '../../../src/core/tls';
import { act, clientSettings, outputsOf, received, serverSettings, start, talk } from './both-ends';
import { Driven, opensslClient, opensslServer, until, type OpensslEnd } from './openssl';

const all = {
  versions: ['TLSv1.3', 'TLSv1.2'],
  cipherSuites: clientSettings().cipherSuites,
  groups: clientSettings().groups,
} as const;
const opened: OpensslEnd[] = [];
afterEach(() => opened.splice(0).forEach(({ socket, wire }) => (socket.destroy(), wire.destroy())));

describe.each(['TLSv1.3', 'TLSv1.2'] as const)('close_notify in %s', (version) => {
  const established = () => talk(start(clientSettings({ versions: [version] })));
  const closeNotify = { kind: 'alert', level: 'warning', description: 'close_notify' };

  it.each(['client', 'server'] as const)('from the %s is answered, and both ends are closed', (who) => {
    const ends = established();
    const other = who === 'client' ? 'server' : 'client';
    const asked = act(ends[who], close(ends[who].state));
    expect(phase(asked.end.state)).toBe('closing');
    const answer = receive(ends[other].state, asked.bytes);
    expect(answer.outputs.filter(({ kind }) => kind !== 'checked')).toMatchObject([
      { kind: 'received', record: { protection: 'application', contents: [closeNotify] } },
      { kind: 'flight', records: [{ protection: 'application', contents: [closeNotify] }] },
      { kind: 'closed' },
    ]);
    const last = receive(asked.end.state, act(ends[other], answer).bytes);
    expect(last.outputs.at(-1)).toEqual({ kind: 'closed' });
    expect(outputsOf({ state: last.state, outputs: last.outputs }, 'flight')).toEqual([]);
    expect([phase(last.state), phase(answer.state)]).toEqual(['closed', 'closed']);
  });

  it('leaves the other direction open until it is answered (RFC 8446 §6.1)', () => {
    const { client, server } = established();
    const asked = act(client, close(client.state));
    expect(send(asked.end.state, encodeUtf8('more'))).toEqual({ state: asked.end.state, outputs: [] });
    expect(close(asked.end.state)).toEqual({ state: asked.end.state, outputs: [] });
    const late = act(server, send(server.state, encodeUtf8('221 2.0.0 Bye\r\n')));
    expect(received(receive(asked.end.state, late.bytes).outputs)).toEqual(encodeUtf8('221 2.0.0 Bye\r\n'));
  });

  it('ends a connection after which nothing is heard or said', () => {
    const { client, server } = established();
    const closed = receive(server.state, act(client, close(client.state)).bytes).state;
    expect(receive(closed, encodeUtf8('anything'))).toEqual({ state: closed, outputs: [] });
    expect(send(closed, encodeUtf8('anything'))).toEqual({ state: closed, outputs: [] });
    expect(close(closed)).toEqual({ state: closed, outputs: [] });
  });

  it('is understood by OpenSSL, and understood from it', async () => {
    const server = opensslServer({ ...all, versions: [version] });
    const client = opensslClient({ ...all, versions: [version] });
    opened.push(server, client);
    const closes = new Driven(startClient(clientSettings()), server.wire);
    const isClosed = new Driven(startServer(serverSettings()), client.wire);
    let ended = false;
    server.socket.on('end', () => (ended = true)).resume();
    await until(() => [closes, isClosed].every(({ end }) => phase(end.state) === 'established'), 'both handshakes');
    closes.close();
    client.socket.end();
    await until(() => ended && phase(isClosed.end.state) === 'closed', 'close_notify on both');
    expect(server.failure.code).toBeNull();
    expect(outputsOf(isClosed.end, 'closed')).toHaveLength(1);
  });
});

describe('closing in the middle of a handshake', () => {
  it('says close_notify in the clear, and the peer is closed too', () => {
    const first = startClient(clientSettings());
    const asked = act(first, close(first.state));
    expect(phase(asked.end.state)).toBe('closed');
    expect(phase(receive(startServer(serverSettings()).state, asked.bytes).state)).toBe('closed');
  });
});
