import { IRuleDocs, english } from '../core';
import { inferenceTitles, trainingTitles } from './wording';

/** What the page of `backend-cannot-train` says. */
export const docs: IRuleDocs = {
  finds: `A backend that only runs models (${inferenceTitles(english)}) in a notebook that trains.`,
  why: `With these backends \`fit\` stops with a NotImplementedError. Train on ${trainingTitles(english, 'disjunction')}, save the model and load it on the other backend.`,
  example: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "numpy"',
    'import keras',
    '',
    'model = keras.Sequential([keras.layers.Dense(1)])',
    'model.compile(loss="mse")',
    'model.fit(x, y)'
  ].join('\n'),
  instead: [
    'import os',
    'os.environ["KERAS_BACKEND"] = "jax"',
    'import keras',
    '',
    'model = keras.Sequential([keras.layers.Dense(1)])',
    'model.compile(loss="mse")',
    'model.fit(x, y)'
  ].join('\n'),
  sources: [
    'https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/numpy/trainer.py'
  ]
};
