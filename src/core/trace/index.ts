export type * from './message';
export type * from './trace';
