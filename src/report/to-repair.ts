import type { Finding } from './report';

/** The family of what falls short of the rules (缺9人次), or was not filled in: in the sheets nothing is to be put right for it. */
const SHORTFALLS = 'rules';

/** Whether something in the sheets is wrong, and nobody has set it aside. */
export function isToRepair({ severity, family, setAside }: Finding): boolean {
  return severity === 'error' && family !== SHORTFALLS && !setAside;
}
