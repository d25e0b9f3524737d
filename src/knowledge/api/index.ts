import { IApi } from './types';

export const api: IApi = { modules: [{old: 'keras.layers.core', now: 'keras.layers', source: ''}, {old: 'keras.layers.convolutional', now: 'keras.layers', source: ''}], entries: [
 {old: ['keras.layers.Dense'], now: 'keras.layers.Dense', kind: 'class', signatures: {'1': ['output_dim','init','activation','weights','W_regularizer'], '2': ['units','activation','use_bias','kernel_initializer']}, parameters: ['units','activation','use_bias','kernel_initializer'], changes: {output_dim: {to:'units'}, init: {to: 'kernel_initializer', values: {"'uniform'": "'random_uniform'"}}}, source: ''},
 {old: ['keras.layers.Convolution2D','keras.layers.Conv2D'], now: 'keras.layers.Conv2D', kind: 'class', signatures: {'1': ['nb_filter','nb_row','nb_col','init','activation','weights','border_mode','subsample'], '2': ['filters','kernel_size','strides','padding']}, parameters: ['filters','kernel_size','strides','padding'], changes: {nb_filter: {to:'filters'}, border_mode: {to: 'padding'}, subsample: {to:'strides'}}, tuples:[{to:'kernel_size', of:['nb_row','nb_col']}], source: ''},
], helpers: [] };
