/** Rows as CSV (RFC 4180). What a spreadsheet would take for a formula is kept from being one. */
export function toCsvText(
  rows: readonly (readonly (string | number)[])[]
): string {
  return rows.map(row => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function harmless(text: string): string {
  return /^[=+\-@\t]/.test(text) ? `'${text}` : text;
}
