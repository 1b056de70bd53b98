export { startClient } from './client';
export { phase, type TlsConnection, type TlsPhase } from './connection';
export type { TlsReasonKey } from './reasons';
export { receive } from './receive';
export { close, send } from './send';
export { startServer } from './server';
export type { ClientSettings, ServerCredentials, ServerSettings, TlsSettings } from './settings';
