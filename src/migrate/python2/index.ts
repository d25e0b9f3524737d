import { IChange } from '../change';
import { ICode } from '../program/cells';

/** What stops cells that were written for Python 2. */
export function python2Changes(codes: readonly ICode[]): IChange[] {
  return [];
}
