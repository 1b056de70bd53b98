import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, decode, DecodeError, fromHex, Reader } from '../../bytes';
import type { HandshakeMessage } from '../messages';
import type { TlsVersion } from '../names';
import { arbitraryMessage, arbitraryMessages } from './fixtures/arbitrary-messages';
import { mutated, truncations } from './fixtures/hostile';
import { decodeHandshake, encodeHandshake } from './handshake.codec';

function decodeWhole(bytes: Uint8Array, version: TlsVersion | null): HandshakeMessage {
  const reader = Reader.over(bytes);
  const message = decodeHandshake(reader, version);
  reader.expectEnd('test');
  return message;
}

function malformation(bytes: Uint8Array, version: TlsVersion | null = null): string | null {
  const outcome = decode(() => decodeWhole(bytes, version));
  return outcome.ok ? null : outcome.error.malformation;
}

describe('the handshake codec (RFC 8446 §4, RFC 5246 §7.4)', () => {
  it.each(Object.entries(arbitraryMessages))('decodes every %s it encodes to the same message', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, ({ version, message }) => {
        expect(decodeWhole(encodeHandshake(message), version)).toEqual(message);
      }),
    );
  });

  it('reads exactly one message and leaves what follows', () => {
    fc.assert(
      fc.property(arbitraryMessage, fc.uint8Array({ maxLength: 5 }), ({ version, message }, rest) => {
        const reader = Reader.over(concat(encodeHandshake(message), rest));
        decodeHandshake(reader, version);
        expect(reader.remaining).toBe(rest.length);
      }),
    );
  });

  it('finds every truncation truncated', () => {
    fc.assert(
      fc.property(arbitraryMessage, ({ version, message }) => {
        for (const cut of truncations(encodeHandshake(message))) expect(malformation(cut, version)).toBe('truncated');
      }),
      { numRuns: 60 },
    );
  });

  it('gives a message or a DecodeError for mutated bytes, and nothing else', () => {
    const versions = fc.constantFrom('TLSv1.3' as const, 'TLSv1.2' as const, null);
    const bytes = mutated(arbitraryMessage.map(({ message }) => encodeHandshake(message)));
    fc.assert(
      fc.property(bytes, versions, (hostile, version) => {
        const outcome = decode(() => decodeWhole(hostile, version));
        if (!outcome.ok) expect(outcome.error).toBeInstanceOf(DecodeError);
        else expect(decodeWhole(encodeHandshake(outcome.value), version)).toEqual(outcome.value);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a message or a DecodeError for any body of any type', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.uint8Array({ maxLength: 120 }), (type, body) => {
        decode(() => decodeWhole(concat(Uint8Array.of(type, 0, 0, body.length), body), 'TLSv1.3'));
      }),
      { numRuns: 1000 },
    );
  });
});

const hello = {
  kind: 'clientHello' as const,
  legacyVersion: 0x0303,
  random: new Uint8Array(32).fill(7),
  sessionId: new Uint8Array(),
  cipherSuites: [0x1301, 0x0a0a],
  compressionMethods: [0],
  extensions: [],
};

describe('a ClientHello (RFC 8446 §4.1.2)', () => {
  it('lies on the wire as the RFC draws it', () => {
    expect(encodeHandshake(hello)).toEqual(fromHex(`0100002b0303${'07'.repeat(32)}00000413010a0a0100`));
  });

  it('is malformed with bytes behind its extensions', () => {
    const bytes = concat(encodeHandshake({ ...hello, extensions: [{ type: 1, data: fromHex('02') }] }), fromHex('00'));
    bytes[3] = (bytes[3] ?? 0) + 1;
    expect(malformation(bytes)).toBe('trailing');
  });

  it('is malformed with a session id of 33 bytes, no cipher suite or no compression method', () => {
    expect(malformation(encodeHandshake({ ...hello, sessionId: new Uint8Array(33) }))).toBe('invalid');
    expect(malformation(encodeHandshake({ ...hello, cipherSuites: [] }))).toBe('invalid');
    expect(malformation(encodeHandshake({ ...hello, compressionMethods: [] }))).toBe('invalid');
  });
});

describe('a handshake message whose form depends on the version', () => {
  const certificate = Uint8Array.of(1, 2, 3);
  const chain = { kind: 'certificate' as const, requestContext: new Uint8Array() };

  it('carries context and extensions in TLS 1.3 only (RFC 8446 §4.4.2)', () => {
    const entries = [{ certificate, extensions: [] }];
    expect(encodeHandshake({ ...chain, version: 'TLSv1.2', entries })).toEqual(fromHex('0b000009000006000003010203'));
    expect(encodeHandshake({ ...chain, version: 'TLSv1.3', entries })).toEqual(
      fromHex('0b00000c000000080000030102030000'),
    );
  });

  it('is read as TLS 1.2 when no version is settled', () => {
    expect(decodeWhole(fromHex('0b000009000006000003010203'), null)).toMatchObject({ version: 'TLSv1.2' });
    expect(malformation(fromHex('0b00000c000000080000030102030000'), null)).not.toBeNull();
  });

  it('may not hold an empty certificate', () => {
    expect(malformation(fromHex('0b000006000003000000'), 'TLSv1.2')).toBe('invalid');
  });
});

describe('a handshake type', () => {
  it('is invalid, at the type itself, when there is no message for it', () => {
    const outcome = decode(() => decodeWhole(fromHex('0d000000'), 'TLSv1.3'));
    expect(outcome).toMatchObject({ ok: false, error: { field: 'tls.handshake.type', malformation: 'invalid' } });
  });

  it('is invalid in a ServerKeyExchange over a curve that is not named (RFC 8422 §5.4)', () => {
    expect(malformation(fromHex('0c00000901001701aa0403000100'), 'TLSv1.2')).toBe('invalid');
  });

  it('is invalid in a ServerHelloDone that says anything', () => {
    expect(malformation(fromHex('0e00000100'), 'TLSv1.2')).toBe('trailing');
  });
});
