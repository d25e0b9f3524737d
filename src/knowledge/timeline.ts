import { ITranslate } from './types';

/** A stretch of time; `to` is null for what goes on. ISO dates. */
export interface ISpan {
  readonly from: string;
  readonly to: string | null;
  readonly label: string;
}

/** One line of the timeline. */
export interface ILane {
  readonly id: string;
  readonly title: string;
  readonly spans: readonly ISpan[];
  /** What happened on a day. */
  readonly events: readonly { readonly date: string; readonly label: string }[];
}

/**
 * Keras's generations, the backends that each accepts, and the life of Theano. The dates of Keras are those of its tags
 * 0.1.0, 0.3.0, 2.0.5, 2.4.0, v3.0.0 and v3.8.0; those of Theano are in question.ts.
 */
export function timeline(trans: ITranslate): readonly ILane[] {
  const span = (from: string, to: string | null, label: string): ISpan => ({
    from,
    to,
    label
  });
  const accepted = trans.__('a backend of Keras');
  return [
    {
      id: 'keras',
      title: 'Keras',
      spans: [
        span(
          '2015-06-12',
          '2020-06-17',
          trans.__('0.1 to 2.3, several backends')
        ),
        span(
          '2020-06-17',
          '2023-11-27',
          trans.__('2.4 to 2.15, TensorFlow only')
        ),
        span('2023-11-27', null, trans.__('3, several backends'))
      ],
      events: []
    },
    {
      id: 'theano',
      title: 'Theano',
      spans: [span('2015-06-12', '2020-06-17', accepted)],
      events: [
        { date: '2017-09-28', label: trans.__('its end is announced') },
        { date: '2020-07-27', label: trans.__('last release, 1.0.5') }
      ]
    },
    {
      id: 'cntk',
      title: 'CNTK',
      spans: [span('2017-06-12', '2020-06-17', accepted)],
      events: []
    },
    {
      id: 'tensorflow',
      title: 'TensorFlow',
      spans: [span('2015-11-29', null, accepted)],
      events: [{ date: '2016-09-19', label: trans.__('the default') }]
    },
    {
      id: 'jax',
      title: 'JAX',
      spans: [span('2023-11-27', null, accepted)],
      events: []
    },
    {
      id: 'torch',
      title: 'PyTorch',
      spans: [span('2023-11-27', null, accepted)],
      events: []
    },
    {
      id: 'numpy',
      title: 'NumPy',
      spans: [span('2023-11-27', null, accepted)],
      events: []
    },
    {
      id: 'openvino',
      title: 'OpenVINO',
      spans: [span('2025-01-07', null, accepted)],
      events: []
    }
  ];
}
