/**
 * A `time` attribute in ms; undefined when there is none that can be understood. Writers put `1.5`, `1,234.56`
 * (surefire) or, where a locale slipped in, `0,123`.
 */
export function parseSeconds(text: string | undefined): number | undefined {
  const trimmed = text?.trim() ?? '';
  if (!/^[\d.,]{1,30}(?:[eE]-?\d{1,2})?$/.test(trimmed)) return undefined;
  const commas = trimmed.split(',').length - 1;
  // One comma and no point is the decimal one: thousands of seconds without a fraction are the rarer case.
  const plain =
    commas === 1 && !trimmed.includes('.') ? trimmed.replace(',', '.') : trimmed.replaceAll(',', '');
  const seconds = Number(plain);
  return Number.isFinite(seconds) && seconds >= 0 && plain !== '' ? seconds * 1000 : undefined;
}
