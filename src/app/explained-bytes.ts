import { annotatePart, type TraceEvent } from '../core/trace';
import { glossOf, type Gloss } from '../view/stage/gloss';

/** The bytes of an event with their meaning; in a chunk of its own, because it takes the decoders. */
export const explain = (event: TraceEvent): Gloss => glossOf(event, annotatePart);
