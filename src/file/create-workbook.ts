/** What is made for people to look at is made in one format. */
export { newWorkbook as createWorkbook } from '../xlsx/write/new-workbook';
