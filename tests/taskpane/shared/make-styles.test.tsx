import { withoutFlexGaps } from '../../../src/taskpane/shared/make-styles';

test.each([
  ['a row', { display: 'flex', columnGap: '8px' }, { display: 'flex', '&& > * + *': { marginLeft: '8px' } }],
  [
    'a column',
    { display: 'flex', flexDirection: 'column', rowGap: '4px' },
    { display: 'flex', flexDirection: 'column', '&& > * + *': { marginTop: '4px' } },
  ],
  [
    'lines that wrap, gaps in one word',
    { display: 'inline-flex', flexWrap: 'wrap', gap: '2px', color: 'red' },
    {
      display: 'inline-flex',
      flexWrap: 'wrap',
      color: 'red',
      '&& > *': { marginRight: '2px', marginBottom: '2px' },
    },
  ],
  ['a grid, which has its gaps', { display: 'grid', gap: '2px' }, { display: 'grid', gap: '2px' }],
  ['no gaps', { display: 'flex', color: 'red' }, { display: 'flex', color: 'red' }],
] as const)('margins in the place of the gaps of a flex box: %s', (_, style, expected) => {
  expect(withoutFlexGaps(style)).toEqual(expected);
});
