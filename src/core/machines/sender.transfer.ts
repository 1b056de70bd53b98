import { senderSetup } from './sender.setup';

/**
 * The envelope and the letter (RFC 5321 §3.3). With PIPELINING the three commands leave together (RFC 2920 §3.1), so
 * all three replies are awaited before giving up, and a 354 after a refusal gets a lone dot and no letter; the final
 * dot and QUIT leave together too.
 */
export const transferring = senderSetup.createStateConfig({
  meta: { rung: 'letter' },
  initial: 'awaitingMailReply',
  entry: 'sayEnvelope',
  states: {
    awaitingMailReply: {
      on: {
        'received.reply': [
          { guard: 'replyIsPositive', target: 'awaitingRcptReply', actions: 'sayRcptInTurn' },
          {
            guard: 'commandsArePipelined',
            target: 'awaitingRcptReply',
            actions: { type: 'failByReply', params: { to: 'MAIL FROM' } },
          },
          { target: '#sender.connected.abandoning', actions: { type: 'failByReply', params: { to: 'MAIL FROM' } } },
        ],
      },
    },
    awaitingRcptReply: {
      on: {
        'received.reply': [
          { guard: 'replyIsPositive', target: 'awaitingDataReply', actions: 'sayDataInTurn' },
          {
            guard: 'commandsArePipelined',
            target: 'awaitingDataReply',
            actions: { type: 'failByReply', params: { to: 'RCPT TO' } },
          },
          { target: '#sender.connected.abandoning', actions: { type: 'failByReply', params: { to: 'RCPT TO' } } },
        ],
      },
    },
    awaitingDataReply: {
      on: {
        'received.reply': [
          { guard: 'letterIsWelcome', target: 'awaitingLetterReply', actions: ['sayLetter', 'sayQuitAtOnce'] },
          { guard: 'letterIsAwaitedInVain', target: 'withholdingLetter', actions: 'sayNothingButDot' },
          { target: '#sender.connected.abandoning', actions: { type: 'failByReply', params: { to: 'DATA' } } },
        ],
      },
    },
    withholdingLetter: { on: { 'received.reply': '#sender.connected.abandoning' } },
    awaitingLetterReply: {
      on: {
        'received.reply': [
          {
            guard: 'replyIsPositive',
            target: '#sender.connected.awaitingFarewell',
            actions: ['learnQueueId', 'sayQuitInTurn'],
          },
          {
            target: '#sender.connected.awaitingFarewell',
            actions: [{ type: 'failByReply', params: { to: 'end of DATA' } }, 'sayQuitInTurn'],
          },
        ],
      },
    },
  },
});
