import type { Hex } from '../../core/bytes';
import type { Message, Part, TlsMessage, TraceEvent } from '../../core/trace';
import type { Eyes } from '../state/eyes';
import { letterText, type LetterText } from './letter';
import { abridgeLines, isSmtpMessage, linesOf, marked, plain, type Abridged, type Line } from './line';
import { versionName } from '../state/tls-names';
import { suiteName } from './protocol-names';

/** One piece of the cargo: what it holds, and how it looks from outside. */
export interface Box {
  readonly content: Content;
  readonly sealed: boolean;
  readonly bytes: number;
  /** The beginning of its bytes as they crossed the wire, as many as a box can show. */
  readonly hex: Hex;
}

export type Content =
  | { readonly kind: 'lines'; readonly lines: Abridged<Line> }
  | { readonly kind: 'letter'; readonly letter: LetterText }
  | { readonly kind: 'hello'; readonly name: 'ClientHello' | 'ServerHello'; readonly offers: readonly Offer[] }
  | { readonly kind: 'record'; readonly names: readonly RecordName[]; readonly detail: string | null }
  | { readonly kind: 'alert'; readonly fatal: boolean; readonly description: string }
  /** Sealed, and seen by someone without the keys. */
  | { readonly kind: 'opaque' };

/** One line of a Hello: what is named, and how many more there were. */
export interface Offer {
  readonly line: Line;
  readonly more: number;
}

type Hello = Extract<TlsMessage, { kind: 'clientHello' | 'serverHello' }>;
type HelloOrAlert = Hello | Extract<TlsMessage, { kind: 'alert' }>;

/** What a record carries, in the plain words of the catalogue; a ChangeCipherSpec is a decoy in TLS 1.3, a switch in TLS 1.2. */
export type RecordName =
  Exclude<TlsMessage['kind'], 'changeCipherSpec' | HelloOrAlert['kind']> | 'decoy' | 'switch' | 'fragment';

/** How many lines of protocol text and of a letter's body there is room for. */
export interface Room {
  readonly lines: number;
  readonly body: number;
}

/** From where a message is looked at. */
export interface View {
  readonly room: Room;
  readonly eyes: Eyes;
  /** Whether the connection has settled on TLS 1.3, where a ChangeCipherSpec means nothing. */
  readonly isTls13: boolean;
}

const shownHex = 800;
const shownSuites = 2;

/** The boxes of one part: a record is one box; a letter and the commands sent with it are two. */
export function boxesOf(part: Part, event: TraceEvent, view: View): readonly Box[] {
  const outside = {
    sealed: part.protection !== 'none',
    bytes: part.end - part.start,
    hex: event.bytes.slice(2 * part.start, 2 * Math.min(part.end, part.start + shownHex)),
  };
  const isOpaque = outside.sealed && view.eyes === 'eavesdropper';
  const contents: readonly Content[] = isOpaque ? [{ kind: 'opaque' }] : contentsOf(part, view);
  return contents.map((content) => ({ content, ...outside }));
}

function contentsOf(part: Part, { room, isTls13 }: View): readonly Content[] {
  const letter = part.messages.find((message) => message.kind === 'letter');
  const lines = part.messages.filter(isSmtpMessage).flatMap(linesOf);
  const smtp: Content[] = [];
  if (letter) smtp.push({ kind: 'letter', letter: letterText(letter.text, room.body) });
  if (lines.length) smtp.push({ kind: 'lines', lines: abridgeLines(lines, room.lines) });
  return smtp.length ? smtp : [tlsContent(part.messages, isTls13)];
}

function tlsContent(messages: readonly Message[], isTls13: boolean): Content {
  const first = messages[0];
  switch (first?.kind) {
    case 'clientHello':
    case 'serverHello':
      return hello(first);
    case 'alert':
      return { kind: 'alert', fatal: first.level === 'fatal', description: first.description };
    default:
      return { kind: 'record', names: recordNames(messages, isTls13), detail: first ? detailOf(first) : null };
  }
}

function recordNames(messages: readonly Message[], isTls13: boolean): readonly RecordName[] {
  const names = messages.flatMap((message) => recordName(message, isTls13) ?? []);
  return names.length ? names : ['fragment'];
}

function recordName(message: Message, isTls13: boolean): RecordName | null {
  switch (message.kind) {
    case 'changeCipherSpec':
      return isTls13 ? 'decoy' : 'switch';
    case 'encryptedExtensions':
    case 'certificate':
    case 'certificateVerify':
    case 'serverKeyExchange':
    case 'serverHelloDone':
    case 'clientKeyExchange':
    case 'finished':
    case 'newSessionTicket':
      return message.kind;
    default:
      return null;
  }
}

function detailOf(message: Message): string | null {
  switch (message.kind) {
    case 'certificate':
      return message.subjects[0] ?? null;
    case 'serverKeyExchange':
      return message.group;
    default:
      return null;
  }
}

function hello(message: Hello): Content {
  return message.kind === 'clientHello'
    ? { kind: 'hello', name: 'ClientHello', offers: clientOffers(message) }
    : { kind: 'hello', name: 'ServerHello', offers: serverChoices(message) };
}

function clientOffers(message: Extract<Hello, { kind: 'clientHello' }>): readonly Offer[] {
  const suites = message.cipherSuites.slice(0, shownSuites).map(suiteName);
  const groups = message.keyShares.length ? message.keyShares : message.groups;
  const name = message.serverName === null ? [] : [{ line: [plain(message.serverName)], more: 0 }];
  return [
    { line: [marked(message.versions.map(versionName).join(', '))], more: 0 },
    { line: [plain(suites.join(', '))], more: message.cipherSuites.length - suites.length },
    { line: [plain(groups.join(', '))], more: message.groups.length - groups.length },
    ...name,
  ];
}

function serverChoices(message: Extract<Hello, { kind: 'serverHello' }>): readonly Offer[] {
  const group = message.group === null ? [] : [plain(`, ${message.group}`)];
  return [
    { line: [plain(versionName(message.version))], more: 0 },
    { line: [marked(suiteName(message.cipherSuite)), ...group], more: 0 },
  ];
}
