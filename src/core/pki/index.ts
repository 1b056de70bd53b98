export type { CertificateCheck, CertificateCheckName, Credentials, Pki } from './pki';
