import type { Area } from '../../../src/workbook/address';
import { overlaps, type Sheet, type ValidationState } from '../book';
import { asRecord, asText, invalid, type Remote } from '../remote';

function checkRule(value: unknown): void {
  const rule = asRecord(value);
  if ('list' in rule && asText(asRecord(rule.list).source).length > 255)
    throw invalid('a list has at most 255 characters');
  if (!('list' in rule) && !('decimal' in rule)) throw invalid('a rule of the stand-in is a list or decimal');
}

export function dataValidationRemote(sheet: Sheet, area: Area): Remote {
  const state = (): ValidationState => {
    sheet.requireUnprotected();
    const same = sheet.validations.find((candidate) => JSON.stringify(candidate.area) === JSON.stringify(area));
    if (same) return same;
    const added: ValidationState = { area, rule: null, errorAlert: null, prompt: null };
    sheet.validations.push(added);
    return added;
  };
  return {
    type: 'DataValidation',
    set: {
      Rule: (value) => {
        checkRule(value);
        state().rule = value;
      },
      ErrorAlert: (value) => (state().errorAlert = value),
      Prompt: (value) => (state().prompt = value),
    },
    call: {
      Clear: () => {
        sheet.requireUnprotected();
        sheet.validations = sheet.validations.filter((validation) => !overlaps(validation.area, area));
      },
    },
  };
}
