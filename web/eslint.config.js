import js from '@eslint/js';
import babel from '@babel/eslint-parser';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';

// Babel reads TypeScript for ESLint; types themselves are checked by tsc.
export default [
  { ignores: ['dist/', 'node_modules/', 'target/'] },
  js.configs.recommended,
  { files: ['**/*.mjs', '*.js'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parser: babel,
      parserOptions: {
        requireConfigFile: false,
        babelOptions: {
          babelrc: false,
          configFile: false,
          presets: ['@babel/preset-typescript'],
          parserOpts: { plugins: ['jsx', 'typescript'] },
        },
      },
      globals: { ...globals.browser, ...globals.node },
    },
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-undef': 'off', // tsc knows better
      'no-unused-vars': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text from files is never markup.',
        },
      ],
    },
  },
];
