import { MACHINE } from './machine';
import { PROTOCOL } from './protocol';
import { RECIPE } from './recipe';
import { WORKLOADS } from './workloads';

/**
 * The whole runner: defines `keras_advisor_answer`, which takes a request as JSON and gives the answer as JSON. It needs
 * nothing but Python 3; Keras is imported by the request `start`.
 */
export const RUNNER = `import json, os, platform, random, sys, time
${MACHINE}${WORKLOADS}${RECIPE}${PROTOCOL}`;

/** The name of the function that answers. */
export const ANSWER = 'keras_advisor_answer';
