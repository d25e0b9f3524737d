import type { IKnowledge } from '../../knowledge/types';
import { isKeras } from './imports';
import { Family, calledName, firstValue } from './recognizer';

/** Functions that set the order of an image's dimensions, in Keras 1 and since. */
const SET_ORDERING = ['set_image_dim_ordering', 'set_image_data_format'];
/** Those that give it. */
export const GET_ORDERING = ['image_dim_ordering', 'image_data_format'];
const ORDERING_KEYWORDS = ['dim_ordering', 'data_format'];

/** Every name for where an image's channels stand. */
const orderings = ({ imageOrderings }: IKnowledge): string[] =>
  Object.entries(imageOrderings).flat();

/** The order of an image's dimensions, which Theano and TensorFlow had each their own of. */
export const imageOrdering: Family = ({ knowledge }) => [
  {
    on: 'call',
    kinds: ['dim-ordering-kwarg'],
    keywords: ORDERING_KEYWORDS,
    words: ORDERING_KEYWORDS,
    recognize: (site, { facts, context }) => {
      for (const keyword of site.call.keywords) {
        if (keyword.name && ORDERING_KEYWORDS.includes(keyword.name)) {
          const value = facts.value(keyword.value, context);
          const { text } = value;
          if (text !== null && orderings(knowledge).includes(text)) {
            facts.add(site, {
              kind: 'dim-ordering-kwarg',
              name: keyword.name,
              mark: keyword,
              value,
              backend: null
            });
          }
        }
      }
      return false;
    }
  },
  {
    on: 'call',
    kinds: ['image-dim-ordering'],
    calls: SET_ORDERING,
    words: SET_ORDERING,
    recognize: (site, { facts, context }) => {
      facts.add(site, {
        kind: 'image-dim-ordering',
        name: calledName(site.call),
        mark: site.call,
        value: facts.value(firstValue(site.call), context),
        backend: null
      });
      return true;
    }
  },
  {
    on: 'call',
    kinds: ['image-dim-ordering-read'],
    calls: GET_ORDERING,
    words: GET_ORDERING,
    recognize: (site, { facts }) => {
      facts.add(site, {
        kind: 'image-dim-ordering-read',
        name: calledName(site.call),
        mark: site.call
      });
      return true;
    }
  },
  {
    on: 'assign',
    kinds: ['image-dim-ordering'],
    words: ['image_dim_ordering', 'image_data_format'],
    recognize: (site, { facts, context }) => {
      const { target, value } = site;
      if (
        target.t !== 'member' ||
        !/^_?(IMAGE_DIM_ORDERING|IMAGE_DATA_FORMAT)$/i.test(target.name) ||
        !isKeras(facts.names.path(target, context))
      ) {
        return false;
      }
      facts.add(site, {
        kind: 'image-dim-ordering',
        name: target.name,
        mark: { from: target.from, to: Math.max(target.to, value?.to ?? 0) },
        value: facts.value(value, context),
        backend: null
      });
      return true;
    }
  }
];
