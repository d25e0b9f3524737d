export * from './facts';
export * from './keras-json';
export * from './resolution';
export * from './state';
export * from './wording';
