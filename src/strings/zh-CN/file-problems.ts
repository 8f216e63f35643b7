/** Why a file cannot be used, by the detail of the host, and what to do. */
export const fileProblems = {
  empty: '这个文件是空的。请重新保存或重新下载后再试。',
  'not-a-zip':
    '这个文件不是 Excel 工作簿，可能是扩展名为 .xlsx 的网页或文本。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  corrupt: '这个文件已损坏。请用 Excel 或 WPS 打开修复，另存为 .xlsx 后再试。',
  encrypted:
    '这个文件有打开密码。请在 Excel 或 WPS 中取消密码，保存后再试。如果打开时并不要求输入密码，那是“保护工作簿”时自动加的密：请在“审阅”里取消保护工作簿，保存后再试。',
  'protected-by-software':
    '这个文件可能被单位的加密软件（如绿盾、亿赛通、IP-guard）或文档权限管理加密，只有受控的程序才能读，在这台电脑上另存也还是加密的。请让管理员解密，或用加密软件的“解密”功能导出一份再试。',
  'old-xls':
    '这是旧的 .xls 格式（WPS 的 .et 也是），但读不出来：可能已损坏，或是 Excel 95 及更早的版本保存的。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  ods: '这是 .ods 格式，但读不出来，可能已损坏。请用 WPS 或 LibreOffice 打开，另存为 .xlsx 后再试。',
  xlsb: '这是 .xlsb 格式，但读不出来，可能已损坏。请用 Excel 打开，另存为 .xlsx 后再试。',
  'no-reader': '读这种格式要用的部分没有加载下来。请检查网络，刷新页面后再试；或用 Excel、WPS 另存为 .xlsx。',
  strict: '这是“Strict Open XML”格式。请用 Excel 另存为普通的 .xlsx 后再试。',
  'no-workbook': '这个压缩包里没有工作簿。请选择用 Excel 或 WPS 保存的 .xlsx 文件。',
  'unsafe-xml': '这个文件含有不安全的内容，没有打开。请用 Excel 或 WPS 另存为 .xlsx 后再试。',
  'too-large': '这个文件太大。请删去与评估无关的工作表或图片后再试。',
  'too-many-cells': '这个工作簿有超过 500,000 个填了内容的单元格，没有读取。请删去与评估无关的工作表或数据后再试。',
  'too-many-sheets': '这个工作簿有超过 1,000 张工作表，没有读取。请删去与评估无关的工作表后再试。',
  signed: '这个文件有数字签名，写入会使签名失效。请另存一份没有签名的副本后再试。',
  'too-many-formats':
    '这个工作簿的单元格格式太多，再加就会超过 Excel 的上限（65,490 种），所以没有写入。请把几张表复制到一个新工作簿，保存后再试。',
  'not-a-file': '这不是磁盘上的文件，而是管道或设备，没有读取。请选择一个 .xlsx 文件。',
  misnamed: '文件名里有无法识别的字符（在 � 的位置，不是 UTF-8 编码），系统打不开这个文件。请改名后再试。',
  unreadable: '读不到这个文件，可能已被移动、删除或正被占用。请重新选择。',
} as const;
