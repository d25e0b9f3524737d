import { IKernelService } from '../tokens';

/** What the commands use of the kernel service. */
export type KernelCommands = Pick<
  IKernelService,
  'ask' | 'restart' | 'runCell' | 'runTo'
>;

/** Stands in for the kernel service where its plugin is disabled or failed: notebooks can be edited all the same. */
export const noKernels: KernelCommands = {
  ask: () => Promise.resolve({ status: 'unknown', reason: 'not-asked' }),
  restart: () => Promise.resolve(false),
  runCell: () => Promise.resolve(false),
  runTo: () => Promise.resolve(false)
};
