import { ICapability } from '../types';

/** A row without its cells, which stand in the backends' files. */
export type Row = Omit<ICapability, 'cells'>;
