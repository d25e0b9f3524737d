/** A time as people read it. */
function formatSeconds(seconds: number): string {
  return seconds < 1
    ? `${threeDigits(seconds * 1e3)} ms`
    : `${threeDigits(seconds)} s`;
}

/** A size as people read it: `734 MB`. */
export function formatBytes(bytes: number): string {
  return bytes < 1e9
    ? `${Math.round(bytes / 1e6)} MB`
    : `${threeDigits(bytes / 1e9)} GB`;
}

/** A figure as people read it: `0.472 ms`, `12.3 s`, `734 MB`. */
export function formatFigure(value: number, unit: 'seconds' | 'bytes'): string {
  return unit === 'seconds' ? formatSeconds(value) : formatBytes(value);
}

/** A number with three digits: 0.472, 4.72, 47.2, 472. */
export function threeDigits(value: number): string {
  if (value === 0) {
    return '0';
  }
  const digits = 2 - Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.max(0, Math.min(4, digits)));
}
