import { INotebook } from '../core/notebook/notebook';

/** A setting of Theano, or Theano itself. */
const SET = /KERAS_BACKEND\W{1,8}theano\b|^\s*(import|from)\s+theano\b/m;

const BANNER = /^\s*Using Theano backend/m;

/** Whether a notebook shows that Theano was its backend: it sets or imports it, or Keras said so in a saved output. */
export function ranOnTheano({ cells }: INotebook): boolean {
  return cells.some(
    ({ type, source, outputs = [] }) =>
      type === 'code' &&
      (SET.test(source) || outputs.some(output => BANNER.test(output)))
  );
}
