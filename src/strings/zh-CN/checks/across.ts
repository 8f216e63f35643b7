export const across = {
  'zone-workers-above-staff': {
    title: '片区投入社工合计超过在岗人数',
    why: '一人不能重复计入，片区投入合计不应超过评估末月在岗社工数。',
    remedy: '按评估末月实际分工更正各片区投入社工人数。',
    says: {
      found: '各片区投入社工人数合计{declared}，评估末月（{month}）在岗只有{count}名',
      'with-positions':
        '各片区投入社工人数合计{declared}，评估末月（{month}）在岗只有{count}名，其中职位写明片区的{placed}名、站点人员{others}名',
    },
  },
  'zone-workers-position': {
    title: '片区投入社工人数与职位不一致',
    why: '附件1-1的投入社工人数应与附件2职位所写的片区一致。',
    remedy: '核对分工，更正投入社工人数或职位。',
    says: {
      found: '投入社工人数与附件2评估末月（{month}）的职位不一致：{zones}',
      open: '评估末月（{month}）有{count}名社工的职位没有写片区，可能正是投入社工人数比职位多出的人：{zones}',
      zone: '{zone}填{declared}名（{cells}）、按职位为{count}名',
    },
  },
  'zone-workers-differ': {
    title: '同一片区的投入社工人数前后不同',
    why: '各表块的投入社工人数是同一个数。',
    remedy: '核对后统一。',
    says: { found: '{zone}的投入社工人数在各表块中不同：{values}', value: '{value}（{cell}）' },
  },
  'position-zone-unknown': {
    title: '附件2职位中的片区不在附件1-1中',
    why: '两张表的片区名称应一致，才能核对各片区的社工人数。',
    remedy: '统一片区名称。',
    says: {
      found: '职位写的是“{name}”，附件1-1没有这个片区（有{known}）',
      'two-names': '附件2的职位写的是“{names}”，附件1-1没有这个片区；附件1-1的“{zones}”没有社工',
    },
  },
  'position-missing': {
    title: '职位未填，片区因此少人',
    why: '附件1-1的投入社工人数按附件2的职位核对。',
    remedy: '补填职位，写明片区。',
    says: { found: '职位未填：{workers}；片区投入社工人数正好多出这些人' },
  },
  'people-list-differs': {
    title: '人员名单与附件2不一致',
    why: '持证与否决定持证人次，入职时间决定从哪个月起计人次；两处说法不一，无法采信任何一处。',
    remedy: '核对证书和入职材料，更正写错的一处。',
    says: {
      certified: '{worker}在附件2中按持证计，但人员名单上写的是“{listed}”',
      uncertified: '{worker}在附件2中按非持证计，但人员名单上写的是“{listed}”',
      joined: '{worker}的入职时间，附件2写的是{date}，人员名单上是{listed}',
    },
  },
  'education-names-differ': {
    title: '继续教育表与附件2的人员对不上',
    why: '时数按人统计，姓名写法应与附件2一致，评估末月在岗的社工都应在表上。',
    remedy: '统一姓名写法；漏列的补上。',
    says: {
      unknown: '{kind}时数表上有附件2没有的人：{names}',
      missing: '评估末月在岗而{kind}时数表上没有的社工：{names}',
    },
  },
  'education-hours-differ': {
    title: '继续教育或督导时数与附件1-2不一致',
    why: '同一项时数只有一个数。',
    remedy: '核对佐证，改正写错的一处。',
    says: { found: '附件1-2“{item}”完成 {stated} 小时，时数表各人之和为 {sum} 小时' },
  },
} as const;
