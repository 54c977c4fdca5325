type ErrorLine = { type: string; message: string; stack: string; [more: string]: unknown }

/** A bug as the log has it: where it is and what went wrong. The details of PostgreSQL repeat the values of a row. */
export function errorLine(error: Error & { code?: unknown }): ErrorLine {
  const { name, message, stack, code, cause } = error
  return {
    ...{ type: name, message, stack: stack ?? '' },
    ...(typeof code === 'string' && { code }),
    ...(cause instanceof Error && { cause: errorLine(cause) }),
  }
}
