import type { Message } from '../../core/trace';

type ClientHello = Extract<Message, { kind: 'clientHello' }>;

/** The lines a message is shown in: SMTP as it was said, TLS by the names of its RFC; none for what is TCP's alone. */
export function messageLines(message: Message): readonly string[] {
  switch (message.kind) {
    case 'connect':
    case 'acknowledgement':
    case 'close':
      return [];
    case 'letter':
      return [...message.text.split('\n'), '.'];
    case 'clientHello':
      return clientHelloLines(message);
    case 'serverHello':
      return [`ServerHello ${message.version} ${message.cipherSuite}${message.group ? ` ${message.group}` : ''}`];
    case 'certificate':
      return [`Certificate ${message.subjects.join('; ')}`];
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

/** What is offered, in the order of preference. */
function clientHelloLines({ versions, cipherSuites, groups, keyShares, serverName }: ClientHello): readonly string[] {
  return [
    'ClientHello',
    ...offer('versions', versions.join(' ')),
    ...cipherSuites.flatMap((suite, i) => offer(i === 0 ? 'cipher_suites' : '', suite)),
    ...offer('groups', groups.join(' ')),
    ...offer('key_share', keyShares.join(' ')),
    ...offer('server_name', serverName ?? ''),
  ];
}

const offer = (name: string, text: string): readonly string[] => (text === '' ? [] : [`  ${name.padEnd(14)}${text}`]);
