import { choosingProtection, judgingCertificate, negotiatingTls, requestingTls } from './sender.negotiation';
import { newConnection } from './sender.context';
import { senderSetup } from './sender.setup';
import { transferring } from './sender.transfer';

const connectionLost = {
  target: 'settling',
  actions: [{ type: 'fail', params: { kind: 'temporary', key: 'connectionLost' } }, 'closeConnection'],
} as const;

const failedBy = (to: string) => ({ type: 'failByReply', params: { to } }) as const;

/**
 * The server that has a letter to deliver (RFC 5321 §4.5.4, RFC 3207 §4), through every connection and delivery
 * attempt. Simplified: one MX host, one recipient; see docs/model.md.
 */
export const senderMachine = senderSetup.createMachine({
  id: 'sender',
  context: ({ input }) => ({
    ...input,
    ...newConnection,
    attempt: 1,
    tlsIsWaived: false,
    letterIsAccepted: false,
    queueId: null,
  }),
  initial: 'idle',
  states: {
    idle: { meta: { rung: 'connection' }, on: { deliver: 'connected' } },
    connected: {
      initial: 'connecting',
      entry: 'forgetConnection',
      on: {
        'connection.closed': connectionLost,
        'tls.closed': connectionLost,
        'received.malformedReply': {
          target: 'settling',
          actions: [{ type: 'fail', params: { kind: 'temporary', key: 'replyIsMalformed' } }, 'closeConnection'],
        },
        'tls.failed': {
          target: 'settling',
          actions: [{ type: 'fail', params: { kind: 'temporary', key: 'tlsBroke' } }, 'closeConnection'],
        },
      },
      states: {
        connecting: {
          meta: { rung: 'connection' },
          entry: 'openConnection',
          on: { 'connection.opened': 'awaitingGreeting' },
        },
        awaitingGreeting: {
          meta: { rung: 'greetings' },
          on: {
            'received.reply': [
              { guard: 'replyIsGoAhead', target: 'awaitingCapabilities', actions: 'learnPeerName' },
              { target: 'quitting', actions: failedBy('greeting') },
            ],
          },
        },
        awaitingCapabilities: {
          meta: { rung: 'greetings' },
          entry: 'sayEhlo',
          on: {
            'received.reply': [
              { guard: 'replyIsPositive', target: 'choosingProtection', actions: 'learnCapabilities' },
              { guard: 'replyIsUnavailable', target: 'quitting', actions: failedBy('EHLO') },
              { target: 'greetingWithoutExtensions' },
            ],
          },
        },
        greetingWithoutExtensions: {
          entry: 'sayHelo',
          on: {
            'received.reply': [
              { guard: 'replyIsNegative', target: 'quitting', actions: failedBy('HELO') },
              { guard: 'tlsIsActive', target: 'transferring', actions: 'learnCapabilities' },
              { target: 'choosingProtection', actions: 'learnCapabilities' },
            ],
          },
        },
        choosingProtection,
        requestingTls,
        negotiatingTls,
        judgingCertificate,
        greetingAgain: {
          meta: { rung: 'negotiation' },
          entry: 'sayEhlo',
          on: {
            'received.reply': [
              { guard: 'replyIsPositive', target: 'transferring', actions: ['learnPeerName', 'learnCapabilities'] },
              { guard: 'replyIsUnavailable', target: 'quitting', actions: failedBy('EHLO') },
              { target: 'greetingWithoutExtensions' },
            ],
          },
        },
        transferring,
        abandoning: {
          entry: ['sayRset', 'sayQuitAtOnce'],
          on: { 'received.reply': { target: 'awaitingFarewell', actions: 'sayQuitInTurn' } },
        },
        quitting: { entry: 'sayQuit', always: 'awaitingFarewell' },
        awaitingFarewell: { on: { 'received.reply': { target: '#sender.settling', actions: 'closeConnection' } } },
      },
    },
    settling: {
      always: [
        { guard: 'letterWasAccepted', target: 'delivered' },
        {
          guard: 'failureIsPermanent',
          target: 'bounced',
          actions: { type: 'decideByFailure', params: { check: 'failureIsTemporary', holds: false } },
        },
        {
          guard: 'mayRepeatInCleartext',
          target: 'connected',
          actions: ['waiveTls', { type: 'decideByFailure', params: { check: 'policyAllowsCleartext', holds: true } }],
        },
        {
          guard: 'anotherAttemptRemains',
          target: 'waitingToRetry',
          actions: { type: 'decideByFailure', params: { check: 'anotherAttemptRemains', holds: true } },
        },
        {
          target: 'deferred',
          actions: { type: 'decideByFailure', params: { check: 'anotherAttemptRemains', holds: false } },
        },
      ],
    },
    waitingToRetry: { after: { retryInterval: { target: 'connected', actions: 'startAnotherAttempt' } } },
    delivered: { meta: { rung: 'letter' }, type: 'final' },
    deferred: { type: 'final' },
    bounced: { type: 'final' },
  },
});
