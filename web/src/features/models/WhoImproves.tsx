import { Switch } from '@base-ui/react/switch'
import type { ModelSettings } from '@fitai/contract'
import { Cpu, Sparkles } from 'lucide-react'
import type { ReactNode } from 'react'
import { count, number, plural } from '../../format.ts'
import { Card } from '../../ui/Card.tsx'

type Props = {
  settings: ModelSettings
  isBusy: boolean
  onAllow: (isAllowed: boolean) => void
  test: ReactNode
}

/** Who improves plans now and why, what it was asked today, and the switch. */
export function WhoImproves({ settings, isBusy, onAllow, test }: Props) {
  const { engine, isAllowed, usage, deadlineMs } = settings
  const Icon = engine.model === null ? Cpu : Sparkles
  return (
    <Card aria-label="Who improves plans" className="flex flex-col gap-4 p-4">
      <div className="flex items-start gap-3">
        <span className="grid size-10 shrink-0 place-items-center rounded-cell bg-raised text-ink2">
          <Icon size={19} aria-hidden="true" />
        </span>
        <div className="min-w-0">
          <h2 className="text-row font-semibold break-words">{engine.model ?? 'The built-in coach'}</h2>
          <p className="text-label text-pretty text-ink2">{engine.why}</p>
        </div>
      </div>
      <p className="text-label text-pretty text-ink2">
        Plans are always written by rules. A model may suggest changes within {number(deadlineMs / 1000)} seconds; they
        pass the same checks and wait for your yes.
      </p>
      <Allow isAllowed={isAllowed} isBusy={isBusy} onAllow={onAllow} />
      {settings.offered.length > 0 && (
        <p className="text-label break-words text-ink2">
          This server offers {settings.offered.map(({ model }) => model).join(', ')}.
        </p>
      )}
      <Usage usage={usage} />
      {test}
    </Card>
  )
}

function Allow({ isAllowed, isBusy, onAllow }: Pick<Props, 'isBusy' | 'onAllow'> & { isAllowed: boolean }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch is inside
    <label className="flex min-h-12 cursor-pointer items-center justify-between gap-4 border-y border-line py-2">
      <span>
        <span className="block font-medium">Models may help</span>
        <span className="block text-label text-ink2">Off: nothing of yours leaves this server for a model.</span>
      </span>
      <Switch.Root
        checked={isAllowed}
        disabled={isBusy}
        onCheckedChange={onAllow}
        className="relative h-7 w-12 shrink-0 rounded-full border border-line-strong bg-sunken transition data-checked:border-transparent data-checked:bg-volt"
      >
        <Switch.Thumb className="absolute top-0.5 left-0.5 size-5.5 rounded-full bg-ink3 transition data-checked:translate-x-5 data-checked:bg-on-volt" />
      </Switch.Root>
    </label>
  )
}

function Usage({ usage: { requests, dailyRequests, inputTokens, outputTokens } }: Pick<ModelSettings, 'usage'>) {
  const share = dailyRequests === 0 ? 1 : Math.min(1, requests / dailyRequests)
  return (
    <div>
      <p className="num flex items-baseline justify-between gap-3">
        <span className="text-label font-medium">Asked today</span>
        <span>
          <span className="text-row font-semibold">{count(requests)}</span>
          <span className="text-label text-ink3"> of {count(dailyRequests)}</span>
        </span>
      </p>
      <div aria-hidden="true" className="mt-1.5 h-1.5 overflow-hidden rounded-full bg-sunken">
        <div className="h-full rounded-full bg-meter" style={{ width: `${share * 100}%` }} />
      </div>
      <p className="num mt-1.5 text-cap text-ink3">
        {plural(inputTokens, 'token')} sent, {plural(outputTokens, 'token')} answered
      </p>
    </div>
  )
}
