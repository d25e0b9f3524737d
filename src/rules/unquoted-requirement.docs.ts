import { IRuleDocs } from '../core';

/** What the page of `unquoted-requirement` says. */
export const docs: IRuleDocs = {
  finds:
    'Requirements with `>` or `<` and no quotes after `!pip` and `%pip`, with blanks around the sign or without.',
  why: "The line runs in a shell, where `>` and `<` redirect to files: the version is lost, and pip's output lands in a file named `=3`.",
  example: '!pip install keras>=3',
  instead: '!pip install "keras>=3"',
  sources: [
    'https://pip.pypa.io/en/stable/cli/pip_install/#requirement-specifiers'
  ]
};
