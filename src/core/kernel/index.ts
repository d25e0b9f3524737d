export * from './facts';
export * from './keras-json';
export * from './resolution';
