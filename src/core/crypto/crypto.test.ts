import { createECDH, createHash, createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../bytes';
import { aeadKeyLength, keySecretLength, nobleCrypto as crypto, seedBytes, seededSource, type AeadName } from '.';

const random = seededSource(crypto, seedBytes(7));

describe('HKDF (RFC 5869 appendix A.1)', () => {
  it('gives the values of the RFC', () => {
    const prk = crypto.hkdfExtract('sha256', fromHex('000102030405060708090a0b0c'), fromHex('0b'.repeat(22)));
    expect(toHex(prk)).toBe('077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5');
    expect(toHex(crypto.hkdfExpand('sha256', prk, fromHex('f0f1f2f3f4f5f6f7f8f9'), 42))).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
  });
});

describe('key agreement', () => {
  it.each(['x25519', 'secp256r1', 'secp384r1'] as const)('is the same from both sides in %s', (group) => {
    const [ours, theirs] = ['ours', 'theirs'].map((name) => crypto.keyPair(group, random.bytes(name, keySecretLength)));
    if (!ours || !theirs) throw new Error('two key pairs expected');
    const secret = crypto.sharedSecret(group, ours.privateKey, theirs.publicKey);
    expect(secret).toEqual(crypto.sharedSecret(group, theirs.privateKey, ours.publicKey));
    expect(secret?.length).toBe(group === 'secp384r1' ? 48 : 32);
  });

  it.each([
    ['secp256r1', 'prime256v1'],
    ['secp384r1', 'secp384r1'],
  ] as const)('is what OpenSSL computes in %s', (group, name) => {
    const openssl = createECDH(name);
    openssl.generateKeys();
    const ours = crypto.keyPair(group, random.bytes('ours', keySecretLength));
    const secret = crypto.sharedSecret(group, ours.privateKey, openssl.getPublicKey());
    expect(secret && toHex(secret)).toBe(openssl.computeSecret(ours.publicKey).toString('hex'));
  });

  it('has no answer for a share that is not a point of the group', () => {
    const ours = crypto.keyPair('secp256r1', random.bytes('ours', keySecretLength)).privateKey;
    const compressed = createECDH('prime256v1').generateKeys('hex', 'compressed');
    for (const share of ['', '04', '04' + '11'.repeat(64), compressed])
      expect(crypto.sharedSecret('secp256r1', ours, fromHex(share))).toBeNull();
    const x = crypto.keyPair('x25519', random.bytes('x', keySecretLength)).privateKey;
    expect(crypto.sharedSecret('x25519', x, new Uint8Array(32))).toBeNull();
    expect(crypto.sharedSecret('x25519', x, new Uint8Array(31))).toBeNull();
  });
});

describe('ECDSA', () => {
  const message = fromHex('00010203');

  it('signs what OpenSSL verifies, the same bytes every time (RFC 6979)', () => {
    const secret = crypto.keyPair('secp256r1', random.bytes('signer', keySecretLength));
    const signature = crypto.signEcdsa('secp256r1', 'sha256', secret.privateKey, message);
    expect(crypto.signEcdsa('secp256r1', 'sha256', secret.privateKey, message)).toEqual(signature);
    const spki = Buffer.concat([
      Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex'),
      secret.publicKey,
    ]);
    const key = { key: spki, format: 'der', type: 'spki' } as const;
    expect(createVerify('sha256').update(message).verify(key, signature)).toBe(true);
  });

  it('verifies what OpenSSL signs, high S included', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const point = publicKey.export({ format: 'der', type: 'spki' }).subarray(-65);
    for (let i = 0; i < 8; i++) {
      const signature = createSign('sha256').update(message).sign(privateKey);
      expect(crypto.verifyEcdsa('secp256r1', 'sha256', point, message, signature)).toBe(true);
      expect(crypto.verifyEcdsa('secp256r1', 'sha256', point, fromHex('04'), signature)).toBe(false);
    }
  });

  it('answers false to what is no key or no signature', () => {
    expect(crypto.verifyEcdsa('secp256r1', 'sha256', new Uint8Array(65), message, new Uint8Array(8))).toBe(false);
  });
});

describe('AEAD (RFC 5116)', () => {
  it.each(Object.keys(aeadKeyLength) as AeadName[])('opens what it seals, and nothing altered: %s', (aead) => {
    const key = random.bytes(aead, aeadKeyLength[aead]);
    const nonce = random.bytes('nonce', 12);
    const sealed = crypto.seal(aead, key, nonce, fromHex('01'), fromHex('c0ffee'));
    expect(sealed.length).toBe(3 + 16);
    expect(crypto.unseal(aead, key, nonce, fromHex('01'), sealed)).toEqual(fromHex('c0ffee'));
    expect(crypto.unseal(aead, key, nonce, fromHex('02'), sealed)).toBeNull();
    for (let at = 0; at < sealed.length; at++) {
      const altered = sealed.map((byte, i) => (i === at ? byte ^ 1 : byte));
      expect(crypto.unseal(aead, key, nonce, fromHex('01'), altered)).toBeNull();
    }
    expect(crypto.unseal(aead, key, nonce, fromHex('01'), new Uint8Array(3))).toBeNull();
  });
});

describe('the seeded source', () => {
  it('gives the same bytes for the same seed and purpose, and others for any other', () => {
    const streams = [
      random.bytes('a', 32),
      random.bytes('b', 32),
      random.within('a').bytes('a', 32),
      seededSource(crypto, seedBytes(8)).bytes('a', 32),
    ];
    expect(random.bytes('a', 32)).toEqual(streams[0]);
    expect(new Set(streams.map(toHex)).size).toBe(4);
  });

  it('writes the seed as four bytes, whatever its sign bit', () => {
    expect(toHex(seedBytes(0xfedcba98))).toBe('fedcba98');
  });

  it('looks evenly spread: a hash of many streams has no repeats', () => {
    const hashes = Array.from({ length: 200 }, (_, i) =>
      createHash('sha256')
        .update(random.bytes(`${i}`, 16))
        .digest('hex'),
    );
    expect(new Set(hashes).size).toBe(200);
  });
});
