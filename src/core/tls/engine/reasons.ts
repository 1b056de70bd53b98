/**
 * Every reason the engine gives, by check and case, with the names of its values; in a Trace the key has `tls.` before it.
 * Lists of names are joined with `, `; `message` is the kind of a message, `state` that of a connection.
 */
export const tlsReasons = {
  'versionIsShared.shared': ['version', 'ours', 'theirs'],
  'versionIsShared.noneShared': ['ours', 'theirs'],
  'versionIsShared.fallbackRefused': ['version', 'theirs'],

  'cipherSuiteIsShared.shared': ['cipherSuite', 'preference', 'ours', 'theirs'],
  'cipherSuiteIsShared.noneShared': ['version', 'ours', 'theirs'],
  'cipherSuiteIsShared.noneForSignature': ['signature', 'theirs'],
  'cipherSuiteIsShared.noneUsable': ['ours'],

  'groupIsShared.shared': ['group', 'ours', 'theirs'],
  'groupIsShared.noneShared': ['ours', 'theirs'],
  'groupIsShared.noKeyShare': ['ours', 'theirs'],
  'groupIsShared.certificateCurveNotOffered': ['group', 'theirs'],

  'serverChoiceWasOffered.offered': ['version', 'cipherSuite'],
  'serverChoiceWasOffered.versionNotOffered': ['version', 'ours'],
  'serverChoiceWasOffered.downgraded': ['version', 'ours'],
  'serverChoiceWasOffered.cipherSuiteNotOffered': ['cipherSuite', 'ours'],
  'serverChoiceWasOffered.cipherSuiteOfOtherVersion': ['cipherSuite', 'version'],
  'serverChoiceWasOffered.groupNotOffered': ['group', 'ours'],
  'serverChoiceWasOffered.compressionNotOffered': ['compression'],
  'serverChoiceWasOffered.sessionIdNotEchoed': [],
  'serverChoiceWasOffered.sessionNotOffered': [],
  'serverChoiceWasOffered.extensionNotOffered': ['extension', 'message'],

  'certificateVerifySignatureIsValid.valid': ['signature'],
  'certificateVerifySignatureIsValid.invalid': ['signature'],
  'certificateVerifySignatureIsValid.schemeNotOffered': ['signature', 'ours'],
  'certificateVerifySignatureIsValid.curveDoesNotFit': ['signature', 'curve'],

  'serverKeyExchangeSignatureIsValid.valid': ['signature', 'group'],
  'serverKeyExchangeSignatureIsValid.invalid': ['signature', 'group'],
  'serverKeyExchangeSignatureIsValid.schemeNotOffered': ['signature', 'ours'],

  'clientFinishedIsValid.valid': [],
  'clientFinishedIsValid.invalid': [],
  'serverFinishedIsValid.valid': [],
  'serverFinishedIsValid.invalid': [],

  'recordIsAuthentic.valid': ['protection'],
  'recordIsAuthentic.invalid': ['protection'],

  'messageIsWellFormed.undecodable': ['message', 'field'],
  'messageIsWellFormed.recordTooLong': ['length', 'limit'],
  'messageIsWellFormed.messageTooLong': ['length', 'limit'],
  'messageIsWellFormed.legacyVersionWrong': ['version', 'message'],
  'messageIsWellFormed.compressionIllegal': [],
  'messageIsWellFormed.pointFormatMissing': ['message'],
  'messageIsWellFormed.extensionRepeated': ['extension', 'message'],
  'messageIsWellFormed.extensionMissing': ['extension', 'message'],
  'messageIsWellFormed.extensionMisplaced': ['extension', 'message'],
  'messageIsWellFormed.renegotiationInfoWrong': ['message'],
  'messageIsWellFormed.keyShareInvalid': ['group'],
  'messageIsWellFormed.keyShareUnasked': ['group'],
  'messageIsWellFormed.certificateMissing': [],
  'messageIsWellFormed.certificateUnreadable': [],
  'messageIsWellFormed.certificateKeyUnsupported': ['algorithm'],
  'messageIsWellFormed.certificateCurveNotOffered': ['curve', 'ours'],
  'messageIsWellFormed.certificateContextNotEmpty': [],

  'messageIsExpected.notInThisState': ['message', 'state'],
  'messageIsExpected.unknownContentType': ['contentType', 'state'],
  'messageIsExpected.unknownMessage': ['message', 'state'],
  'messageIsExpected.helloRetryRequest': [],
  'messageIsExpected.interleaved': ['message', 'state'],
  'messageIsExpected.acrossKeyChange': ['message'],
  'messageIsExpected.notProtected': ['message', 'state'],
  'messageIsExpected.withoutContentType': ['state'],
  'messageIsExpected.emptyFragment': ['message', 'state'],
  'messageIsExpected.tooManyWarnings': ['alert'],

  'alert.received': ['alert'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TlsReasonKey = keyof typeof tlsReasons;

export type ReasonValues<Key extends TlsReasonKey> = Readonly<
  Record<(typeof tlsReasons)[Key][number], string | number>
>;
