import { describe, expect, it } from 'vitest';
import { Reader, toHex } from '../../../src/core/bytes';
import {
  decodeHandshake,
  extensionTypeName,
  phase,
  startClient,
  type ClientHello,
  type ClientSettings,
  type TlsVersion,
} from '../../../src/core/tls';
import { act, clientSettings } from './both-ends';

function firstFlight(changes: Partial<ClientSettings>): { record: Uint8Array; hello: ClientHello } {
  const turn = startClient(clientSettings(changes));
  const record = act(turn, turn).bytes;
  const hello = decodeHandshake(Reader.over(record.slice(5)), null);
  if (hello.kind !== 'clientHello') throw new Error(hello.kind);
  return { record, hello };
}

const extensionsOf = (versions: TlsVersion[], serverName: string | null = null) =>
  firstFlight({ versions, serverName }).hello.extensions.map(({ type }) => extensionTypeName(type));
const bodyOf = (hello: ClientHello, name: string) =>
  toHex(hello.extensions.find(({ type }) => extensionTypeName(type) === name)?.data ?? new Uint8Array());

describe('the ClientHello', () => {
  it('has only the extensions that belong to its versions', () => {
    const both = ['supported_groups', 'signature_algorithms'];
    expect(extensionsOf(['TLSv1.3'])).toEqual([...both, 'supported_versions', 'psk_key_exchange_modes', 'key_share']);
    expect(extensionsOf(['TLSv1.2'])).toEqual([
      'renegotiation_info',
      'ec_point_formats',
      'supported_groups',
      'session_ticket',
      'extended_master_secret',
      'signature_algorithms',
    ]);
    expect(new Set(extensionsOf(['TLSv1.3', 'TLSv1.2']))).toEqual(
      new Set([...extensionsOf(['TLSv1.3']), ...extensionsOf(['TLSv1.2'])]),
    );
  });

  it('names the server only when it is told to (RFC 6066 §3)', () => {
    expect(extensionsOf(['TLSv1.3'], 'mail.dest.fr')).toContain('server_name');
  });

  it('lists the versions in the given order (RFC 8446 §4.2.1)', () => {
    expect(bodyOf(firstFlight({ versions: ['TLSv1.2', 'TLSv1.3'] }).hello, 'supported_versions')).toBe('0403030304');
    expect(bodyOf(firstFlight({ versions: ['TLSv1.3', 'TLSv1.2'] }).hello, 'supported_versions')).toBe('0403040303');
  });

  it('carries a key share for the first group only', () => {
    const { hello } = firstFlight({ groups: ['secp256r1', 'x25519'] });
    expect(bodyOf(hello, 'key_share')).toMatch(/^004500170041 ?04/);
    expect(bodyOf(hello, 'supported_groups')).toBe('00040017001d');
  });

  it('offers the signatures it can verify, and no RSA', () => {
    expect(bodyOf(firstFlight({}).hello, 'signature_algorithms')).toBe('000404030503');
  });

  it('has a session id of 32 bytes with TLS 1.3, for middleboxes, and none without (RFC 8446 §D.4)', () => {
    expect(firstFlight({ versions: ['TLSv1.3'] }).hello.sessionId).toHaveLength(32);
    expect(firstFlight({ versions: ['TLSv1.2'] }).hello.sessionId).toHaveLength(0);
  });

  it('travels in a record that says TLS 1.0, and itself says TLS 1.2 (RFC 8446 §5.1, §4.1.2)', () => {
    const { record, hello } = firstFlight({});
    expect(toHex(record.slice(0, 3))).toBe('160301');
    expect(hello.legacyVersion).toBe(0x0303);
  });

  it('leaves out a version that has no suite, as Node does', () => {
    const { hello } = firstFlight({ cipherSuites: ['TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256'] });
    expect(hello.extensions.map(({ type }) => extensionTypeName(type))).not.toContain('supported_versions');
    expect(hello.cipherSuites).toEqual([0xc02b]);
  });

  it.each([{ versions: [] }, { cipherSuites: [] }, { groups: [] }])(
    'fails at once with nothing to offer: %o',
    (changes) => {
      const turn = startClient(clientSettings(changes));
      expect(phase(turn.state)).toBe('failed');
      expect(turn.outputs.at(-1)).toMatchObject({ kind: 'failed', by: 'self', alert: 'internal_error' });
    },
  );
});
