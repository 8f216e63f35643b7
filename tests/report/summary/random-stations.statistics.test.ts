import fc from 'fast-check';
import { FileHost } from '../../../src/file/file-host';
import { arbitraryLayout } from '../../generator';
import { snapshotXlsx } from '../../generator/snapshot-xlsx';
import { itWithLibreOffice } from '../../support/libreoffice';
import { SEED } from '../../support/seed';
import { itWithValidator, newErrors } from '../../support/validator';
import { differences, parametersOf, recalculated, unwrap, write } from './support';

const RUNS = Number(process.env['SUMMARIES'] ?? 6);
const TIME = 60_000 + RUNS * 20_000;

describe(`the summary of ${RUNS} random stations, seed ${SEED}`, () => {
  // What a formula without a value will calculate to, nobody can plan: it is told to open and save the file once.
  const calculated = arbitraryLayout().filter(({ choices }) => !choices.rates.includes('uncalculated'));
  const layouts = fc.sample(calculated, { numRuns: RUNS, seed: SEED });

  itWithLibreOffice(
    'calculates to the planned values from nothing',
    async () => {
      for (const { snapshot, parameters, description } of layouts) {
        const host = unwrap(FileHost.open(snapshotXlsx(snapshot)));
        const plan = await write(host, parametersOf(parameters));
        expect({ description, differences: differences(plan, await recalculated(host)) }).toEqual({
          description,
          differences: [],
        });
      }
    },
    TIME,
  );

  itWithValidator(
    'brings no error into the file',
    async () => {
      for (const { snapshot, parameters, description } of layouts) {
        const before = snapshotXlsx(snapshot);
        const host = unwrap(FileHost.open(before));
        await write(host, parametersOf(parameters));
        expect({ description, errors: await newErrors(before, host.bytes()) }).toEqual({ description, errors: [] });
      }
    },
    TIME,
  );
});
