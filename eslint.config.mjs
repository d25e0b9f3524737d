import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import jsdoc from 'eslint-plugin-jsdoc';
import prettierRecommended from 'eslint-plugin-prettier/recommended';
import globals from 'globals';
import jupyterPlugin from '@jupyter/eslint-plugin';

/** Layers that know nothing of JupyterLab: they run in node and in the browser alike. */
const PURE = ['knowledge', 'core', 'rules', 'migrate', 'measure', 'compare', 'cli'];

/** Layers of the extension; they meet in tokens.ts, share src/ui and do not import each other. */
const LAB = [
  'commands',
  'edits',
  'folder',
  'inline',
  'kernel',
  'review',
  'measuring',
  'settings',
  'sidebar',
  'watch'
];

/** What each layer may import of the others; src/index.ts may import everything. */
const MAY_IMPORT = {
  knowledge: [],
  core: ['knowledge'],
  rules: ['core', 'knowledge'],
  migrate: ['core', 'knowledge'],
  measure: ['core', 'migrate', 'knowledge'],
  compare: ['core', 'knowledge'],
  cli: ['rules', 'migrate', 'measure', 'core', 'knowledge'],
  ...Object.fromEntries(
    LAB.map(layer => [
      layer,
      [
        'core',
        'rules',
        'migrate',
        'measure',
        'compare',
        'knowledge',
        'ui',
        'tokens'
      ]
    ])
  ),
  ui: ['core', 'rules', 'migrate', 'knowledge', 'tokens']
};

/** What each folder of src/core may import of the rest of src/core; the files beside the folders may import everything. */
const CORE_MAY_IMPORT = {
  notebook: [],
  vocabulary: ['text'],
  source: ['notebook'],
  python: ['source', 'notebook', 'slice', 'own-value'],
  shell: ['vocabulary'],
  facts: ['python', 'source', 'shell', 'notebook', 'slice', 'vocabulary', 'own-value'],
  kernel: ['text', 'vocabulary'],
  findings: ['facts', 'kernel', 'source', 'notebook', 'config', 'text'],
  plan: ['findings', 'facts', 'source', 'notebook', 'config']
};

const LAYERS = [...PURE, ...LAB, 'ui', 'tokens', 'index'];
const JUPYTERLAB =
  '^(@jupyterlab/|@jupyter/|@lumino/|@codemirror/|react($|/)|react-dom($|/))';

// A test may read files and import from any layer.
const TESTS = ['**/*.spec.{ts,tsx}', '**/testing/**'];

/** The imports that the files of a layer may not have. */
function forbidden(layer, depth = 1) {
  const others = LAYERS.filter(
    name => name !== layer && !MAY_IMPORT[layer].includes(name)
  );
  const patterns = [
    {
      // From a folder of the layer, the name may be that of another folder of it.
      regex: `^(\\.\\./){${depth},}(${others.join('|')})($|/)`,
      message: `src/${layer} may import ${MAY_IMPORT[layer].join(', ') || 'no other layer'} only.`
    }
  ];
  if (PURE.includes(layer)) {
    patterns.push({
      regex: JUPYTERLAB,
      message: `src/${layer} runs without JupyterLab, React and CodeMirror.`
    });
  }
  if (layer !== 'cli') {
    patterns.push({
      regex: '^node:',
      message: 'Only the command line runs in node alone.'
    });
  }
  if (layer === 'core') {
    patterns.push({
      regex: '^(\\.\\./)+knowledge($|/)',
      message: 'src/core may import the types of src/knowledge only.',
      allowTypeImports: true
    });
  }
  return patterns;
}

/** The boundary of a layer. */
function boundary(layer) {
  return {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    ignores: TESTS,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: forbidden(layer) }
      ]
    }
  };
}

/** The boundary of a folder of src/core: that of the layer, and what it may not import of the rest of it. */
function coreBoundary(folder) {
  const allowed = CORE_MAY_IMPORT[folder];
  const rest = `\\.\\.(?!/\\.\\.|/(${allowed.join('|') || '-'})($|/))`;
  return {
    files: [`src/core/${folder}/**/*.ts`],
    ignores: TESTS,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            ...forbidden('core', 2),
            {
              regex: `^${rest}`,
              message: `src/core/${folder} may import ${allowed.join(', ') || 'nothing'} of src/core only.`
            }
          ]
        }
      ]
    }
  };
}

export default defineConfig([
  {
    ignores: [
      'node_modules',
      'dist',
      'coverage',
      '**/*.d.ts',
      '.venv*',
      '.envs',
      '.yarn',
      'lib',
      'ui-tests/.jupyter',
      'ui-tests/playwright-report',
      'ui-tests/test-results',
      'jupyterlab_keras_advisor'
    ]
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  { plugins: { jsdoc, jupyter: jupyterPlugin } },
  jupyterPlugin.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { ...globals.node } }
  },
  {
    files: ['**/*.js'],
    ignores: ['style/**'],
    languageOptions: { sourceType: 'commonjs', globals: { ...globals.node } },
    rules: { '@typescript-eslint/no-require-imports': 'off' }
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      globals: {
        ...globals.browser,
        ...globals.es2015,
        ...globals.node
      },
      parserOptions: {
        project: ['tsconfig.test.json', 'ui-tests/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
        sourceType: 'module'
      }
    },
    rules: {
      '@typescript-eslint/naming-convention': [
        'error',
        {
          selector: 'interface',
          format: ['PascalCase'],
          custom: {
            regex: '^I[A-Z]',
            match: true
          },
          // The page's own, which is extended.
          filter: { regex: '^Window$', match: false }
        },
        {
          selector: 'memberLike',
          modifiers: ['private'],
          format: ['camelCase'],
          leadingUnderscore: 'require'
        }
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { args: 'none' }],
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true }
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-namespace': 'off',
      '@typescript-eslint/no-use-before-define': 'off',
      '@typescript-eslint/quotes': [
        'error',
        'single',
        { avoidEscape: true, allowTemplateLiterals: false }
      ],
      curly: ['error', 'all'],
      eqeqeq: 'error',
      'prefer-arrow-callback': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }]
    }
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.{ts,tsx}'],
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true },
          require: {
            ArrowFunctionExpression: true,
            ClassDeclaration: true,
            FunctionDeclaration: true
          },
          contexts: [
            'ExportNamedDeclaration > TSInterfaceDeclaration',
            'ExportNamedDeclaration > TSTypeAliasDeclaration',
            'ExportNamedDeclaration > TSEnumDeclaration',
            'ExportNamedDeclaration > TSModuleDeclaration',
            'ExportNamedDeclaration > VariableDeclaration'
          ],
          enableFixer: false
        }
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'] }]
    }
  },
  {
    // A fixture that needs no other has to say so by an empty pattern.
    files: ['ui-tests/**/*.ts'],
    rules: { 'no-empty-pattern': 'off' }
  },
  ...Object.keys(MAY_IMPORT).map(boundary),
  ...Object.keys(CORE_MAY_IMPORT).map(coreBoundary),
  prettierRecommended
]);
