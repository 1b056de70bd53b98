import { nameOf, rungOf, type Receiver, type Sender } from '../machines';
import type { Showing } from './recorder';

/** What a machine shows of itself at this moment. */
export const showing = ({ snapshot, knows }: Sender | Receiver): Showing => ({
  state: nameOf(snapshot.value),
  rung: rungOf(snapshot.getMeta()),
  knows,
});
