import { IBackend } from '../types';

/** PyTensor, the living successor of Theano, which was never a backend of Keras. */
export const pytensor: IBackend = {
  name: 'pytensor',
  title: 'PyTensor',
  status: 'foreign',
  keras: null,
  aliases: ['py-tensor'],
  framework: 'pytensor',
  distributions: ['pytensor'],
  needs: [],
  ended: null,
  texts: trans => ({
    summary: trans.__('Theano’s living successor; never a backend of Keras.'),
    end: trans.__(
      'PyTensor carries Theano’s code on for PyMC. No Keras ever accepted it as a backend. Keras 3 refuses the name.'
    ),
    pros: [],
    cons: []
  }),
  sources: ['https://github.com/pymc-devs/pytensor']
};
