/** The values of settings that are one of a few. */
export const CHOICES: Record<string, string[]> = {
  'value.rfm.map': ['ten', 'case'],
  'value.rfm.rule': ['product', 'published'],
};

/** Choices of the setting that may also be a day. */
export const TODAY = ['data', 'clock'];

/** What a setting means, without the words that only the command line takes. */
export const plain = (text: string) => text.replaceAll(/ ?[(（]`[^`]*`[)）]/g, '').replaceAll('`', '');
