/** The line beside exercises that are done in turn. */
export function SupersetRail() {
  return <span aria-hidden="true" className="absolute inset-y-2 left-1 w-[3px] rounded-full bg-c4" />
}
