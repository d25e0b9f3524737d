import { attributes } from './attributes';
import { backendFunctions } from './backend';
import { goneForGood } from './gone';
import { helpers } from './helpers';
import { initializers } from './initializers';
import { layers } from './layers';
import { convolutionalLayers } from './layers-convolutional';
import { recurrentLayers } from './layers-recurrent';
import { models } from './models';
import { modules } from './modules';
import { optimizers } from './optimizers';
import { training } from './training';
import { IApi } from './types';
import { utils } from './utils';

/** What changed in Keras since its first versions. */
export const api: IApi = {
  modules,
  entries: [
    ...layers,
    ...convolutionalLayers,
    ...recurrentLayers,
    ...models,
    ...attributes,
    ...optimizers,
    ...training,
    ...initializers,
    ...utils,
    ...goneForGood,
    ...backendFunctions
  ],
  helpers
};
