export { prepare, preparedAtOnce } from './prepare';
export { simulate } from './simulate';
