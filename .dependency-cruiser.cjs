/**
 * Which part may import which: bytes ← crypto ← pki ← tls ← protocols ← scenario ← machines, link ← trace ← simulate
 * ← export, view ← embed, cli ← app. Tests and their fixtures are free to bring parts together.
 */

const test = '([.]test[.]ts$|/fixtures/)';

/** The files beside the core's folders: what every part may name, such as the reason of a decision. */
const common = '^src/core/[^/]+[.]ts$';

/** Where the page takes the engine from. */
const engine = '^src/app/engine[.]ts$';

/** The core from the ground up: a part imports only parts of earlier lines. */
const order = [
  ['core/bytes'],
  ['core/crypto'],
  ['core/pki'],
  ['core/tls'],
  ['core/protocols'],
  ['core/scenario'],
  ['core/machines', 'core/link'],
  ['core/trace'],
  ['core/simulate'],
];
const core = order.flat();
const seen = ['core/bytes', 'core/scenario', 'core/trace'];
const shown = [...seen, 'core/simulate', 'export', 'i18n', 'lessons'];

const layers = [
  coreLayer('core/bytes', 'Bytes are the ground: they know of no other part.'),
  coreLayer('core/crypto', 'Cryptography works on bytes.'),
  coreLayer('core/pki', 'Certificates are bytes, signed.'),
  coreLayer('core/tls', 'TLS authenticates with certificates, and does not know what it protects.'),
  coreLayer('core/protocols', 'The mail protocols know that there is TLS, not who speaks.'),
  coreLayer('core/scenario', 'A scenario names values of the protocols, and does not know how they are played.'),
  coreLayer('core/machines', 'A machine knows its half of the scenario, and neither the wire nor the attacker.'),
  coreLayer('core/link', 'The wire and the attackers see bytes, never the machines.'),
  coreLayer('core/trace', 'A trace records what machines and link did, and does not run them.'),
  coreLayer('core/simulate', 'The runner is the only part of the core that sees all the others.'),
  layer('i18n', seen, 'Texts are about traces and scenarios.'),
  layer('lessons', [...seen, 'i18n'], 'Lessons are data and texts.'),
  layer('export', [...core, 'i18n'], 'An export is a function of a trace.'),
  atRuntime(layer('view', shown, 'The view sees the trace, never the machines, TLS or cryptography behind it.')),
  atRuntime(layer('embed', ['view', ...shown], 'An embed is a view with another frame.')),
  layer('cli', [...core, 'export', 'i18n', 'lessons'], 'The command line runs without a browser.'),
];

function coreLayer(name, comment) {
  const place = order.findIndex((parts) => parts.includes(name));
  return layer(name, order.slice(0, place).flat(), comment);
}

function layer(name, allowed, comment) {
  return {
    name: `${name.replace('core/', '')}-imports-only-what-is-below-it`,
    comment,
    severity: 'error',
    from: { path: `^src/${name}/`, pathNot: test },
    to: { path: '^src/', pathNot: [`^src/(${[name, ...allowed].join('|')})/`, common] },
  };
}

/** Types may be named across the border: they are gone when the page runs. */
function atRuntime(rule) {
  return { ...rule, to: { ...rule.to, dependencyTypesNot: ['type-only'] } };
}

function onlyFrom(packages, folder, comment) {
  return {
    name: `only-${folder.replace('src/core/', '').replace('/', '-')}-imports-${packages[0].replace(/\W+/g, '-').replace(/^-|-$/g, '')}`,
    comment,
    severity: 'error',
    from: { path: '^src/', pathNot: [`^${folder}/`, test] },
    to: { path: packages.map((name) => `node_modules/${name}/`) },
  };
}

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'core-root-imports-nothing',
      comment: 'What every part of the core may name stands on nothing.',
      severity: 'error',
      from: { path: common },
      to: { pathNot: common },
    },
    {
      name: 'core-uses-no-platform',
      comment: 'The core runs the same in a browser, a worker and Node.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-uses-few-packages',
      comment: 'Every package of the core is a decision (docs/decisions).',
      severity: 'error',
      from: { path: '^src/core/', pathNot: test },
      to: {
        path: 'node_modules',
        pathNot: 'node_modules/(@noble/[^/]+|@peculiar/x509|reflect-metadata|valibot|xstate)/',
      },
    },
    onlyFrom(['@noble/[^/]+'], 'src/core/crypto', 'There is one implementation of the Crypto interface.'),
    onlyFrom(
      ['@peculiar/x509', 'reflect-metadata'],
      'src/core/pki/issue',
      'Issuing is asynchronous and heavy, so it is loaded alone.',
    ),
    {
      name: 'core-folders-are-entered-through-their-index',
      comment: 'What a folder of the core offers is what its index.ts exports.',
      severity: 'error',
      from: { path: '^src/(core/[^/]+|[^/]+)/', pathNot: test },
      to: {
        path: '^src/core/[^/]+/',
        pathNot: ['^src/$1/', '^src/core/[^/]+/index[.]ts$', '^src/core/(protocols/[^/]+|pki/issue)/index[.]ts$'],
      },
    },
    {
      name: 'view-siblings-meet-in-view-state',
      comment: 'Stage, score and the others share state and small pieces, and know nothing of one another.',
      severity: 'error',
      from: { path: '^src/view/(stage|score|inspector|controls|machines|sheet)/', pathNot: test },
      to: { path: '^src/view/', pathNot: '^src/view/($1|state|ui)/' },
    },
    {
      name: 'view-state-imports-no-component',
      comment: 'The state of the view can be tested without drawing it.',
      severity: 'error',
      from: { path: '^src/view/state/', pathNot: test },
      to: { path: '^src/view/', pathNot: '^src/view/state/' },
    },
    {
      name: 'view-ui-is-made-of-small-pieces',
      comment: 'A small piece may read the state, and is made of no larger one.',
      severity: 'error',
      from: { path: '^src/view/ui/', pathNot: test },
      to: { path: '^src/view/', pathNot: '^src/view/(ui|state)/' },
    },
    {
      name: 'engine-is-loaded-on-demand',
      comment: 'The first load plays a recorded run; the engine comes by a dynamic import of app/engine.ts.',
      severity: 'error',
      from: { path: '^src/(view|embed|app)/', pathNot: [test, engine] },
      to: {
        path: ['^src/core/(simulate|machines|link|tls|crypto|pki)/', engine],
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nothing-imports-the-app',
      comment: 'The composition root stands above all.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'no-cycles',
      comment: 'What imports itself in a circle cannot be read from one end.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved-imports',
      comment: 'A rule cannot judge an import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'types', 'import', 'default'],
      extensions: ['.ts', '.js', '.svelte.ts', '.svelte', '.json', '.d.ts'],
    },
  },
};
