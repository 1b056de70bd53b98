export { annotateInside, annotatePart } from './annotate-part';
export { frame, frameStart, type FrameState } from './frame';
export type * from './message';
export { bytesOf, headlineOf, partsOf, readableOf } from './parts';
export type * from './trace';
export { verdictOf } from './verdict';
