import { IRuleDocs } from '../core';

/** What the page of `unused-ignore` says. */
export const docs: IRuleDocs = {
  finds:
    'Comments `# keras-advisor: ignore` and `# keras-advisor: ignore[rule]` that suppress no finding. On a line the comment holds for that line; alone on a line, for the next; alone at the top of a cell, for the whole cell.',
  why: 'What the comment was written for is gone, or the rule is spelled differently. If the comment stays, it may hide a future finding.',
  example:
    'os.environ["KERAS_BACKEND"] = "jax"  # keras-advisor: ignore[discontinued-backend]',
  instead: 'os.environ["KERAS_BACKEND"] = "jax"',
  sources: []
};
