import { equalBytes } from '../../bytes';
import { keySecretLength, type KeyPair } from '../../crypto';
import { cipherSuiteCode, encodeSelectedVersion, encodeServerKeyShare, groupCode, versionCode } from '../codec';
import { verifyData13 } from '../keys/finished';
import { suiteParameters } from '../keys/suite-parameters';
import type { Finished, NewSessionTicket, ServerHello } from '../messages';
import type { CipherSuiteName } from '../names';
import type { TlsOutput } from '../turn';
import { certificateMessage } from './certificate-message';
import { signCertificateVerify } from './certificate-verify';
import type { ClientRequest } from './client-hello-rules';
import type { AwaitingClientFinished13, AwaitingClientHello, Server13 } from './connection';
import { established13 } from './established';
import { refuseMissing } from './extension-rules';
import { Flight } from './flight';
import { protectionFrom, withApplicationSecrets, withHandshakeSecrets } from './keys-13';
import type { ChosenShare } from './negotiate';
import { after, holds, refuse } from './refusal';
import { applicationSecretOutputs, handshakeSecretOutputs } from './secrets';
import { keyShareFor, suiteFor } from './server-choice';
import type { ServerSettings } from './settings';
import { serverScheme } from './signature-schemes';
import { advance, type Incoming, type Step } from './step';
import { pskDheKe, ticketLifetime, ticketLength } from './ticket';
import { transcriptHash } from './transcript';
import { unexpected } from './unexpected';

/** The server of TLS 1.3 after its flight: it awaits the client's Finished only (RFC 8446 §A.2). */
export function server13(state: Server13, { message, bytes }: Incoming): Step {
  return message.kind === 'finished' ? onFinished(state, { message, bytes }) : unexpected(state, message.kind);
}

/** Chooses suite and key share, in this order, and answers (RFC 8446 §4.1.1). */
export function answerInTls13(
  state: AwaitingClientHello,
  request: ClientRequest,
  clientHello: Uint8Array,
  checked: readonly TlsOutput[],
): Step {
  const { settings } = state;
  if (!request.signatureSchemes) return after(checked, refuseMissing('clientHello', 'signature_algorithms'));
  if (request.hello.compressionMethods.length !== 1)
    return after(checked, refuse('illegal_parameter', 'messageIsWellFormed.compressionIllegal', {}));
  const suite = suiteFor(settings, request, 'TLSv1.3');
  if (suite.kind === 'refusal') return after(checked, suite);
  const share = keyShareFor(settings, request);
  if (share.kind === 'refusal') return after([...checked, suite.checked], share);
  const checks = [...checked, suite.checked, share.checked];
  const { group, publicKey } = share.value;
  const keyPair = settings.crypto.keyPair(group, settings.random.bytes(`keyShare.${group}`, keySecretLength));
  const sharedSecret = settings.crypto.sharedSecret(group, keyPair.privateKey, publicKey);
  if (!sharedSecret)
    return after(checks, refuse('illegal_parameter', 'messageIsWellFormed.keyShareInvalid', { group }));
  return flight13(state, request, clientHello, {
    cipherSuite: suite.value,
    share: share.value,
    keyPair,
    sharedSecret,
    checks,
  });
}

interface Chosen13 {
  readonly cipherSuite: CipherSuiteName;
  readonly share: ChosenShare;
  readonly keyPair: KeyPair;
  readonly sharedSecret: Uint8Array;
  readonly checks: readonly TlsOutput[];
}

/** ServerHello, ChangeCipherSpec for middleboxes, then EncryptedExtensions to Finished under handshake keys (RFC 8446 §2). */
function flight13(state: AwaitingClientHello, request: ClientRequest, clientHello: Uint8Array, chosen: Chosen13): Step {
  const { settings, records } = state;
  const { crypto, credentials } = settings;
  const { cipherSuite, share, checks } = chosen;
  const { hash } = suiteParameters(cipherSuite);
  const opened = Flight.of(crypto, records.write, [clientHello]).handshake(serverHello(settings, request, chosen));
  const compatible = request.hello.sessionId.length > 0 ? opened.changeCipherSpec() : opened;
  const facts = { cipherSuite, group: share.group, clientRandom: request.hello.random, transcript: opened.transcript };
  const handshake = withHandshakeSecrets(crypto, facts, chosen.sharedSecret);
  const { clientTrafficSecret, serverTrafficSecret } = handshake.secrets;
  const certified = compatible
    .under(protectionFrom(crypto, cipherSuite, 'handshake', serverTrafficSecret))
    .handshake({ kind: 'encryptedExtensions', extensions: [] })
    .handshake(certificateMessage('TLSv1.3', credentials.chain));
  const certifiedHash = transcriptHash(crypto, hash, certified.transcript);
  const verified = certified.handshake(signCertificateVerify(crypto, credentials.privateKey, certifiedHash));
  const verifiedHash = transcriptHash(crypto, hash, verified.transcript);
  const finished = verified.handshake({
    kind: 'finished',
    verifyData: verifyData13(crypto, hash, serverTrafficSecret, verifiedHash),
  });
  const complete = withApplicationSecrets(crypto, handshake, finished.transcript, serverScheme.name);
  const next: AwaitingClientFinished13 = {
    kind: 'awaitingFinished',
    role: 'server',
    version: 'TLSv1.3',
    settings,
    records: {
      ...records,
      read: protectionFrom(crypto, cipherSuite, 'handshake', clientTrafficSecret),
      write: protectionFrom(crypto, cipherSuite, 'application', complete.application.serverTrafficSecret),
    },
    handshake: complete,
    ticketWanted: request.pskKeyExchangeModes?.includes(pskDheKe) ?? false,
  };
  const secrets = [...handshakeSecretOutputs(handshake), ...applicationSecretOutputs(complete)];
  return advance(next, ...checks, ...secrets, finished.output);
}

function serverHello(
  { random }: ServerSettings,
  { hello }: ClientRequest,
  { cipherSuite, share, keyPair }: Chosen13,
): ServerHello {
  const keyShare = { group: groupCode(share.group), keyExchange: keyPair.publicKey };
  return {
    kind: 'serverHello',
    legacyVersion: versionCode('TLSv1.2'),
    random: random.bytes('serverHello.random', 32),
    sessionId: hello.sessionId,
    cipherSuite: cipherSuiteCode(cipherSuite),
    compressionMethod: 0,
    extensions: [encodeSelectedVersion(versionCode('TLSv1.3')), encodeServerKeyShare(keyShare)],
  };
}

/** The client's Finished is right; a ticket follows under application keys (RFC 8446 §4.4.4, §4.6.1). */
function onFinished(state: AwaitingClientFinished13, { message }: Incoming<Finished>): Step {
  const { settings, records, handshake } = state;
  const { crypto } = settings;
  const { cipherSuite, secrets, application } = handshake;
  const { hash } = suiteParameters(cipherSuite);
  const finishedHash = transcriptHash(crypto, hash, handshake.transcript);
  const expected = verifyData13(crypto, hash, secrets.clientTrafficSecret, finishedHash);
  if (!equalBytes(expected, message.verifyData)) return refuse('decrypt_error', 'clientFinishedIsValid.invalid', {});
  const read = protectionFrom(crypto, cipherSuite, 'application', application.clientTrafficSecret);
  const verified = holds('clientFinishedIsValid.valid', {});
  if (!state.ticketWanted) return established13(state, handshake, { ...records, read }, [verified]);
  const flight = Flight.of(crypto, records.write).handshake(newSessionTicket(settings));
  return established13(state, handshake, { ...records, read, write: flight.write }, [verified, flight.output]);
}

/** Simplified: the ticket is an opaque random blob that nobody can resume with yet. */
function newSessionTicket({ random }: ServerSettings): NewSessionTicket {
  const [a = 0, b = 0, c = 0, d = 0] = random.bytes('ticket.ageAdd', 4);
  return {
    kind: 'newSessionTicket',
    version: 'TLSv1.3',
    lifetime: ticketLifetime,
    ageAdd: ((a << 24) | (b << 16) | (c << 8) | d) >>> 0,
    nonce: new Uint8Array(8),
    ticket: random.bytes('ticket', ticketLength),
    extensions: [],
  };
}
