/** The name under which the job is known that takes a value in. */
export const enteringOf = (customer: string, field: string) => `enter ${customer} ${field}`;
