import { cases } from '../testing/rule-case';

export default cases({
  valid: [],
  invalid: []
});
