import { afterGreeting } from './receiver.context';
import { receiverSetup } from './receiver.setup';
import { onStarttls, refuseWithoutTls } from './receiver.starttls';

/**
 * The server that takes letters in, for one connection (RFC 5321 §4.1.4, RFC 3207 §4). After TLS it is back where it
 * was just after its greeting, and remembers nothing it was told before.
 */
export const receiverMachine = receiverSetup.createMachine({
  id: 'receiver',
  context: ({ input }) => ({ ...input, ...afterGreeting, tls: null, letter: null }),
  initial: 'listening',
  states: {
    listening: {
      meta: { rung: 'connection' },
      on: { 'connection.accepted': { target: 'takingCommands', actions: 'sayGreeting' } },
    },
    takingCommands: {
      meta: { rung: 'greetings' },
      initial: 'awaitingHello',
      on: {
        ...onStarttls,
        'received.ehlo': { target: '.awaitingMail', actions: ['learnPeerName', 'sayCapabilities'] },
        'received.helo': { target: '.awaitingMail', actions: ['learnPeerName', 'sayHello'] },
        'received.noop': { actions: { type: 'say', params: { reply: 'ok' } } },
        'received.vrfy': [refuseWithoutTls, { actions: { type: 'say', params: { reply: 'cannotVerify' } } }],
        'received.quit': { target: 'closed', actions: [{ type: 'say', params: { reply: 'bye' } }, 'closeConnection'] },
        'received.rset': [
          refuseWithoutTls,
          { target: '.afterReset', actions: ['forgetTransaction', { type: 'say', params: { reply: 'ok' } }] },
        ],
        'received.mail': [refuseWithoutTls, { actions: { type: 'say', params: { reply: 'nestedMail' } } }],
        'received.rcpt': [refuseWithoutTls, { actions: { type: 'say', params: { reply: 'needMail' } } }],
        'received.data': [refuseWithoutTls, { actions: { type: 'say', params: { reply: 'needRcpt' } } }],
        'received.malformed': { actions: 'saySyntaxError' },
        'received.unknown': { actions: { type: 'say', params: { reply: 'notRecognized' } } },
        'received.lineTooLong': { actions: { type: 'say', params: { reply: 'lineTooLong' } } },
      },
      states: {
        awaitingHello: {
          on: {
            'received.mail': [refuseWithoutTls, { actions: { type: 'say', params: { reply: 'sayHelloFirst' } } }],
          },
        },
        awaitingHelloAgain: {
          meta: { rung: 'negotiation' },
          on: { 'received.mail': { actions: { type: 'say', params: { reply: 'sayHelloFirst' } } } },
        },
        awaitingMail: {
          on: {
            'received.mail': [
              refuseWithoutTls,
              { guard: 'declaredSizeIsTooLarge', actions: { type: 'say', params: { reply: 'sizeExceeded' } } },
              { target: 'awaitingRcpt', actions: ['learnSender', { type: 'say', params: { reply: 'senderOk' } }] },
            ],
          },
        },
        awaitingRcpt: {
          meta: { rung: 'letter' },
          on: {
            'received.rcpt': {
              target: 'awaitingData',
              actions: ['learnRecipient', { type: 'say', params: { reply: 'recipientOk' } }],
            },
          },
        },
        awaitingData: {
          meta: { rung: 'letter' },
          on: {
            'received.rcpt': [
              { guard: 'recipientsAreMany', actions: { type: 'say', params: { reply: 'tooManyRecipients' } } },
              { actions: ['learnRecipient', { type: 'say', params: { reply: 'recipientOk' } }] },
            ],
            'received.data': {
              target: 'takingLetter',
              actions: { type: 'say', params: { reply: 'startInput' } },
            },
          },
        },
        takingLetter: {
          meta: { rung: 'letter' },
          on: {
            'received.letter': { target: 'awaitingMail', actions: ['learnLetter', 'sayQueued', 'forgetTransaction'] },
            'received.letterTooLarge': {
              target: 'awaitingMail',
              actions: ['forgetTransaction', { type: 'say', params: { reply: 'messageTooLarge' } }],
            },
          },
        },
        afterReset: { always: [{ guard: 'peerIsKnown', target: 'awaitingMail' }, { target: 'awaitingHello' }] },
      },
    },
    negotiatingTls: {
      meta: { rung: 'negotiation' },
      initial: 'awaitingClientHello',
      entry: 'startTls',
      on: {
        'tls.established': {
          target: 'takingCommands.awaitingHelloAgain',
          actions: ['forgetWhatWasHeardInCleartext', 'learnTls'],
        },
        'tls.failed': { target: 'closed', actions: 'closeConnection' },
      },
      states: {
        awaitingClientHello: { on: { 'received.clientHello': 'awaitingClientFinished' } },
        awaitingClientFinished: {},
      },
    },
    closed: { type: 'final' },
  },
  on: {
    'connection.closed': { target: '.closed', actions: 'closeConnection' },
    'tls.closed': { target: '.closed', actions: 'closeConnection' },
    'tls.failed': { target: '.closed', actions: 'closeConnection' },
  },
});
