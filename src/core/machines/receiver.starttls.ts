import { receiverSetup } from './receiver.setup';

/** How STARTTLS is answered, wherever commands are taken (RFC 3207 §4); the first line that fits decides. */
export const onStarttls = receiverSetup.createStateConfig({
  on: {
    'received.starttls': [
      { guard: 'starttlsIsAbsent', actions: { type: 'say', params: { reply: 'notImplemented' } } },
      { guard: 'starttlsHasArgument', actions: { type: 'say', params: { reply: 'starttlsSyntax' } } },
      { guard: 'tlsIsActive', actions: { type: 'say', params: { reply: 'tlsAlreadyActive' } } },
      { guard: 'tlsIsBroken', actions: { type: 'say', params: { reply: 'tlsUnavailable' } } },
      { guard: 'tlsIsRefused', actions: { type: 'say', params: { reply: 'notImplemented' } } },
      {
        guard: 'closesAfterGoAhead',
        target: '#receiver.closed',
        actions: [{ type: 'say', params: { reply: 'goAhead' } }, 'closeConnection'],
      },
      { target: '#receiver.negotiatingTls', actions: { type: 'say', params: { reply: 'goAhead' } } },
    ],
  },
}).on;

/** With TLS required and not there, the commands that need it get 530 (RFC 3207 §4); HELO passes, as in Postfix. */
export const refuseWithoutTls = {
  guard: 'tlsIsMissing',
  actions: [{ type: 'say', params: { reply: 'starttlsRequired' } }, 'noteMissingTls'],
} as const;
