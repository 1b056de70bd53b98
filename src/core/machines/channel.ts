import { appendTo, emptyLines, takeLine, type LineBuffer, type TakenLine } from '../protocols/smtp';
import type { TlsConnection } from '../tls';

/** One end of a connection: bytes received and not yet consumed as lines, and TLS once it has begun. */
export interface Channel {
  readonly tls: TlsState;
  readonly buffer: LineBuffer;
}

/** Before the upgrade, during the handshake, with keys, or beyond use. */
export type TlsState =
  | { readonly kind: 'none' }
  | { readonly kind: 'handshaking'; readonly connection: TlsConnection }
  | { readonly kind: 'established'; readonly connection: TlsConnection }
  | { readonly kind: 'over' };

export const openChannel: Channel = { tls: { kind: 'none' }, buffer: emptyLines };
export const closedChannel: Channel = { tls: { kind: 'over' }, buffer: emptyLines };

export const hear = (channel: Channel, bytes: Uint8Array): Channel => ({
  ...channel,
  buffer: appendTo(channel.buffer, bytes),
});

/** The next line, unless a handshake is under way: its bytes are not lines. */
export function nextLine(channel: Channel): TakenLine {
  const speaksLines = channel.tls.kind === 'none' || channel.tls.kind === 'established';
  return speaksLines ? takeLine(channel.buffer) : { kind: 'incomplete' };
}
