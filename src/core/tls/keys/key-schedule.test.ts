import { describe, expect, it } from 'vitest';
import { concat, fromHex, toHex } from '../../bytes';
import { nobleCrypto as crypto } from '../../crypto';
import { verifyData13 } from './finished';
import { applicationSecrets, earlySecret, handshakeSecrets } from './key-schedule';
import { trafficKeys } from './traffic-keys';

/** The values of the "Simple 1-RTT Handshake" (RFC 8448 §3). */
const clientShare = '99381de560e4bd43d23d8e435a7dbafeb3c06e51c13cae4d5413691e529aaf2c';
const serverShare = 'c9828876112095fe66762bdbf7c672e156d6cc253b833df1dd69b1b04e751f0f';
const clientHello = fromHex(
  '010000c00303cb34ecb1e78163ba1c38c6dacb196a6dffa21a8d9912ec18a2ef6283024dece7000006130113031302010000910000000b00' +
    '09000006736572766572ff01000100000a00140012001d0017001800190100010101020103010400230000003300260024001d0020' +
    `${clientShare}002b0003020304000d0020001e040305030603020308040805080604010501060102010402050206020202` +
    '002d00020101001c00024001',
);
const serverHello = fromHex(
  '020000560303a6af06a4121860dc5e6e60249cd34c95930c8ac5cb1434dac155772ed3e2692800130100002e00330024001d0020' +
    `${serverShare}002b00020304`,
);
const sharedSecret = fromHex('8bd4054fb55b9d63fdfbacf9f04b9f0d35e6d63f537563efd46272900f89492d');
const serverFinishedHash = fromHex('9608102a0f1ccc6db6250b7b7e417b1a000eaada3daae4777a7686c9ff83df13');
const helloHash = crypto.digest('sha256', concat(clientHello, serverHello));
const handshake = handshakeSecrets(crypto, 'sha256', sharedSecret, helloHash);
const application = applicationSecrets(crypto, 'sha256', handshake.handshakeSecret, serverFinishedHash);
const keysOf = (secret: Uint8Array) => {
  const { key, iv } = trafficKeys(crypto, 'sha256', 'aes128gcm', secret);
  return [toHex(key), toHex(iv)];
};

describe('the TLS 1.3 key schedule, on RFC 8448 §3', () => {
  it('agrees on the shared secret from either private key', () => {
    const client = fromHex('49af42ba7f7994852d713ef2784bcbcaa7911de26adc5642cb634540e7ea5005');
    const server = fromHex('b1580eeadf6dd589b8ef4f2d5652578cc810e9980191ec8d058308cea216a21e');
    expect(crypto.sharedSecret('x25519', client, fromHex(serverShare))).toEqual(sharedSecret);
    expect(crypto.sharedSecret('x25519', server, fromHex(clientShare))).toEqual(sharedSecret);
  });

  it('starts from the Early Secret without a PSK', () => {
    expect(toHex(earlySecret(crypto, 'sha256'))).toBe(
      '33ad0a1c607ec03b09e6cd9893680ce210adf300aa1f2660e1b22e10f170f92a',
    );
  });

  it('derives the Handshake Secret and both handshake traffic secrets', () => {
    expect(toHex(handshake.handshakeSecret)).toBe('1dc826e93606aa6fdc0aadc12f741b01046aa6b99f691ed221a9f0ca043fbeac');
    expect(toHex(handshake.clientTrafficSecret)).toBe(
      'b3eddb126e067f35a780b3abf45e2d8f3b1a950738f52e9600746a0e27a55a21',
    );
    expect(toHex(handshake.serverTrafficSecret)).toBe(
      'b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38',
    );
  });

  it('derives the Master Secret, both application traffic secrets and the exporter secret', () => {
    expect(toHex(application.masterSecret)).toBe('18df06843d13a08bf2a449844c5f8a478001bc4d4c627984d5a41da8d0402919');
    expect(toHex(application.clientTrafficSecret)).toBe(
      '9e40646ce79a7f9dc05af8889bce6552875afa0b06df0087f792ebb7c17504a5',
    );
    expect(toHex(application.serverTrafficSecret)).toBe(
      'a11af9f05531f856ad47116b45a950328204b4f44bfb6b3a4b4f1f3fcb631643',
    );
    expect(toHex(application.exporterMasterSecret)).toBe(
      'fe22f881176eda18eb8f44529e6792c50c9a3f89452f68d8ae311b4309d3cf50',
    );
  });

  it('derives a key and an IV for each direction and epoch', () => {
    expect(keysOf(handshake.serverTrafficSecret)).toEqual([
      '3fce516009c21727d0f2e4e86ee403bc',
      '5d313eb2671276ee13000b30',
    ]);
    expect(keysOf(handshake.clientTrafficSecret)).toEqual([
      'dbfaa693d1762c5b666af5d950258d01',
      '5bd3c71b836e0b76bb73265f',
    ]);
    expect(keysOf(application.serverTrafficSecret)).toEqual([
      '9f02283b6c9c07efc26bb9f2ac92e356',
      'cf782b88dd83549aadf1e984',
    ]);
    expect(keysOf(application.clientTrafficSecret)).toEqual([
      '17422dda596ed5d9acd890e3c63f5051',
      '5b78923dee08579033e523d9',
    ]);
  });

  it("computes the client's verify_data", () => {
    expect(toHex(verifyData13(crypto, 'sha256', handshake.clientTrafficSecret, serverFinishedHash))).toBe(
      'a8ec436d677634ae525ac1fcebe11a039ec17694fac6e98527b642f2edd5ce61',
    );
  });
});
