import type { MessageKind } from './message';
import type { Party, Phase, Step } from './trace';

/** One place of the frame: who speaks there, what it is expected to say, and under what protection. */
export interface FrameStep {
  readonly step: Step;
  readonly from: Party;
  readonly kind: MessageKind;
  readonly phase: Phase;
}

const place = (step: Step, from: Party, kind: MessageKind, phase: Phase): FrameStep => ({ step, from, kind, phase });

/** What each run is expected to be: the eleven steps, then the letter. */
export const frameSteps: readonly FrameStep[] = [
  place(1, 'sender', 'connect', 'cleartext'),
  place(2, 'receiver', 'greeting', 'cleartext'),
  place(3, 'sender', 'ehlo', 'cleartext'),
  place(4, 'receiver', 'ehloReply', 'cleartext'),
  place(5, 'sender', 'starttls', 'cleartext'),
  place(6, 'receiver', 'starttlsReply', 'cleartext'),
  place(7, 'sender', 'clientHello', 'handshake'),
  place(8, 'receiver', 'serverHello', 'handshake'),
  place(9, 'sender', 'finished', 'handshake'),
  place(10, 'receiver', 'acknowledgement', 'handshake'),
  place(11, 'sender', 'ehlo', 'encrypted'),
  place('mail', 'sender', 'letter', 'encrypted'),
];

/** The last step that has a number. */
export const lastStep = 11;

/** Where a step stands in the frame, from 0 on. */
export const orderOf = (step: Step): number => frameSteps.findIndex((other) => other.step === step);
