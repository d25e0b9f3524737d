import {
  compare,
  relativeDifference,
  signTest,
  statisticsOf
} from './statistics';

describe('statisticsOf', () => {
  it('gives median and quartiles, as NumPy does', () => {
    expect(statisticsOf([5, 1, 3, 2, 4])).toEqual({
      median: 3,
      low: 2,
      high: 4,
      count: 5
    });
    expect(statisticsOf([1, 2, 3, 4])).toEqual({
      median: 2.5,
      low: 1.75,
      high: 3.25,
      count: 4
    });
    expect(statisticsOf([7])?.low).toBe(7);
    expect(statisticsOf([])).toBeNull();
  });
});

describe('signTest', () => {
  it('is that of the binomial distribution', () => {
    expect(signTest(6, 0)).toBeCloseTo(2 / 64);
    expect(signTest(0, 5)).toBeCloseTo(2 / 32);
    expect(signTest(10, 2)).toBeCloseTo((2 * (1 + 12 + 66)) / 4096);
    expect(signTest(3, 3)).toBe(1);
    expect(signTest(0, 0)).toBe(1);
  });
});

describe('compare', () => {
  const slow = [4, 5, 4.5, 4.2, 4.1, 4.4];

  it('calls faster what was faster in nearly every round', () => {
    const fast = slow.map(each => each / 2);
    expect(compare(fast, slow)).toBe('faster');
    expect(compare(slow, fast)).toBe('slower');
  });

  it('sees through a disturbance that both met', () => {
    const other = [1, 1, 10, 10, 1, 1].map((noise, i) => slow[i] * noise);
    expect(
      compare(
        other.map(each => each * 0.8),
        other
      )
    ).toBe('faster');
  });

  it.each([
    ['too few rounds', slow.slice(1).map(each => each / 2), slow.slice(1)],
    ['a difference below 5 %', slow.map(each => each * 0.97), slow],
    ['a difference that comes and goes', [8, 2, 8, 2, 8, 2], slow],
    ['nothing to compare with', [], slow]
  ])('calls noise: %s', (_, a, b) => {
    expect(compare(a, b)).toBe('noise');
  });
});

describe('relativeDifference', () => {
  it('is relative to the largest output, not to each', () => {
    expect(relativeDifference([10, 1e-9], [10, 2e-9])).toBeLessThan(1e-9);
    expect(relativeDifference([10, 0], [9, 0])).toBeCloseTo(0.1);
    expect(relativeDifference([0, 0], [0, 0])).toBe(0);
  });

  it('is infinite where there is nothing to compare', () => {
    expect(relativeDifference([1], [1, 2])).toBe(Infinity);
    expect(relativeDifference([1, null], [1, 2])).toBe(Infinity);
    expect(relativeDifference([1, null], [1, null])).toBe(0);
    expect(relativeDifference([0], [1])).toBe(Infinity);
  });
});
