import { assign, emit, setup } from 'xstate';
import { capabilitiesOf, declaredSize, messageSizeLimit, recipientLimit, replies, type Reply } from '../protocols/smtp';
import {
  afterGreeting,
  type ReceiverContext,
  type ReceiverEvent,
  type ReceiverInput,
  type ReceiverSpeech,
  type ReplyTo,
} from './receiver.context';
import type { StateMeta } from './speech';

/** Replies that need nothing but their words. */
const plainReplies = {
  goAhead: replies.goAhead(),
  tlsUnavailable: replies.tlsUnavailable(),
  notImplemented: replies.notImplemented(),
  tlsAlreadyActive: replies.tlsAlreadyActive(),
  starttlsSyntax: replies.starttlsSyntax(),
  starttlsRequired: replies.starttlsRequired(),
  senderOk: replies.senderOk(),
  recipientOk: replies.recipientOk(),
  startInput: replies.startInput(),
  ok: replies.ok(),
  bye: replies.bye(),
  sayHelloFirst: replies.sayHelloFirst(),
  nestedMail: replies.nestedMail(),
  needMail: replies.needMail(),
  needRcpt: replies.needRcpt(),
  notRecognized: replies.notRecognized(),
  lineTooLong: replies.lineTooLong(),
  tooManyRecipients: replies.tooManyRecipients(),
  cannotVerify: replies.cannotVerify(),
  sizeExceeded: replies.sizeExceeded(),
  messageTooLarge: replies.messageTooLarge(),
} as const satisfies Record<string, Reply>;

type PlainReply = keyof typeof plainReplies;

/** The event `received.<what>` names what is answered. */
function repliedTo(event: ReceiverEvent): ReplyTo {
  if (event.type === 'received.letter' || event.type === 'received.letterTooLarge') return 'letter';
  return 'command' in event ? event.command.kind : 'unknown';
}

/** The words of the receiver's chart: what its guards ask, what its actions do. */
export const receiverSetup = setup({
  types: {
    context: {} as ReceiverContext,
    input: {} as ReceiverInput,
    events: {} as ReceiverEvent,
    emitted: {} as ReceiverSpeech,
    meta: {} as StateMeta,
  },
  guards: {
    peerIsKnown: ({ context }) => context.peerName !== null,
    tlsIsActive: ({ context }) => context.tls !== null,
    tlsIsMissing: ({ context }) => context.side.starttls === 'required' && context.tls === null,
    recipientsAreMany: ({ context }) => context.recipients.length >= recipientLimit,
    declaredSizeIsTooLarge: ({ event }) =>
      event.type === 'received.mail' && declaredSize(event.command) > messageSizeLimit,
    starttlsHasArgument: ({ event }) => event.type === 'received.starttls' && event.command.argument !== '',
    starttlsIsAbsent: ({ context }) => context.side.starttls === 'absent',
    tlsIsBroken: ({ context }) => context.side.starttls === 'refuses-454',
    tlsIsRefused: ({ context }) => context.side.starttls === 'refuses-5xx',
    closesAfterGoAhead: ({ context }) => context.side.starttls === 'closes-after-220',
  },
  actions: {
    startTls: emit({ type: 'startTls' }),
    closeConnection: emit({ type: 'closeConnection' }),
    sayGreeting: emit(({ context }) => ({
      type: 'reply',
      reply: replies.greeting(context.side.name),
      to: 'connection',
    })),
    sayHello: emit(({ context }) => ({ type: 'reply', reply: replies.helo(context.side.name), to: 'helo' })),
    sayCapabilities: emit(({ context }) => ({
      type: 'reply',
      reply: replies.ehlo(
        context.side.name,
        capabilitiesOf({
          pipelining: context.side.pipelining,
          offersStarttls: context.side.starttls !== 'absent' && context.tls === null,
        }),
      ),
      to: 'ehlo',
    })),
    sayQueued: emit(({ context }) => ({ type: 'reply', reply: replies.queued(context.queueId), to: 'letter' })),
    saySyntaxError: emit(({ event }) => ({
      type: 'reply',
      reply: replies.syntax(event.type === 'received.malformed' ? event.command.verb : ''),
      to: repliedTo(event),
    })),
    say: emit(({ event }, params: { reply: PlainReply }) => ({
      type: 'reply',
      reply: plainReplies[params.reply],
      to: repliedTo(event),
    })),
    learnPeerName: assign(({ event }) =>
      event.type === 'received.ehlo' || event.type === 'received.helo'
        ? { ...afterGreeting, peerName: event.command.domain }
        : {},
    ),
    learnSender: assign(({ event }) => (event.type === 'received.mail' ? { from: event.command.from } : {})),
    learnRecipient: assign(({ context, event }) =>
      event.type === 'received.rcpt' ? { recipients: [...context.recipients, event.command.to] } : {},
    ),
    learnLetter: assign(({ event }) => (event.type === 'received.letter' ? { letter: event.letter } : {})),
    learnTls: assign(({ event }) => (event.type === 'tls.established' ? { tls: event.parameters } : {})),
    forgetTransaction: assign({ from: null, recipients: [] }),
    forgetWhatWasHeardInCleartext: assign(afterGreeting),
    noteMissingTls: emit(({ event }) => ({
      type: 'decided',
      check: 'tlsIsActiveForMail',
      holds: false,
      because: { key: 'smtp.receiverRequiresTls', values: { command: repliedTo(event).toUpperCase() } },
    })),
  },
});
