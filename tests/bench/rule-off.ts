/** Names the rule that `npm run bench -- rules-off` switches off, in the environment of the tests. */
export const RULE_OFF = 'RULE_OFF';
