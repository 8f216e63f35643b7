import type { Label } from '../../assessment/schemes';
import type { Language } from '../../report/report';

/** The name of a scheme, a party or an item in a language. */
export function labelIn(label: Label, language: Language): string {
  return language === 'zh-CN' ? label.zh : label.en;
}
