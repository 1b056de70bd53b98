import { decode } from '../bytes';
import type { Said, Unit } from '../machines';
import { certificateNames } from '../pki';
import { encodeCommand, encodeReply } from '../protocols/smtp';
import {
  alertName,
  cipherSuiteName,
  decodeKeyShares,
  decodeSelectedVersion,
  decodeServerKeyShare,
  decodeServerName,
  decodeSupportedGroups,
  decodeSupportedVersions,
  findExtension,
  groupName,
  signatureSchemeName,
  versionName,
  type AlertDescription,
  type ClientHello,
  type Extension,
  type ExtensionName,
  type RecordContent,
  type ServerHello,
} from '../tls';
import type { Message, SmtpCommandMessage, SmtpReplyMessage } from './message';

/** The messages of a unit, in the terms of the picture. */
export function messagesOf(unit: Unit): readonly Message[] {
  const said = unit.said.map(smtpMessage);
  return unit.kind === 'lines' ? said : [...unit.record.contents.flatMap(tlsMessage), ...said];
}

const commandKinds: Partial<Record<Extract<Said, { kind: 'command' }>['command']['kind'], SmtpCommandMessage['kind']>> =
  {
    ehlo: 'ehlo',
    helo: 'ehlo',
    starttls: 'starttls',
    mail: 'mail',
    rcpt: 'rcpt',
    data: 'data',
    rset: 'rset',
    quit: 'quit',
  };

const replyKinds: Partial<Record<Extract<Said, { kind: 'reply' }>['to'], SmtpReplyMessage['kind']>> = {
  connection: 'greeting',
  ehlo: 'ehloReply',
  helo: 'ehloReply',
  starttls: 'starttlsReply',
  mail: 'mailReply',
  rcpt: 'rcptReply',
  data: 'dataReply',
  letter: 'letterReply',
  rset: 'rsetReply',
  quit: 'quitReply',
};

function smtpMessage(said: Said): Message {
  switch (said.kind) {
    case 'command':
      return { kind: commandKinds[said.command.kind] ?? 'unknownCommand', line: encodeCommand(said.command) };
    case 'reply':
      return { kind: replyKinds[said.to] ?? 'otherReply', code: said.reply.code, lines: encodeReply(said.reply) };
    case 'letter':
      return { kind: 'letter', text: said.lines.join('\n') };
  }
}

/** A record's content; application data is told by what was said in it. */
function tlsMessage(content: RecordContent): readonly Message[] {
  switch (content.kind) {
    case 'clientHello':
      return [clientHello(content)];
    case 'serverHello':
      return [serverHello(content)];
    case 'certificate':
      return [
        {
          kind: 'certificate',
          subjects: content.entries.map(({ certificate }) => certificateNames(certificate).join(', ')),
        },
      ];
    case 'certificateVerify':
      return [{ kind: 'certificateVerify', signature: named(signatureSchemeName)(content.scheme) }];
    case 'serverKeyExchange':
      return [
        {
          kind: 'serverKeyExchange',
          group: named(groupName)(content.group),
          signature: named(signatureSchemeName)(content.scheme),
        },
      ];
    case 'newSessionTicket':
      return [{ kind: 'newSessionTicket', lifetime: content.lifetime }];
    case 'alert':
      return [{ kind: 'alert', level: content.level, description: alertOf(content.description) }];
    case 'applicationData':
      return [];
    default:
      return [{ kind: content.kind }];
  }
}

function clientHello(hello: ClientHello): Message {
  const versions = read(hello, 'supported_versions', decodeSupportedVersions) ?? [hello.legacyVersion];
  const offered = read(hello, 'supported_groups', decodeSupportedGroups) ?? [];
  const shares = read(hello, 'key_share', decodeKeyShares) ?? [];
  return {
    kind: 'clientHello',
    versions: versions.map(named(versionName)),
    cipherSuites: hello.cipherSuites.map(named(cipherSuiteName)),
    groups: offered.map(named(groupName)),
    keyShares: shares.map(({ group }) => named(groupName)(group)),
    serverName: read(hello, 'server_name', decodeServerName),
  };
}

function serverHello(hello: ServerHello): Message {
  const version = read(hello, 'supported_versions', decodeSelectedVersion) ?? hello.legacyVersion;
  const share = read(hello, 'key_share', decodeServerKeyShare);
  return {
    kind: 'serverHello',
    version: named(versionName)(version),
    cipherSuite: named(cipherSuiteName)(hello.cipherSuite),
    group: share && named(groupName)(share.group),
  };
}

/** An extension's value; `null` when it isn't there or isn't well-formed, which is for the receiving side to refuse. */
function read<T>(
  hello: ClientHello | ServerHello,
  name: ExtensionName,
  decoder: (extension: Extension) => T,
): T | null {
  const extension = findExtension(hello.extensions, name);
  const decoded = extension && decode(() => decoder(extension));
  return decoded?.ok ? decoded.value : null;
}

const named =
  (name: (code: number) => string | null) =>
  (code: number): string =>
    name(code) ?? `0x${code.toString(16).padStart(4, '0')}`;

const alertOf = (description: AlertDescription | number): Extract<Message, { kind: 'alert' }>['description'] =>
  typeof description === 'number' ? (alertName(description) ?? `alert ${description}`) : description;
