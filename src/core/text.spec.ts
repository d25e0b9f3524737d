import { english, format, listOf } from './text';

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
