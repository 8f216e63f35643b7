/** Why an action did not succeed, and what to do, by the code of the host. */
export const problems = {
  'cell-edit-mode': '有单元格正在编辑。请按 Enter 键结束编辑，再重试。',
  selection: '选中的是图表或图形，或者正在看另一个工作簿。请回到这个工作簿，点一下任意单元格，再重试。',
  protected: '工作簿或工作表受保护（{detail}）。请在“审阅”中撤销保护，再重试。',
  'structure-protected': '工作簿的结构受保护，不能添加或显示工作表。请在“审阅”中撤销“保护工作簿”，再重试。',
  'too-old':
    '这个 Excel 版本太旧，缺少所需的接口（{detail}）。请使用 Excel 2021、Microsoft 365 或网页版 Excel；WPS 用户请使用浏览器工作台。',
  'no-office':
    '取不到 Office 的接口（office.js），或 Excel 没有回应。请检查网络后重试；如果单位网络限制外网，请网络管理员放行 {detail}（HTTPS，443 端口）。在此期间可用浏览器工作台检查。',
  'not-in-excel': '请在 Excel 里打开评估助手；没有 Excel 时请用浏览器工作台。',
  busy: '上一个操作还没有结束，请稍候再试。',
  'too-large': '工作簿太大，一次处理不完（{detail}）。请删去与评估无关的工作表或数据，再重试。',
  changed: '工作簿刚才有改动（工作表或名称被改名、删除或添加）。请重新检查，再试一次。',
  interrupted: 'Excel 正忙，或连接中断了（{detail}）。请稍候再试。',
  'no-answer':
    'Excel 一直没有回应，不再等待。它可能正在计算、保存，或有对话框等您处理：请先看一眼 Excel，再点“重新检查”；刚才的操作可能稍后才会完成。',
  'not-found': '找不到这个单元格或工作表（{detail}），可能已被删除或改名。请重新检查。',
  'not-a-workbook': '这个文件不能作为工作簿读取（{detail}）。请用 Excel 或 WPS 打开后另存为 .xlsx，再重试。',
  unknown: '出现了没有预料到的问题（{detail}）。请重试；仍不成功时，可复制诊断信息给维护人员。',
  noDetail: '没有更多说明',
} as const;
