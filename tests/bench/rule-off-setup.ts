/** Before each test file of `npm run bench -- rules-off`: the rule that the environment names finds nothing. */
import { RULES } from '../../src/checks/registry';
import { RULE_OFF } from './rule-off';

const id = process.env[RULE_OFF];
if (id) {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  rule.run = () => [];
}
