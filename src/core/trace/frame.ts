import type { Message, MessageKind } from './message';
import type { Part, Party, Phase, Step } from './trace';

/** What the frame must remember of a connection to number what comes next. */
export interface FrameState {
  readonly tls: 'none' | 'helloSent' | 'clientFinished';
  readonly last: { readonly step: Step; readonly phase: Phase };
}

export const frameStart: FrameState = { tls: 'none', last: { step: 1, phase: 'cleartext' } };

/** The part of an event that decides where it stands in the frame. */
export interface Framed {
  readonly from: Party;
  readonly kind: MessageKind;
  readonly parts: readonly Part[];
}

/**
 * The step and phase of an event: the eleven numbers are a frame around what happened, and what belongs to the same
 * step shares its number. Decided by the messages alone, one connection at a time.
 */
export function frame(state: FrameState, event: Framed): { step: Step; phase: Phase; next: FrameState } {
  const step = stepOf(state, event);
  const phase = phaseOf(state, event);
  const tls = event.kind === 'clientHello' ? 'helloSent' : step === 9 ? 'clientFinished' : state.tls;
  return { step, phase, next: { tls, last: { step, phase } } };
}

const smtpSteps: Partial<Record<MessageKind, { clear: Step; sealed: Step }>> = {
  greeting: { clear: 2, sealed: 'mail' },
  ehlo: { clear: 3, sealed: 11 },
  ehloReply: { clear: 4, sealed: 11 },
  starttls: { clear: 5, sealed: 'mail' },
  starttlsReply: { clear: 6, sealed: 'mail' },
};

function stepOf(state: FrameState, event: Framed): Step {
  if (event.kind === 'connect') return 1;
  if (event.kind === 'close') return state.last.step;
  if (event.kind === 'acknowledgement') return state.last.step === 9 ? 10 : state.last.step;
  if (isHandshake(state, event)) return handshakeStep(state, event);
  const steps = smtpSteps[event.kind];
  if (!steps) return 'mail';
  return isSealed(event) ? steps.sealed : steps.clear;
}

/** 7 the offer, 8 the answer to it, 9 the sender's end of the handshake, 10 the receiver's. */
function handshakeStep(state: FrameState, { from, kind }: Framed): Step {
  if (kind === 'clientHello' || state.tls === 'none') return 7;
  if (from === 'sender') return 9;
  return state.tls === 'helloSent' ? 8 : 10;
}

function phaseOf(state: FrameState, event: Framed): Phase {
  if (event.kind === 'close') return state.last.phase;
  if (event.kind === 'acknowledgement') return state.last.phase;
  if (isHandshake(state, event) && !underApplicationKeys(event)) return 'handshake';
  return isSealed(event) ? 'encrypted' : 'cleartext';
}

const handshakeKinds = new Set<MessageKind>([
  'clientHello',
  'serverHello',
  'changeCipherSpec',
  'encryptedExtensions',
  'certificate',
  'certificateVerify',
  'serverKeyExchange',
  'serverHelloDone',
  'clientKeyExchange',
  'finished',
  'newSessionTicket',
]);

/** An alert belongs to the handshake unless it closes what the handshake had set up. */
function isHandshake(state: FrameState, event: Framed): boolean {
  const alert = messages(event).find((message) => message.kind === 'alert');
  if (alert) return alert.description !== 'close_notify' && state.last.phase !== 'encrypted';
  return handshakeKinds.has(event.kind);
}

const messages = (event: Framed): readonly Message[] => event.parts.flatMap((part) => part.messages);
const isSealed = (event: Framed): boolean =>
  event.parts.every((part) => part.protection !== 'none') && event.parts.length > 0;

/** TLS 1.3 sends its tickets after the handshake, sealed like the mail (RFC 8446 §4.6.1). */
const underApplicationKeys = (event: Framed): boolean =>
  event.kind === 'newSessionTicket' && event.parts.every((part) => part.protection === 'application');
