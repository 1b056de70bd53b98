import { nameOf, receiverKnows, rungOf, senderKnows, type Fact, type Receiver, type Sender } from '../machines';
import type { Showing } from './recorder';

export const senderShows = (sender: Sender): Showing => showing(sender, senderKnows(sender));
export const receiverShows = (receiver: Receiver): Showing => showing(receiver, receiverKnows(receiver));

const showing = ({ snapshot }: Sender | Receiver, knows: readonly Fact[]): Showing => ({
  state: nameOf(snapshot.value),
  rung: rungOf(snapshot.getMeta()),
  knows,
});
