import type { Message } from '../../core/trace';

/** The lines a message is shown in: SMTP as it was said, TLS by the names of its RFC. */
export function messageLines(message: Message): readonly string[] {
  switch (message.kind) {
    case 'connect':
    case 'acknowledgement':
    case 'close':
      return [];
    case 'letter':
      return [...message.text.split('\n'), '.'];
    case 'clientHello':
      return [
        `ClientHello ${list(message.versions)}; ${list(message.groups)}, key_share ${list(message.keyShares)}`,
        ...message.cipherSuites.map((suite) => `            ${suite}`),
      ];
    case 'serverHello':
      return [`ServerHello ${message.version} ${message.cipherSuite}${message.group ? ` ${message.group}` : ''}`];
    case 'certificate':
      return [`Certificate ${list(message.subjects)}`];
    case 'certificateVerify':
      return [`CertificateVerify ${message.signature}`];
    case 'serverKeyExchange':
      return [`ServerKeyExchange ${message.group} ${message.signature}`];
    case 'newSessionTicket':
      return [`NewSessionTicket ${message.lifetime} s`];
    case 'alert':
      return [`Alert ${message.level} ${message.description}`];
    case 'changeCipherSpec':
    case 'encryptedExtensions':
    case 'serverHelloDone':
    case 'clientKeyExchange':
    case 'finished':
      return [message.kind.charAt(0).toUpperCase() + message.kind.slice(1)];
    default:
      return 'lines' in message ? message.lines : [message.line];
  }
}

const list = (names: readonly string[]): string => names.join(' ');
