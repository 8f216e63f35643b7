import type { Assessment } from '../assessment/assess';
import { assessOtherwise, type Otherwise } from '../assessment/otherwise';
import { otherwiseMessage } from '../checks/analysis/otherwise-message';
import { checkTextsFor } from '../strings/check-texts';
import { wholeSentence } from '../strings/message';
import { formatReference } from '../workbook/address';
import { openCases } from './grade-conditions';
import type { Review } from './review';

/** What an open finding would change if it holds, for somebody to try. */
export interface WhatIfCase {
  /** The same in the review after the next check. */
  readonly key: string;
  /** 社工乙23（第 37 行）2024年12月的到岗不计. */
  readonly text: string;
  readonly cell: string;
  readonly changes: readonly Otherwise[];
}

/** The open findings, each with what it would change. */
export function whatIfCases({ findings, language }: Review): WhatIfCase[] {
  const texts = checkTextsFor(language);
  return openCases(findings).flatMap(({ rule, cells: [first], otherwise }) => {
    if (!first) return [];
    const cell = formatReference(first);
    return [
      { key: `${rule} ${cell}`, text: wholeSentence(otherwiseMessage(otherwise), texts), cell, changes: otherwise },
    ];
  });
}

/** What the figures come to if some of the cases hold. */
export function whatIf({ station, parameters, assessment }: Review, cases: readonly WhatIfCase[]): Assessment {
  return assessOtherwise(
    station,
    parameters,
    assessment,
    cases.flatMap(({ changes }) => changes),
  );
}
