export { nameOf, rungOf } from './chart';
export type { CheckName, Effect, Said, Unit } from './effect';
export { receiverKnows, senderKnows, type Fact, type FactChannel, type FactName } from './knowledge';
export type { PolicyCheck } from './policy-check';
export { createReceiver, receiverMoves, type Receiver, type ReceiverMeans } from './receiver';
export type { ReceiverEvent, ReceiverInput, ReplyTo } from './receiver.context';
export { createSender, senderMoves, type Sender, type SenderMeans } from './sender';
export type { SenderEvent, SenderInput } from './sender.context';
export type { Rung } from './speech';
