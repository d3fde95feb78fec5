/** The fields of a household that its form asks, in their order. */
export const householdNames = [
  ...['code', 'name', 'hamlet', 'plan', 'phase', 'identity', 'phone', 'people'],
  ...['land_ha', 'compensation_vnd', 'resettled', 'note'],
] as const

/** The fields of a plan that its form asks. */
export const planNames = [
  ...[
    'code',
    'name',
    'phase',
    'households',
    'area_ha',
    'cost_vnd',
    'submitted',
    'approved',
    'priced',
    'decision',
    'note',
  ],
] as const
