import { IQuestion, IStoryStep, ITranslate } from './types';

/** The question that this comparison answers again. */
export const question: IQuestion = {
  title: 'Choosing between TensorFlow or Theano as backend for Keras',
  site: 'Data Science Stack Exchange',
  link: 'https://datascience.stackexchange.com/questions/9249/choosing-between-tensorflow-or-theano-as-backend-for-keras',
  authors: ['Dawny33'],
  license: {
    name: 'CC BY-SA 3.0',
    link: 'https://creativecommons.org/licenses/by-sa/3.0/'
  }
};

const MAILING_LIST = 'https://groups.google.com/g/theano-users/c/7Poq8BZutbY';
const QUOTED_WHOLE =
  'https://discourse.mc-stan.org/t/off-topic-future-of-theano/2071';

/** What became of the question: the verdict, who changed his mind, the end of Theano with its promises, the conclusion. */
export function story(trans: ITranslate): readonly IStoryStep[] {
  return [
    {
      date: '2016',
      title: trans.__('The verdict of then: Theano'),
      text: trans.__(
        'Dawny33 would choose Theano: for its RNNs, its loops, its many implementations and video. He calls TensorFlow the better choice for simple networks and for engineers who deploy.'
      ),
      since: trans.__('The claims below follow his order.'),
      sources: [question.link]
    },
    {
      date: '2017-02-27',
      title: trans.__('Its author changes his mind'),
      text: trans.__(
        '“I think I’ll change my opinion today”, he comments; asked on 31 May whether he now has a different opinion: “I sure do”.'
      ),
      since: trans.__('The answer itself was left as it was.'),
      sources: [question.link]
    },
    {
      date: '2017-09-28',
      title: trans.__('The end of Theano is announced'),
      text: trans.__(
        'Yoshua Bengio for MILA, posted by Pascal Lamblin: no new features after 1.0, which is due “in the next few weeks”; minimal maintenance for one year; “Theano will continue to be available afterwards”; no commitment to maintain it after that.'
      ),
      since: trans.__(
        'All kept, and more: 1.0 came in November 2017, the last release, 1.0.5, in July 2020, almost two years after the promised year. It is still on PyPI; pip cannot install it on Python 3.12. Aesara forked it, and PyTensor forked Aesara.'
      ),
      sources: [
        MAILING_LIST,
        QUOTED_WHOLE,
        'https://github.com/Theano/Theano',
        'https://pypi.org/project/Theano/'
      ]
    },
    {
      date: '2017',
      title: trans.__('The conclusion: “So TensorFlow is a better option”'),
      text: trans.__(
        'The second answer quotes the announcement and concludes that.'
      ),
      since: trans.__(
        'Right for the years of Keras 2.4 to 2.15, which have no other backend. Today TensorFlow is one of three that train in Keras 3, and no one of them is best at everything.'
      ),
      sources: [
        question.link,
        'https://keras.io/getting_started/benchmarks/',
        'https://github.com/keras-team/keras/releases/tag/2.4.0'
      ]
    }
  ];
}
