import type { ServiceSettings, Setting } from '../facts.js';
import { amiss, type Finding, ok } from '../finding.js';

/** The addresses by which the service is reached, and who set each. */
export function examineAddresses(settings: ServiceSettings): Finding[] {
  const { local, domain, apiUrl, sandboxUrl, proxy } = settings;
  const set = [domain, apiUrl, sandboxUrl].filter((one) => one !== undefined);
  if (local) return set.map(unused);
  return [
    apiUrl ? addressFinding('the API is', apiUrl) : ofDomain(domain),
    ...(sandboxUrl ? [addressFinding('sandboxes are reached through', sandboxUrl)] : []),
    ...[apiUrl, sandboxUrl].flatMap((one) => (one && isCleartext(one.value) ? [cleartext(one)] : [])),
    ...(proxy ? [proxyFinding(proxy, apiUrl)] : []),
  ];
}

/** Whether an address can be asked at all. */
export function isAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:';
}

/** Whether a text is a host name, with or without a port. */
export function isDomain(text: string): boolean {
  return /^[\w.-]+(?::\d+)?$/.test(text);
}

function unused({ from }: Setting): Finding {
  const what = `${from} is set and not used: runs take the local engine`;
  return amiss('note', 'service.unused', what, 'use --engine cloud with an API key to use it', { from });
}

function ofDomain(domain: Setting | undefined): Finding {
  if (domain === undefined)
    return ok('service.address', 'the API is https://api.e2b.app', { from: 'the default' });
  if (isDomain(domain.value))
    return ok('service.address', `the API is https://api.${domain.value}`, { from: domain.from });
  return amiss(
    'problem',
    'service.address',
    `the domain is none: ${domain.value}`,
    'give a host name alone, such as e2b.app; an address with https:// is an --api-url',
    { from: domain.from },
  );
}

function addressFinding(what: string, { value, from }: Setting): Finding {
  if (isAddress(value)) return ok('service.address', `${what} ${withoutUser(value)}`, { from });
  return amiss(
    'problem',
    'service.address',
    `${what} at no address that can be asked: ${withoutUser(value)}`,
    'give a whole address, such as https://api.example.com',
    { from },
  );
}

function isCleartext(address: string): boolean {
  if (!isAddress(address)) return false;
  const { protocol, hostname } = new URL(address);
  const here = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  return protocol === 'http:' && !here;
}

function cleartext({ value, from }: Setting): Finding {
  return amiss(
    'warning',
    'service.cleartext',
    `${withoutUser(value)} is no https: the API key and all files pass the network readable`,
    'use an https address',
    { from },
  );
}

function proxyFinding({ value, from }: Setting, apiUrl: Setting | undefined): Finding {
  const direct = apiUrl?.value.startsWith('https:') === false;
  const what = direct
    ? 'a proxy is set and not used: plain http goes direct'
    : `requests go through the proxy ${withoutUser(value)}`;
  return ok('service.proxy', what, { from });
}

/** An address without the name and password that may stand in it. */
function withoutUser(address: string): string {
  return address.replace(/^([a-z][a-z\d+.-]*:\/\/)?.*@/is, '$1');
}
