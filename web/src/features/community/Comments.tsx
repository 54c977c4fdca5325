import { Form } from '@base-ui/react/form'
import { type Activity, type ActivityComment, listComments } from '@fitai/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Flag, Reply, Send, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { dayAndTime } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { Face } from '../../people/Face.tsx'
import { useAccount } from '../../session.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { Problem, SkeletonList } from '../../ui/states.tsx'
import { useComment, useDeleteComment } from './news.ts'
import { ReportSheet } from './ReportSheet.tsx'

type Answered = Pick<ActivityComment, 'id' | 'author'>
const noCursor: string | undefined = undefined

/** What was said, oldest first, answers below what they answer. */
export function Comments({ activity }: { activity: Activity }) {
  const [answered, setAnswered] = useState<Answered>()
  const said = useInfiniteQuery({
    queryKey: [listComments.path, activity.id],
    queryFn: ({ pageParam }) =>
      call(listComments, { params: { id: activity.id }, query: { limit: 50, cursor: pageParam } }),
    initialPageParam: noCursor,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
  const items = said.data?.pages.flatMap((page) => page.items)
  const mayDelete = (comment: { isOwn: boolean }) => comment.isOwn || activity.isOwn
  return (
    <Card aria-label="Comments" className="flex flex-col gap-4 p-4">
      <h2 className="text-body font-semibold">Comments</h2>
      <Loaded query={{ ...said, data: items }} waiting={<SkeletonList lines={2} className="h-12" />}>
        {(comments) =>
          comments.length === 0 ? (
            <p className="text-ink2">Nobody has said anything yet.</p>
          ) : (
            <ul className="flex flex-col gap-4">
              {comments.map((comment) => (
                <li key={comment.id} className="flex flex-col gap-3">
                  <Said comment={comment} mayDelete={mayDelete(comment)} onAnswer={() => setAnswered(comment)} />
                  {comment.answers.length > 0 && (
                    <ul className="ml-12 flex flex-col gap-3">
                      {comment.answers.map((answer) => (
                        <li key={answer.id}>
                          <Said comment={answer} mayDelete={mayDelete(answer)} onAnswer={() => setAnswered(answer)} />
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {said.hasNextPage && (
        <Button isBusy={said.isFetchingNextPage} onClick={() => void said.fetchNextPage()}>
          Later comments
        </Button>
      )}
      <Saying
        key={answered?.id ?? ''}
        activityId={activity.id}
        answered={answered}
        onDone={() => setAnswered(undefined)}
      />
    </Card>
  )
}

type SaidProps = { comment: Omit<ActivityComment, 'answers'>; mayDelete: boolean; onAnswer: () => void }

function Said({ comment, mayDelete, onAnswer }: SaidProps) {
  const { id, author, text, createdAt, isOwn } = comment
  const { timezone } = useAccount()
  const remove = useDeleteComment()
  const [isReporting, setIsReporting] = useState(false)
  const small = 'h-11 px-2 text-label'
  return (
    <article aria-label={`${author.name} said`} className="flex gap-3">
      <Face name={author.name} className="size-9" />
      <div className="min-w-0 flex-1">
        <p className="text-label">
          <span className="font-semibold">{author.name}</span>{' '}
          <span className="num text-ink3">{dayAndTime(createdAt, timezone)}</span>
        </p>
        <p className="whitespace-pre-wrap wrap-anywhere">{text}</p>
        <div className="-ml-2 flex flex-wrap">
          <Button variant="ghost" className={small} onClick={onAnswer}>
            <Reply size={15} aria-hidden="true" />
            Answer
          </Button>
          {mayDelete && (
            <Button variant="ghost" className={small} isBusy={remove.isPending} onClick={() => remove.mutate(id)}>
              <Trash2 size={15} aria-hidden="true" />
              Delete
            </Button>
          )}
          {!isOwn && (
            <Button variant="ghost" className={small} onClick={() => setIsReporting(true)}>
              <Flag size={15} aria-hidden="true" />
              Report
            </Button>
          )}
        </div>
      </div>
      <ReportSheet what={{ commentId: id }} isOpen={isReporting} onClose={() => setIsReporting(false)} />
    </article>
  )
}

type SayingProps = { activityId: string; answered: Answered | undefined; onDone: () => void }

function Saying({ activityId, answered, onDone }: SayingProps) {
  const [id, setId] = useState(() => newId())
  const [text, setText] = useState('')
  const comment = useComment(activityId, () => {
    setText('')
    setId(newId())
    onDone()
  })
  const send = () => {
    if (text.trim() === '') return
    comment.mutate({ id, text: text.trim(), ...(answered && { answersId: answered.id }) })
  }
  return (
    <Form className="flex flex-col gap-3 border-t border-line pt-4" onFormSubmit={send}>
      {answered && (
        <p className="flex items-center justify-between gap-2 text-label text-ink2">
          Answer to {answered.author.name}
          <Button variant="ghost" size="icon" aria-label="Answer nobody" onClick={onDone}>
            <X size={16} />
          </Button>
        </p>
      )}
      <TextArea label="Your comment" name="comment" maxLength={1000} value={text} onChange={setText} />
      {comment.error && <Problem>{explain(comment.error)}</Problem>}
      <Button
        type="submit"
        variant="primary"
        className="self-end"
        disabled={text.trim() === ''}
        isBusy={comment.isPending}
      >
        <Send size={16} aria-hidden="true" />
        Say it
      </Button>
    </Form>
  )
}
