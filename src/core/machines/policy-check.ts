/** Questions the SMTP machines ask themselves; each is answered in the trace, with its reason. */
export type PolicyCheck =
  | 'starttlsIsOffered'
  | 'policyAllowsCleartext'
  | 'starttlsIsAccepted'
  | 'certificateIsRequired'
  | 'tlsIsActiveForMail'
  | 'failureIsTemporary'
  | 'anotherAttemptRemains'
  | 'bufferIsEmptyAtUpgrade';
