import { ICode } from '../program/cells';

/** What no Python 3 can read. */
const SYNTAX =
  /^[ \t]*print[ \t]+(["'\w]|>>)|^[ \t]*except\b[^:\n()]*,[ \t]*\w+[ \t]*:|^[ \t]*raise[ \t]+\w+[ \t]*,/m;

/** Functions that Python 3 does not have. */
const NAMES =
  /\b(xrange|raw_input|basestring|unichr)\(|\.(iteritems|itervalues|has_key)\(/;

/** Whether a notebook was written for Python 2. */
export function isPython2(codes: readonly ICode[]): boolean {
  return codes.some(
    ({ source, scan }) => SYNTAX.test(scan.masked) || NAMES.test(source)
  );
}

/** Whether a notebook gives a name a meaning of its own: `xrange = range`, `from six.moves import xrange`. */
export function isBound(name: string, codes: readonly ICode[]): boolean {
  const binding = new RegExp(
    `\\b${name}\\s*=[^=]|\\b(import|as)\\b[^\\n;]*\\b${name}\\b|\\bdef\\s+${name}\\b|\\bfor\\s+${name}\\b`
  );
  return codes.some(({ source }) => binding.test(source));
}
