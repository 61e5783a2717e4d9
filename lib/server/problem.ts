/** Why the server cannot start, in one sentence that says what to do. It is shown without a stack. */
export class Problem extends Error {}
