export type { Dns, Mail, ReceiverSide, Scenario, SenderSide } from './scenario';
export * from './values';
