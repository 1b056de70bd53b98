import type { Field } from '../core/bytes';
import { annotateInside, annotatePart, type Part, type Trace, type TraceEvent } from '../core/trace';
import { formatJson } from './format-json';

/** A part with the meaning of its bytes: `fields` as they crossed the wire, `inside` what a sealed record holds. */
export interface AnnotatedPart extends Part {
  readonly fields: readonly Field[];
  readonly inside: readonly Field[];
}

export interface AnnotatedTrace extends Omit<Trace, 'events'> {
  readonly events: readonly (Omit<TraceEvent, 'parts'> & { readonly parts: readonly AnnotatedPart[] })[];
}

/** The Trace as JSON with every field tree written out: the same Scenario gives the same text. */
export const traceToJson = (trace: Trace): string => `${formatJson(withFields(trace))}\n`;

/** The Trace with the field trees that otherwise are built when looked at; offsets count from the start of the part. */
export function withFields(trace: Trace): AnnotatedTrace {
  const annotated =
    (event: TraceEvent) =>
    (part: Part): AnnotatedPart => ({
      ...part,
      fields: annotatePart(event, part),
      inside: annotateInside(event, part),
    });
  return { ...trace, events: trace.events.map((event) => ({ ...event, parts: event.parts.map(annotated(event)) })) };
}
