export { certificateKinds, type CertificateKind } from './certificate-kind';
export { defaultClock, instantOfClock, type CertificateRequest } from './certificate-request';
export * from './check';
export { defaultPki } from './default-certificates';
export { certificateChecks } from './pki';
export type { CertificateCheck, CertificateCheckName, Credentials, Pki } from './pki';
export { preparePki } from './prepare';
export { civilTime, formatInstant, instantOfDigits } from './instant';
