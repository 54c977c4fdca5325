import { Card } from '../../ui/Card.tsx'
import { Skeleton } from '../../ui/states.tsx'

/** A plan that is being written, in the shape it will have. */
export function Writing() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-3">
      <Card className="flex flex-col gap-4 p-4">
        <Skeleton className="h-6 w-2/3" />
        <div className="grid grid-cols-4 gap-3">
          {['time', 'exercises', 'sets', 'energy'].map((figure) => (
            <Skeleton key={figure} className="h-11" />
          ))}
        </div>
        <Skeleton className="h-12" />
      </Card>
      {[1, 2, 3].map((line) => (
        <Card key={line} className="flex flex-col gap-3 p-4">
          <Skeleton className="h-5 w-1/2" />
          <Skeleton className="h-4 w-1/3" />
          <Skeleton className="h-4 w-5/6" />
        </Card>
      ))}
    </div>
  )
}
