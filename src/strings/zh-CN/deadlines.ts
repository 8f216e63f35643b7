/** What follows the visit, and by when. */
export const deadlines = {
  title: '评估时限',
  visit: '评估日期：{date}',
  steps: {
    feedback: '反馈初步意见',
    report: '出具评估报告',
    confirmation: '区民政局确认',
    publication: '公示期满',
  },
  columns: { step: '事项', days: '时限', date: '日期' },
  count: {
    visit: '评估结束后 {days} 个工作日内',
    report: '出具报告后 {days} 个工作日内',
    confirmation: '确认后公示不少于 {days} 个工作日',
  },
  note: '按国务院办公厅公布的放假和调休安排计算，假定各步都用足时限。',
  unknown: '{year}年的放假安排还没有收录，这一年只扣除周六、周日，请对照官方通知核对。',
  changed: '日期已改，请重新生成',
} as const;
