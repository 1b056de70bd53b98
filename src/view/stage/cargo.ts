import type { Part, TcpMessage, Trace, TraceEvent } from '../../core/trace';
import type { Eyes } from '../state/eyes';
import { boxesOf, type Box, type Room, type View } from './box';

/** What hangs on the wire in one event: a mark where only TCP speaks, else a train of boxes, coupled by who can read them. */
export type Cargo =
  | { readonly kind: 'mark'; readonly what: TcpMessage['kind'] }
  | { readonly kind: 'train'; readonly groups: readonly CargoGroup[] };

export interface CargoGroup {
  readonly sealed: boolean;
  /** Of all its parts, record headers included. */
  readonly bytes: number;
  /** How many of a sealed group's bytes are record headers, which anyone can read. */
  readonly headers: number;
  readonly boxes: readonly Box[];
}

/** Where a server listens for mail from other servers (RFC 5321 §4.5.4.2). */
export const smtpPort = 25;

/** Type, version and length of a TLS record (RFC 8446 §5.1), which nobody seals. */
export const recordHeader = 5;

export function cargoOf(trace: Trace, event: TraceEvent, eyes: Eyes, room: Room): Cargo {
  if (event.parts.length === 0) return { kind: 'mark', what: tcpKind(event) };
  const view = { eyes, room, isTls13: negotiatesTls13(trace, event) };
  return { kind: 'train', groups: couple(event.parts).map((parts) => groupOf(parts, event, view)) };
}

/** The letter as it crossed the wire, without what was said in the same breath. */
export function letterCargo(trace: Trace, event: TraceEvent, eyes: Eyes, room: Room): Cargo {
  const cargo = cargoOf(trace, event, eyes, room);
  if (cargo.kind === 'mark') return cargo;
  const isLetter = ({ content }: Box): boolean => content.kind === 'letter' || content.kind === 'opaque';
  const groups = cargo.groups.map((group) => ({ ...group, boxes: group.boxes.filter(isLetter) }));
  return { kind: 'train', groups: groups.filter((group) => group.boxes.length > 0) };
}

function groupOf(parts: readonly Part[], event: TraceEvent, view: View): CargoGroup {
  const sealed = isSealed(parts[0]);
  return {
    sealed,
    bytes: parts.reduce((sum, part) => sum + part.end - part.start, 0),
    headers: sealed ? parts.length * recordHeader : 0,
    boxes: parts.flatMap((part) => boxesOf(part, event, view)),
  };
}

/** Neighbouring parts with the same reader belong together. */
function couple(parts: readonly Part[]): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last && isSealed(last[0]) === isSealed(part)) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

export const isSealed = (part: Part | undefined): boolean => part !== undefined && part.protection !== 'none';

/** Whether the connection of this event has settled on TLS 1.3 by now, as its last ServerHello says. */
function negotiatesTls13(trace: Trace, event: TraceEvent): boolean {
  const messages = trace.events
    .filter((earlier) => earlier.connection === event.connection && earlier.index <= event.index)
    .flatMap((earlier) => earlier.parts.flatMap((part) => part.messages));
  const hello = messages.findLast((message) => message.kind === 'serverHello');
  return hello?.kind === 'serverHello' && hello.version === 'TLSv1.3';
}

function tcpKind(event: TraceEvent): TcpMessage['kind'] {
  return event.kind === 'connect' || event.kind === 'close' ? event.kind : 'acknowledgement';
}
