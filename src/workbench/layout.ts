/** Where the pane moves below the grid. */
export const NARROW = '@media (max-width: 760px)';
