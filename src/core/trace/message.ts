import type { AlertDescription } from '../tls';

/** One message of the conversation in the terms the picture needs, as its speaker meant it; a test holds it against the bytes. */
export type Message = TcpMessage | SmtpCommandMessage | SmtpReplyMessage | LetterMessage | TlsMessage;

export type MessageKind = Message['kind'];

/** What only TCP says: no bytes of a higher protocol. */
export interface TcpMessage {
  readonly kind: 'connect' | 'acknowledgement' | 'close';
}

export interface SmtpCommandMessage {
  /** `ehlo` is HELO too, as the line says. */
  readonly kind: 'ehlo' | 'starttls' | 'mail' | 'rcpt' | 'data' | 'rset' | 'quit' | 'unknownCommand';
  /** The line without CRLF. */
  readonly line: string;
}

export interface SmtpReplyMessage {
  /** Which command it answers. */
  readonly kind:
    | 'greeting'
    | 'ehloReply'
    | 'starttlsReply'
    | 'mailReply'
    | 'rcptReply'
    | 'dataReply'
    | 'letterReply'
    | 'rsetReply'
    | 'quitReply'
    | 'otherReply';
  readonly code: number;
  /** Each line without its CRLF, code included. */
  readonly lines: readonly string[];
}

export interface LetterMessage {
  readonly kind: 'letter';
  /** Header and body as sent, dot-stuffing undone, without the final dot. */
  readonly text: string;
}

export type TlsMessage =
  | {
      readonly kind: 'clientHello';
      readonly versions: readonly string[];
      readonly cipherSuites: readonly string[];
      readonly groups: readonly string[];
      readonly keyShares: readonly string[];
      readonly serverName: string | null;
    }
  | {
      readonly kind: 'serverHello';
      readonly version: string;
      readonly cipherSuite: string;
      readonly group: string | null;
    }
  | { readonly kind: 'changeCipherSpec' }
  | { readonly kind: 'encryptedExtensions' }
  | { readonly kind: 'certificate'; readonly subjects: readonly string[] }
  | { readonly kind: 'certificateVerify'; readonly signature: string }
  | { readonly kind: 'serverKeyExchange'; readonly group: string; readonly signature: string }
  | { readonly kind: 'serverHelloDone' }
  | { readonly kind: 'clientKeyExchange' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'newSessionTicket'; readonly lifetime: number }
  | {
      readonly kind: 'alert';
      readonly level: 'warning' | 'fatal';
      readonly description: AlertDescription | `alert ${number}`;
    };
