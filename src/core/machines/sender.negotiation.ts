import { senderSetup } from './sender.setup';

/** From the capabilities to a channel: whether to ask for TLS, the handshake, and whether the certificate will do. */
export const choosingProtection = senderSetup.createStateConfig({
  meta: { rung: 'greetings' },
  always: [
    {
      guard: 'policyIsNone',
      target: 'transferring',
      actions: { type: 'decide', params: { check: 'policyAllowsCleartext', holds: true, key: 'policyIsNone' } },
    },
    {
      guard: 'tlsIsWaived',
      target: 'transferring',
      actions: { type: 'decide', params: { check: 'policyAllowsCleartext', holds: true, key: 'tlsIsWaived' } },
    },
    {
      guard: 'starttlsIsOffered',
      target: 'requestingTls',
      actions: { type: 'decide', params: { check: 'starttlsIsOffered', holds: true, key: 'starttlsIsOffered' } },
    },
    {
      guard: 'policyAllowsCleartext',
      target: 'transferring',
      actions: [
        { type: 'decide', params: { check: 'starttlsIsOffered', holds: false, key: 'starttlsIsNotOffered' } },
        { type: 'decide', params: { check: 'policyAllowsCleartext', holds: true, key: 'cleartextIsAllowed' } },
      ],
    },
    {
      target: 'quitting',
      actions: [
        { type: 'decide', params: { check: 'starttlsIsOffered', holds: false, key: 'starttlsIsNotOffered' } },
        { type: 'decide', params: { check: 'policyAllowsCleartext', holds: false, key: 'tlsIsRequired' } },
        { type: 'fail', params: { kind: 'temporary', key: 'tlsNotOffered' } },
      ],
    },
  ],
});

export const requestingTls = senderSetup.createStateConfig({
  meta: { rung: 'starttls' },
  entry: 'sayStarttls',
  on: {
    'received.reply': [
      {
        guard: 'replyIsGoAhead',
        target: 'negotiatingTls',
        actions: { type: 'decide', params: { check: 'starttlsIsAccepted', holds: true, key: 'starttlsIsAccepted' } },
      },
      {
        guard: 'policyAllowsCleartext',
        target: 'transferring',
        actions: [
          { type: 'decide', params: { check: 'starttlsIsAccepted', holds: false, key: 'starttlsIsRefused' } },
          { type: 'decide', params: { check: 'policyAllowsCleartext', holds: true, key: 'cleartextIsAllowed' } },
        ],
      },
      {
        target: 'quitting',
        actions: [
          { type: 'decide', params: { check: 'starttlsIsAccepted', holds: false, key: 'starttlsIsRefused' } },
          { type: 'decide', params: { check: 'policyAllowsCleartext', holds: false, key: 'tlsIsRequired' } },
          { type: 'failByReply', params: { to: 'STARTTLS' } },
        ],
      },
    ],
  },
});

export const negotiatingTls = senderSetup.createStateConfig({
  initial: 'awaitingServerHello',
  meta: { rung: 'negotiation' },
  entry: 'startTls',
  on: {
    'tls.established': { target: 'judgingCertificate', actions: ['forgetWhatWasHeardInCleartext', 'learnTls'] },
    'tls.failed': {
      target: '#sender.settling',
      actions: ['failHandshake', 'closeConnection'],
    },
    'connection.closed': {
      target: '#sender.settling',
      actions: [{ type: 'fail', params: { kind: 'handshake', key: 'handshakeCut' } }, 'closeConnection'],
    },
  },
  states: {
    awaitingServerHello: { on: { 'received.serverHello': 'awaitingServerProof' } },
    awaitingServerProof: {
      on: {
        'received.certificateVerify': 'awaitingServerFinished',
        'received.serverKeyExchange': 'awaitingServerFinished',
      },
    },
    awaitingServerFinished: {},
  },
});

export const judgingCertificate = senderSetup.createStateConfig({
  meta: { rung: 'negotiation' },
  always: [
    {
      guard: 'certificateIsNotRequired',
      target: 'greetingAgain',
      actions: {
        type: 'decide',
        params: { check: 'certificateIsRequired', holds: false, key: 'anyCertificateWillDo' },
      },
    },
    {
      guard: 'certificateIsVerified',
      target: 'greetingAgain',
      actions: {
        type: 'decide',
        params: { check: 'certificateIsRequired', holds: true, key: 'certificateIsVerified' },
      },
    },
    {
      target: 'quitting',
      actions: [
        { type: 'decide', params: { check: 'certificateIsRequired', holds: true, key: 'certificateIsNotVerified' } },
        { type: 'fail', params: { kind: 'temporary', key: 'certificateNotVerified' } },
      ],
    },
  ],
});
