/** What measuring takes, loaded with the first page of it. */
export { MeasureModel } from './model';
export { MeasurePage } from './page';
export { OwnModels } from './own-models';
export { Remains } from '../ui/remains';
