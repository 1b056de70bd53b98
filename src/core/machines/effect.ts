import type { Command, Reply } from '../protocols/smtp';
import type { Reason } from '../reason';
import type { CertificateCheckName } from '../pki';
import type { SecretLabel, TlsCheck, TlsRecord } from '../tls';
import type { PolicyCheck } from './policy-check';
import type { ReplyTo } from './receiver.context';

/** What a machine wants done, or noted, by whoever runs it. */
export type Effect =
  | { readonly kind: 'openConnection' }
  | { readonly kind: 'closeConnection' }
  | { readonly kind: 'transmit'; readonly units: readonly Unit[] }
  | { readonly kind: 'moved'; readonly before: string; readonly after: string; readonly by: string }
  | { readonly kind: 'decided'; readonly check: CheckName; readonly holds: boolean; readonly because: Reason }
  | {
      readonly kind: 'secret';
      readonly label: SecretLabel;
      readonly clientRandom: Uint8Array;
      readonly secret: Uint8Array;
    }
  | { readonly kind: 'timer'; readonly after: number; readonly event: { readonly type: string } };

export type CheckName = TlsCheck | CertificateCheckName | PolicyCheck;

/** What goes into one segment together: lines in the clear, or one TLS record. */
export type Unit =
  | { readonly kind: 'lines'; readonly bytes: Uint8Array; readonly said: readonly Said[] }
  | { readonly kind: 'record'; readonly record: TlsRecord; readonly said: readonly Said[] };

/** One SMTP message as its speaker meant it. */
export type Said =
  | { readonly kind: 'command'; readonly command: Command; readonly bytes: Uint8Array }
  | { readonly kind: 'reply'; readonly reply: Reply; readonly to: ReplyTo; readonly bytes: Uint8Array }
  | { readonly kind: 'letter'; readonly lines: readonly string[]; readonly bytes: Uint8Array };
