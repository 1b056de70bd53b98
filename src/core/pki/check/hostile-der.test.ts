import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nobleCrypto } from '../../crypto';
import { defaultPki } from '../default-certificates';
import { annotateCertificate } from './annotate-certificate';
import { certificateNames } from './certificate-names';
import { checkChain, trusted } from './check-chain';
import { decodeCertificate, publicKeyOf } from './decode-certificate';
import { capturedChain, defaultNames } from './fixtures/sample-certificates';
import { expectNoGaps } from './fixtures/no-gaps';

const pki = defaultPki({ kind: 'valid', ...defaultNames });
const [leaf = new Uint8Array(), intermediate = new Uint8Array()] = pki?.receiver.chain ?? [];
const trustAnchors = pki?.trustAnchors ?? [];

/** Puts bytes through everything that reads certificates; whatever comes out, nothing is thrown and no byte goes unnamed. */
function survives(der: Uint8Array): boolean {
  expectNoGaps(annotateCertificate(der), 0, der.length);
  publicKeyOf(der);
  certificateNames(der);
  return decodeCertificate(der).ok;
}

function isTrusted(chain: readonly Uint8Array[]): boolean {
  return trusted(
    checkChain({
      chain,
      trustAnchors,
      clock: defaultNames.clock,
      names: [{ kind: 'host', host: defaultNames.host }],
      crypto: nobleCrypto,
    }),
  );
}

describe('a certificate cut short', () => {
  it.each([
    ['ours', leaf],
    ['OpenSSL’s', capturedChain[0] ?? new Uint8Array()],
  ])('is refused at every offset: %s', { timeout: 60_000 }, (_, der) => {
    for (let length = 0; length < der.length; length++) expect(survives(der.slice(0, length)), `${length}`).toBe(false);
    expect(survives(der)).toBe(true);
  });

  it('is refused with bytes behind it', () => {
    expect(survives(Uint8Array.of(...leaf, 0))).toBe(false);
  });
});

describe('a certificate with a changed byte', () => {
  it('never throws, whichever byte and value', { timeout: 60_000 }, () => {
    for (let at = 0; at < leaf.length; at++)
      for (const value of [0x00, 0x80, (leaf[at] ?? 0) ^ 0x20]) survives(leaf.with(at, value));
  });

  it('is never trusted', { timeout: 60_000 }, () => {
    for (let at = 0; at < leaf.length; at += 7) {
      expect(isTrusted([leaf.with(at, (leaf[at] ?? 0) ^ 1), intermediate]), `leaf ${at}`).toBe(false);
      if (at < intermediate.length)
        expect(isTrusted([leaf, intermediate.with(at, (intermediate[at] ?? 0) ^ 1)]), `intermediate ${at}`).toBe(false);
    }
    expect(isTrusted([leaf, intermediate])).toBe(true);
  });
});

describe('bytes of any kind', () => {
  it('never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void survives(bytes)),
      { numRuns: 500 },
    );
  });

  it('never throw when they begin as DER does', () => {
    const tags = fc.constantFrom(0x30, 0x31, 0x02, 0x03, 0x04, 0x06, 0x17, 0x18, 0xa0, 0xa3, 0x82, 0x87);
    const nested = fc.letrec<{ value: number[] }>((tie) => ({
      value: fc
        .tuple(
          tags,
          fc.oneof(
            { depthSize: 'small' },
            fc.array(fc.nat(255), { maxLength: 20 }),
            fc.array(tie('value'), { maxLength: 5 }).map((parts) => parts.flat().slice(0, 120)),
          ),
        )
        .map(([tag, contents]) => [tag, contents.length, ...contents]),
    })).value;
    fc.assert(
      fc.property(nested, (bytes) => void survives(Uint8Array.from(bytes))),
      { numRuns: 500 },
    );
  });

  it('never throw when pieces of a certificate are shuffled', () => {
    const cut = fc.nat(leaf.length);
    fc.assert(
      fc.property(
        cut,
        cut,
        cut,
        (a, b, c) => void survives(Uint8Array.of(...leaf.slice(0, a), ...leaf.slice(b), ...leaf.slice(c))),
      ),
      { numRuns: 200 },
    );
  });
});

describe('DER made to hurt', () => {
  it('may be nested deeply', () => {
    const depth = 20_000;
    const der = new Uint8Array(4 * depth);
    for (let i = 0; i < depth; i++)
      der.set([0x30, 0x82, (4 * (depth - i) - 4) >> 8, (4 * (depth - i) - 4) & 0xff], 4 * i);
    expect(survives(der)).toBe(false);
  });

  it('may claim to be four gigabytes long', () => {
    expect(survives(Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 0x30, 0x84, 0xff, 0xff, 0xff, 0xfe))).toBe(false);
  });

  it('may hold an object identifier without an end', () => {
    const der = new Uint8Array(60_004).fill(0xff);
    der.set([0x06, 0x82, 0xea, 0x60]);
    expect(survives(der)).toBe(false);
  });

  it('may come in a chain of a thousand certificates', () => {
    const chain = [leaf, ...Array.from({ length: 1000 }, () => intermediate)];
    expect(isTrusted(chain)).toBe(true);
  });
});
