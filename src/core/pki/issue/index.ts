import 'reflect-metadata';

export { issuePki } from './issue-pki';
