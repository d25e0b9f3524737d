import { IRule } from '../core';

/** Every rule, in the order in which lists show them. */
export const rules: readonly IRule[] = [];
