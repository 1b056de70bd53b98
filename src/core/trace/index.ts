export { annotateInside, annotatePart } from './annotate-part';
export { isCertificateCheck, namesHost } from './certificate';
export { frame, frameStart, type FrameState } from './frame';
export type * from './message';
export { bytesOf, headlineOf, partsOf, readableOf } from './parts';
export { rungs } from '../machines';
export { frameSteps, lastStep, orderOf, type FrameStep } from './steps';
export type * from './trace';
export { verdictOf } from './verdict';
