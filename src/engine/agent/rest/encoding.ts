export type Encoding = 'identity' | 'gzip';

/**
 * Which encoding a file is sent in. Plain where the client takes it: on this machine compressing costs more than it
 * saves. gzip when the client asks for exactly that, or refuses plain. Undefined when it takes neither.
 */
export function chooseEncoding(header: string | undefined): Encoding | undefined {
  if (header === undefined) return 'identity';
  if (header.trim().toLowerCase() === 'gzip') return 'gzip';
  const weights = parse(header);
  // RFC 9110: plain is acceptable unless it, or `*` without it, has weight 0.
  if ((weights.get('identity') ?? weights.get('*') ?? 1) > 0) return 'identity';
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0 ? 'gzip' : undefined;
}

function parse(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const item of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
    const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1');
    if (name !== '') weights.set(name, Number.isNaN(weight) ? 1 : weight);
  }
  return weights;
}
