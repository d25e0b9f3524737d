import { IBackend } from '../types';

/** Apache MXNet, through the fork keras-mxnet. */
export const mxnet: IBackend = {
  name: 'mxnet',
  title: 'MXNet',
  status: 'discontinued',
  // Only the fork keras-mxnet ever had it.
  keras: null,
  aliases: ['mx', 'apache mxnet', 'gluon'],
  framework: 'mxnet',
  distributions: ['mxnet', 'keras-mxnet', 'mxnet-*'],
  needs: [],
  ended: '2023-09',
  texts: trans => ({
    summary: trans.__('Retired in 2023; only the fork keras-mxnet loaded it.'),
    end: trans.__(
      'Apache retired MXNet in September 2023; 1.9.1 is the last release. Only the fork keras-mxnet (1.2.2.1 to 2.2.4.3) ever loaded it. Keras 3 refuses the name.'
    ),
    pros: [],
    cons: [trans.__('Never part of Keras itself.')]
  }),
  sources: [
    'https://github.com/apache/mxnet',
    'https://attic.apache.org/projects/mxnet.html'
  ]
};
