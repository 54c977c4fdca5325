import type { ProgressPhoto } from '@fitai/contract'
import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import { cx } from '../../ui/cx.ts'
import { photosChanged } from './photos.ts'
import { nameOf } from './words.ts'

type Props = { photo: ProgressPhoto; isSmall?: boolean; isSilent?: boolean; className?: string }

/** A photo. A link that has run out is asked for once more; what still does not come says so. */
export function Picture({ photo, isSmall = false, isSilent = false, className }: Props) {
  const { url, thumbnailUrl, width, height } = photo.picture
  const src = isSmall ? thumbnailUrl : url
  const [failed, setFailed] = useState<string>()
  if (failed === src)
    return (
      <span className={cx('grid place-items-center bg-raised text-ink3', className)}>
        <ImageOff size={22} aria-hidden="true" />
        <span className="sr-only">{nameOf(photo)}: not loaded</span>
      </span>
    )
  return (
    <img
      src={src}
      alt={isSilent ? '' : nameOf(photo)}
      width={width}
      height={height}
      loading={isSmall ? 'lazy' : 'eager'}
      decoding="async"
      draggable={false}
      className={className}
      onError={() => {
        setFailed(src)
        void photosChanged()
      }}
    />
  )
}
