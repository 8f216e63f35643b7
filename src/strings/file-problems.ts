import type { Language } from '../report/report';

/** Why a file cannot be used, by the detail of the host's `not-a-workbook`, and what to do. */
const zhCN = {
  empty: '这个文件是空的。请重新保存或重新下载后再试。',
  'not-a-zip':
    '这个文件不是 Excel 工作簿，可能是扩展名为 .xlsx 的网页或文本。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  corrupt: '这个文件已损坏。请用 Excel 或 WPS 打开修复，另存为 .xlsx 后再试。',
  encrypted: '这个文件有打开密码。请在 Excel 或 WPS 中取消密码，保存后再试。',
  'old-xls': '这是旧的 .xls 格式。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  ods: '这是 .ods 格式。请用 WPS 或 LibreOffice 打开，另存为 .xlsx 后再试。',
  xlsb: '这是 .xlsb 格式。请用 Excel 打开，另存为 .xlsx 后再试。',
  strict: '这是“Strict Open XML”格式。请用 Excel 另存为普通的 .xlsx 后再试。',
  'no-workbook': '这个压缩包里没有工作簿。请选择用 Excel 或 WPS 保存的 .xlsx 文件。',
  'unsafe-xml': '这个文件含有不安全的内容，没有打开。请用 Excel 或 WPS 另存为 .xlsx 后再试。',
  'too-large': '这个文件太大。请删去与评估无关的工作表或图片后再试。',
  signed: '这个文件有数字签名，写入会使签名失效。请另存一份没有签名的副本后再试。',
  unreadable: '读不到这个文件，可能已被移动、删除或正被占用。请重新选择。',
} as const;

type FileProblems = { readonly [problem in keyof typeof zhCN]: string };

const enUS: FileProblems = {
  empty: 'This file is empty. Save or download it again, then retry.',
  'not-a-zip':
    'This file is not an Excel workbook, perhaps a web page or a text under its name. Open it in Excel or WPS, save it as .xlsx, then retry.',
  corrupt: 'This file is damaged. Open it in Excel or WPS to repair it, save it as .xlsx, then retry.',
  encrypted: 'This file needs a password to open. Remove the password in Excel or WPS, save, then retry.',
  'old-xls': 'This is the old .xls format. Open it in Excel or WPS, save it as .xlsx, then retry.',
  ods: 'This is an .ods file. Open it in WPS or LibreOffice, save it as .xlsx, then retry.',
  xlsb: 'This is an .xlsb file. Open it in Excel, save it as .xlsx, then retry.',
  strict: 'This is a “Strict Open XML” workbook. Save it in Excel as an ordinary .xlsx, then retry.',
  'no-workbook': 'This archive holds no workbook. Choose an .xlsx file that Excel or WPS has saved.',
  'unsafe-xml': 'This file holds unsafe content and was not opened. Save it as .xlsx in Excel or WPS, then retry.',
  'too-large': 'This file is too large. Remove sheets or pictures that are not needed, then retry.',
  signed: 'This file is digitally signed, and writing would break the signature. Save an unsigned copy, then retry.',
  unreadable: 'This file cannot be read; it may have been moved, deleted or locked. Choose it again.',
};

function isKnown(detail: string): detail is keyof FileProblems {
  return detail in zhCN;
}

/** The sentence for a file problem; null for a detail that is none. */
export function fileProblemText(detail: string, language: Language): string | null {
  return isKnown(detail) ? (language === 'zh-CN' ? zhCN : enUS)[detail] : null;
}
