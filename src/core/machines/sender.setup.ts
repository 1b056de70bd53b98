import { assign, emit, enqueueActions, setup } from 'xstate';
import { capabilitiesIn, isPositive, lists, type Reply } from '../protocols/smtp';
import type { PolicyCheck } from './policy-check';
import {
  newConnection,
  type Failure,
  type SenderContext,
  type SenderEvent,
  type SenderInput,
  type SenderSpeech,
} from './sender.context';
import * as rules from './sender.rules';
import type { StateMeta } from './speech';

const replyOf = (event: SenderEvent): Reply => (event.type === 'received.reply' ? event.reply : { code: 0, texts: [] });

/** The words of the sender's chart: what its guards ask, what its actions do. */
export const senderSetup = setup({
  types: {
    context: {} as SenderContext,
    input: {} as SenderInput,
    events: {} as SenderEvent,
    emitted: {} as SenderSpeech,
    meta: {} as StateMeta,
  },
  delays: { retryInterval: 300_000 },
  guards: {
    replyIsPositive: ({ event }) => isPositive(replyOf(event)),
    replyIsGoAhead: ({ event }) => replyOf(event).code === 220,
    replyIsNegative: ({ event }) => !isPositive(replyOf(event)),
    replyIsUnavailable: ({ event }) => replyOf(event).code === 421,
    tlsIsActive: ({ context }) => context.tls !== null,
    policyIsNone: ({ context }) => context.side.policy === 'none',
    tlsIsWaived: ({ context }) => context.tlsIsWaived,
    starttlsIsOffered: ({ context }) => lists(context.capabilities, 'STARTTLS'),
    policyAllowsCleartext: ({ context }) => !rules.requiresTls(context.side.policy),
    certificateIsNotRequired: ({ context }) => !rules.requiresCertificate(context.side.policy),
    certificateIsVerified: ({ context }) => context.identity === 'verified',
    commandsArePipelined: ({ context }) => rules.pipelines(context),
    letterIsWelcome: ({ context, event }) => context.failure === null && replyOf(event).code === 354,
    letterIsAwaitedInVain: ({ event }) => replyOf(event).code === 354,
    letterWasAccepted: ({ context }) => context.letterIsAccepted,
    failureIsPermanent: ({ context }) => context.failure?.kind === 'permanent',
    mayRepeatInCleartext: ({ context }) => rules.mayRepeatInCleartext(context),
    anotherAttemptRemains: ({ context }) => context.attempt < context.side.deliveryAttempts,
  },
  actions: {
    openConnection: emit({ type: 'openConnection' }),
    closeConnection: emit({ type: 'closeConnection' }),
    startTls: emit({ type: 'startTls' }),
    sayEhlo: emit(({ context }) => ({ type: 'say', command: { kind: 'ehlo', domain: context.side.name } })),
    sayHelo: emit(({ context }) => ({ type: 'say', command: { kind: 'helo', domain: context.side.name } })),
    sayStarttls: emit({ type: 'say', command: { kind: 'starttls', argument: '' } }),
    sayEnvelope: enqueueActions(({ context, enqueue }) => {
      for (const command of rules.firstEnvelopeCommands(context)) enqueue.emit({ type: 'say', command });
    }),
    sayRcptInTurn: enqueueActions(({ context, enqueue }) => {
      if (!rules.pipelines(context)) enqueue.emit({ type: 'say', command: rules.rcptCommand(context) });
    }),
    sayDataInTurn: enqueueActions(({ context, enqueue }) => {
      if (!rules.pipelines(context)) enqueue.emit({ type: 'say', command: { kind: 'data' } });
    }),
    sayQuitAtOnce: enqueueActions(({ context, enqueue }) => {
      if (rules.pipelines(context)) enqueue.emit({ type: 'say', command: { kind: 'quit' } });
    }),
    sayQuitInTurn: enqueueActions(({ context, enqueue }) => {
      if (!rules.pipelines(context)) enqueue.emit({ type: 'say', command: { kind: 'quit' } });
    }),
    sayLetter: emit(({ context }) => ({ type: 'sayLetter', lines: context.letter })),
    sayNothingButDot: emit({ type: 'sayLetter', lines: [] }),
    sayRset: emit({ type: 'say', command: { kind: 'rset' } }),
    sayQuit: emit({ type: 'say', command: { kind: 'quit' } }),
    learnPeerName: assign(({ event }) => ({ peerName: replyOf(event).texts[0]?.split(' ')[0] ?? null })),
    learnCapabilities: assign(({ event }) => ({ capabilities: capabilitiesIn(replyOf(event)) })),
    learnTls: assign(({ event }) =>
      event.type === 'tls.established' ? { tls: event.parameters, identity: event.identity } : {},
    ),
    learnQueueId: assign(({ event }) => ({ letterIsAccepted: true, queueId: rules.queueIdIn(replyOf(event)) })),
    forgetWhatWasHeardInCleartext: assign({ peerName: null, capabilities: [] }),
    forgetConnection: assign(newConnection),
    startAnotherAttempt: assign(({ context }) => ({ attempt: context.attempt + 1 })),
    waiveTls: assign({ tlsIsWaived: true }),
    fail: assign(({ context }, params: { kind: Failure['kind']; key: string }) => ({
      failure: context.failure ?? { kind: params.kind, because: rules.because(params.key, { host: context.host }) },
    })),
    failHandshake: assign(({ context, event }) => ({ failure: rules.failureOfHandshake(event, context.host) })),
    failByReply: assign(({ context, event }, params: { to: string }) => ({
      failure: context.failure ?? rules.failureFromReply(replyOf(event), params.to, context.host),
    })),
    decideByFailure: emit(({ context }, params: { check: PolicyCheck; holds: boolean }) => ({
      type: 'decided',
      ...params,
      because: context.failure?.because ?? rules.because('unknownFailure'),
    })),
    decide: emit(({ context }, params: { check: PolicyCheck; holds: boolean; key: string }) => ({
      type: 'decided',
      check: params.check,
      holds: params.holds,
      because: rules.because(params.key, { host: context.host, policy: context.side.policy, attempt: context.attempt }),
    })),
  },
});
