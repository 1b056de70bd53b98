import type { Reason } from '../../core/reason';
import type { Trace } from '../../core/trace';
import type { Eyes } from './eyes';

/** What the narrator says of one moment: a short line above (who, which step), and the sentence, in rich text. */
export interface Narration {
  readonly kicker: Reason;
  readonly sentence: Reason;
}
