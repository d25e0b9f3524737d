export * from './types';
export * from './backends';
