/** Whether this Excel has a requirement set: `1.17`. */
export function isSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
