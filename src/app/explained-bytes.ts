import { annotatePart } from '../core/trace';
import type { TraceEvent } from '../core/trace';
import { glossOf, type GlossItem } from '../view/stage/gloss';

/** The bytes of an event with their meaning, as many as asked for; in a chunk of its own, because it takes the decoders. */
export function explain(event: TraceEvent): (most: number) => readonly GlossItem[] {
  return (most) => glossOf(event, annotatePart, most);
}
