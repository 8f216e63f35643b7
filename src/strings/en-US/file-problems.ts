import type { TextsOf } from '../format';
import type { fileProblems as master } from '../zh-CN/file-problems';

export const fileProblems: TextsOf<typeof master> = {
  empty: 'This file is empty. Save or download it again, then retry.',
  'not-a-zip':
    'This file is not an Excel workbook, perhaps a web page or a text under its name. Open it in Excel or WPS, save it as .xlsx, then retry.',
  corrupt: 'This file is damaged. Open it in Excel or WPS to repair it, save it as .xlsx, then retry.',
  encrypted:
    'This file needs a password to open. Remove the password in Excel or WPS, save, then retry. If it opens without asking for one, protecting the workbook has encrypted it: unprotect the workbook under Review, save, then retry.',
  'protected-by-software':
    'This file may be encrypted by software of your organisation or by rights management, so that only controlled programs can read it; saving it again leaves it encrypted. Ask the administrator for a decrypted copy, or export one with that software, then retry.',
  'old-xls':
    'This is the old .xls format (as .et files of WPS are), but it cannot be read: it may be damaged, or be from Excel 95 or before. Open it in Excel or WPS, save it as .xlsx, then retry.',
  ods: 'This is an .ods file, but it cannot be read; it may be damaged. Open it in WPS or LibreOffice, save it as .xlsx, then retry.',
  xlsb: 'This is an .xlsb file, but it cannot be read; it may be damaged. Open it in Excel, save it as .xlsx, then retry.',
  'no-reader':
    'The part that reads this format was not loaded. Check the network, reload the page, then retry; or save it as .xlsx in Excel or WPS.',
  strict: 'This is a “Strict Open XML” workbook. Save it in Excel as an ordinary .xlsx, then retry.',
  'no-workbook': 'This archive holds no workbook. Choose an .xlsx file that Excel or WPS has saved.',
  'unsafe-xml': 'This file holds unsafe content and was not opened. Save it as .xlsx in Excel or WPS, then retry.',
  'too-large': 'This file is too large. Remove sheets or pictures that are not needed, then retry.',
  'too-many-cells':
    'This workbook has more than 500,000 filled cells and was not read. Remove sheets or data that are not needed, then retry.',
  'too-many-sheets':
    'This workbook has more than 1,000 sheets and was not read. Remove those that are not needed, then retry.',
  signed: 'This file is digitally signed, and writing would break the signature. Save an unsigned copy, then retry.',
  'too-many-formats':
    'This workbook has so many cell formats that more would go over Excel’s limit (65,490), so nothing was written. Copy its sheets into a new workbook, save it, then retry.',
  'not-a-file': 'This is a pipe or a device, not a file on a disk, and was not read. Choose an .xlsx file.',
  misnamed:
    'The name of this file has characters that are no UTF-8 (shown as �), so it cannot be opened. Rename it, then retry.',
  unreadable: 'This file cannot be read; it may have been moved, deleted or locked. Choose it again.',
};
