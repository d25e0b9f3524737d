import { IBackend } from '../types';

/** Aesara, a fork of Theano that was never a backend of Keras. */
export const aesara: IBackend = {
  name: 'aesara',
  title: 'Aesara',
  status: 'foreign',
  keras: null,
  aliases: ['theano-pymc'],
  framework: 'aesara',
  distributions: ['aesara'],
  needs: [],
  ended: null,
  texts: trans => ({
    summary: trans.__('A fork of Theano; never a backend of Keras.'),
    end: trans.__(
      'Aesara forked Theano in 2021; PyMC forked Aesara as PyTensor in 2022. No Keras ever accepted it as a backend. Keras 3 refuses the name.'
    ),
    pros: [],
    cons: []
  }),
  sources: ['https://github.com/aesara-devs/aesara']
};
