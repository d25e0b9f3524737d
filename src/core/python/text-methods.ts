import { elementsOf } from './containers';
import { IArguments, IEvaluated, IFollower } from './evaluated';
import { ICall } from './expr';
import { IContext } from './lookup';
import { stringMethod } from './strings';

/** What a call of a method of a text gives, such as `'{}'.format(name)`. */
export function resultOfMethod(
  call: ICall,
  { keywords }: IArguments,
  context: IContext,
  depth: number,
  follower: IFollower
): IEvaluated {
  const text = stringMethod(call, {
    text: expr => follower.evaluate(expr, context, depth).text,
    keyword: name => {
      const at = keywords.get(name);
      return at ? follower.evaluate(at.expr, at.context, depth).text : null;
    },
    items: expr =>
      elementsOf(expr, context, depth, follower)?.map(
        at => follower.evaluate(at.expr, at.context, depth).text
      ) ?? null
  });
  return { text, literal: null };
}
