export { alertName, type AlertDescription } from './alerts';
export * from './codec';
export * from './engine';
export type * from './messages';
export { cipherSuites, groups, tlsVersions, type CipherSuiteName, type TlsVersion } from './names';
export type { Protection, SecretLabel, TlsCheck, TlsOutput, TlsRecord, TlsTurn } from './turn';
