import { english, format, listOf, visible } from './text';

describe('format', () => {
  it('puts arguments in place without looking into them', () => {
    expect(format('%1 is not %2', ['%2', 'b'])).toBe('%2 is not b');
  });

  it('leaves a placeholder without an argument as it is', () => {
    expect(format('%1 and %2', ['a'])).toBe('a and %2');
  });

  it('chooses the plural by the count', () => {
    expect(english._n('%1 finding', '%1 findings', 1)).toBe('1 finding');
    expect(english._n('%1 finding', '%1 findings', 3)).toBe('3 findings');
  });
});

it('shows of a name the signs that nobody sees', () => {
  expect(visible('jax\n')).toBe('jax\\n');
  expect(visible('\u0000jax\u200b')).toBe('\\x00jax\\u200b');
  expect(visible('plain name')).toBe('plain name');
});

describe('listOf', () => {
  const names = ['TensorFlow', 'JAX', 'PyTorch'];

  it('lists names in the language of the translator', () => {
    const german = { ...english, locale: 'de-DE' };
    const unknown = { ...english, locale: 'xx-XX' };
    expect(listOf(names, english)).toBe('TensorFlow, JAX and PyTorch');
    expect(listOf(names, english, 'disjunction')).toBe(
      'TensorFlow, JAX or PyTorch'
    );
    expect(listOf(names, german)).toBe('TensorFlow, JAX und PyTorch');
    expect(listOf(names, unknown)).toBe('TensorFlow, JAX and PyTorch');
    expect(listOf(['JAX'], english)).toBe('JAX');
  });
});
