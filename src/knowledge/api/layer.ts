import { IEntryOptions, entries } from './entry';
import { layerChanges } from './layer-parameters';
import { IApiDefault, IApiEntry } from './types';

/** A layer that Keras 3 has under the same name. */
export function layer(name: string, options: IEntryOptions = {}): IApiEntry[] {
  const { changes, ...rest } = options;
  return entries('keras.layers', name, {
    rewriter: 'layer',
    changes: { ...layerChanges, ...changes },
    ...rest
  });
}

/** A layer that Keras 3 has under another name, or not at all. */
export function former(name: string, options: IEntryOptions): IApiEntry[] {
  return layer(name, {
    now: null,
    meaning: 'manual',
    rewriter: options.now ? 'layer' : undefined,
    ...options
  });
}

/** Keras 1 knew no ordering for sequences, and Keras 2 took them for channels last. */
export const channelsLast: IApiDefault = {
  parameter: 'data_format',
  values: { '1': "'channels_last'" },
  isOfChannelsFirst: true,
  meaning: 'safe',
  reason:
    'Keras 3 looks for the channels of a sequence where those of images are set to be; they were the last before.'
};

/** Parameters that Keras 3 takes as one tuple. */
export const kernel2d = [{ to: 'kernel_size', of: ['nb_row', 'nb_col'] }];
/** The same for three dimensions. */
export const kernel3d = [
  { to: 'kernel_size', of: ['kernel_dim1', 'kernel_dim2', 'kernel_dim3'] }
];
