export { Flow } from './flow';
export { Timeline } from './timeline';
