import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import jsdoc from 'eslint-plugin-jsdoc';
import prettierRecommended from 'eslint-plugin-prettier/recommended';
import globals from 'globals';
import jupyterPlugin from '@jupyter/eslint-plugin';

/** Rooms that know nothing of JupyterLab: they run in node and in the browser alike. */
const PURE = ['knowledge', 'core', 'rules', 'cli'];

/** Rooms of the extension; they meet in tokens.ts, share src/ui and do not import each other. */
const LAB = [
  'audit',
  'commands',
  'edits',
  'inline',
  'kernel',
  'settings',
  'sidebar',
  'watch'
];

/** What each room may import of the others; src/index.ts may import everything. */
const MAY_IMPORT = {
  knowledge: [],
  core: ['knowledge'],
  rules: ['core', 'knowledge'],
  cli: ['rules', 'core', 'knowledge'],
  ...Object.fromEntries(
    LAB.map(room => [room, ['core', 'rules', 'knowledge', 'ui', 'tokens']])
  ),
  ui: ['core', 'rules', 'knowledge', 'tokens']
};

const ROOMS = [...PURE, ...LAB, 'ui', 'tokens', 'index'];
const JUPYTERLAB =
  '^(@jupyterlab/|@jupyter/|@lumino/|@codemirror/|react($|/)|react-dom($|/))';

/** The boundary of one room, as patterns of imports that its files may not have. */
function boundary(room) {
  const others = ROOMS.filter(
    name => name !== room && !MAY_IMPORT[room].includes(name)
  );
  const patterns = [
    {
      regex: `^(\\.\\./)+(${others.join('|')})($|/)`,
      message: `src/${room} may import ${MAY_IMPORT[room].join(', ') || 'no other room'} only.`
    }
  ];
  if (PURE.includes(room)) {
    patterns.push({
      regex: JUPYTERLAB,
      message: `src/${room} runs without JupyterLab, React and CodeMirror.`
    });
  }
  if (room !== 'cli') {
    patterns.push({
      regex: '^node:',
      message: 'Only the command line runs in node alone.'
    });
  }
  if (room === 'core') {
    patterns.push({
      regex: '^(\\.\\./)+knowledge($|/)',
      message: 'src/core may import the types of src/knowledge only.',
      allowTypeImports: true
    });
  }
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    // A test may read files and look over the fence.
    ignores: ['**/*.spec.{ts,tsx}', '**/testing/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }]
    }
  };
}

export default defineConfig([
  {
    ignores: [
      'node_modules',
      'dist',
      'coverage',
      '**/*.js',
      '**/*.d.ts',
      '.venv*',
      '.envs',
      'tests',
      'lib',
      'ui-tests',
      'jupyterlab_keras_advisor'
    ]
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  jupyterPlugin.configs.recommended,
  {
    files: ['scripts/**/*.mjs'],
    languageOptions: { globals: { ...globals.node } }
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: {
      jsdoc,
      jupyter: jupyterPlugin
    },
    languageOptions: {
      globals: {
        ...globals.browser,
        ...globals.es2015,
        ...globals.node
      },
      parserOptions: {
        project: 'tsconfig.test.json',
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
          }
        }
      ],
      '@typescript-eslint/no-unused-vars': ['warn', { args: 'none' }],
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
  ...Object.keys(MAY_IMPORT).map(boundary),
  prettierRecommended
]);
