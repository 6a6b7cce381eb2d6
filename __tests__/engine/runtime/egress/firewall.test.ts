import { egressRules } from '../../../../src/engine/runtime/egress/firewall.js';

const rules = (policy: { internet: boolean; allow?: string[]; deny?: string[] }, gated = false) =>
  egressRules({
    policy: { allow: [], deny: [], ...policy },
    network: { hostAddress: '10.231.0.1' },
    nameServers: ['10.9.9.9'],
    gate: gated ? { httpPort: 1, tlsPort: 2, dnsPort: 3 } : undefined,
    chains: { private: 'PRIVATE', refuse: 'REFUSE' },
    ownAddresses: [],
  });

test('without internet there is one rule: nothing, name servers neither', () => {
  expect(rules({ internet: false }).forward).toEqual(['-j REFUSE']);
});

test('name servers come before the private ranges, allowed before denied, the rest last', () => {
  const { forward } = rules({ internet: true, allow: ['1.1.1.1'], deny: ['1.0.0.0/8'] });
  expect(forward).toEqual([
    '-d 10.9.9.9 -p udp --dport 53 -j ACCEPT',
    '-d 10.9.9.9 -p tcp --dport 53 -j ACCEPT',
    '-j PRIVATE',
    '-d 1.1.1.1/32 -j ACCEPT',
    '-d 1.0.0.0/8 -j REFUSE',
    '-j ACCEPT',
  ]);
});

test.each([
  [['0.0.0.0/0'], [], false],
  [['10.9.9.9'], [], false],
  [['10.0.0.0/8'], [], true],
  [['0.0.0.0/0'], ['10.9.9.9'], true],
])('denied %j and allowed %j: name servers answer %s', (deny, allow, answered) => {
  expect(rules({ internet: true, deny, allow }).forward[0]?.includes('--dport 53')).toBe(answered);
});

test('behind a gate no name server is reached directly, and an allowed address is not sent to the gate', () => {
  const { forward, redirect } = rules(
    { internet: true, allow: ['1.1.1.1', 'a.com'], deny: ['0.0.0.0/0'] },
    true,
  );
  expect(forward.join('\n')).not.toContain('--dport 53');
  expect(redirect[0]).toBe('-d 1.1.1.1/32 -j RETURN');
  expect(redirect).toHaveLength(4);
});
