import type { Snippet } from 'svelte';
import type { Trace } from '../../core/trace';
import type { Eyes } from '../state/eyes';
import type { TwoLists } from './capabilities';
import type { Gloss } from './gloss';
import type { Moment } from './moment';

/** What the page gives the stage; the snippets are what it hangs on it. */
export interface StageProps {
  readonly trace: Trace;
  /** -1 before the first event, the number of events at the end. */
  readonly cursor: number;
  readonly eyes: Eyes;
  /** Shows a step forward as a flight. */
  readonly moving: boolean;
  /** Rich text: `<open>…</open>`, `<sealed>…</sealed>`, `<wire>…</wire>`. */
  readonly narration: { readonly kicker: string; readonly sentence: string };
  /** The bytes that matter, at most so many of those that can be read. */
  readonly gloss: Gloss | null;
  readonly onInspect?: (() => void) | undefined;
  readonly underSender?: Snippet | undefined;
  readonly underReceiver?: Snippet | undefined;
  readonly besideMessage?: Snippet | undefined;
  /** Before anything was sent. */
  readonly opening?: Snippet | undefined;
  /** After the verdict. */
  readonly closing?: Snippet | undefined;
}

/** The same with what a layout needs worked out. */
export interface LaidOut extends StageProps {
  readonly moment: Moment;
  /** The receiver's lists before and under TLS, when this event gives the second. */
  readonly lists: TwoLists | null;
}
