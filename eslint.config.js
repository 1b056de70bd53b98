import eslint from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const svelteFiles = ['**/*.svelte', '**/*.svelte.ts'];
const configurationFiles = ['*.config.{js,ts}', '*.cjs', '**/*.svelte'];

/** A run of the core depends on its arguments alone: no clock, no chance, no platform. */
const impure = [
  'Date',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'TextEncoder',
  'TextDecoder',
  'Buffer',
  'process',
  'console',
  'globalThis',
  'Intl',
  'WeakRef',
  'FinalizationRegistry',
];

const asksTheLocale = {
  selector: 'MemberExpression[property.name=/^(?:toLocale[A-Z].*|localeCompare)$/]',
  message: 'The core knows no language.',
};

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export by name.',
};

const packageImports = (/** @type {{ noble: boolean, x509: boolean }} */ allowed) => ({
  patterns: [
    {
      regex: String.raw`^(\.\./)+(view|i18n|app|cli|embed|export|lessons)(/|$)`,
      message: 'The core knows no language and no screen.',
    },
    ...(allowed.noble ? [] : [{ group: ['@noble/*'], message: 'Use the Crypto interface of core/crypto.' }]),
    ...(allowed.x509
      ? []
      : [{ group: ['@peculiar/*', 'reflect-metadata'], message: 'Only core/pki/issue issues certificates.' }]),
  ],
});

const core = (/** @type {string} */ folder) => ({
  files: [`src/core/${folder}**/*.ts`],
  ignores: ['**/*.test.ts', '**/fixtures/**'],
});

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'test-results/', 'playwright-report/', '.cache/']),
  eslint.configs.recommended,
  typescript.configs.strictTypeChecked,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: svelteFiles,
    extends: [svelte.configs.recommended],
    languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': 'off',
      'svelte/require-each-key': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}', '**/*.svelte'],
    extends: [typescript.configs.disableTypeChecked],
  },
  { files: ['src/cli/**', 'scripts/**'], rules: { 'no-console': 'off' } },
  { files: configurationFiles, rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  {
    ...core(''),
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-syntax': ['error', noDefaultExport, asksTheLocale],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance comes from the seed.' },
      ],
      'no-restricted-imports': ['error', packageImports({ noble: false, x509: false })],
    },
  },
  {
    ...core('crypto/'),
    rules: { 'no-restricted-imports': ['error', packageImports({ noble: true, x509: false })] },
  },
  {
    ...core('pki/issue/'),
    rules: { 'no-restricted-imports': ['error', packageImports({ noble: false, x509: true })] },
  },
);
