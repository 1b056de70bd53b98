import { nameOf, receiverKnows, rungOf, senderKnows, type Receiver, type Sender } from '../machines';
import type { Showing } from './recorder';

export const senderShows = (sender: Sender): Showing => ({
  state: nameOf(sender.snapshot.value),
  rung: rungOf(sender.snapshot.getMeta()),
  knows: senderKnows(sender),
});

export const receiverShows = (receiver: Receiver): Showing => ({
  state: nameOf(receiver.snapshot.value),
  rung: rungOf(receiver.snapshot.getMeta()),
  knows: receiverKnows(receiver),
});
