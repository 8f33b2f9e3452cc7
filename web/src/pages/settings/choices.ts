/** The values of settings that are one of a few. */
export const CHOICES: Record<string, string[]> = {
  'value.rfm.map': ['ten', 'case'],
  'value.rfm.rule': ['product', 'published'],
};
