import { UnstyledButton } from '@mantine/core'
import { Minus, Plus } from 'lucide-react'
import { formatScale, stepScale } from './imageScale.ts'
import classes from './ZoomControls.module.css'

interface ZoomControlsProps {
  /** What the image is shown at. */
  readonly scale: number
  readonly zoom: number | 'fit'
  readonly onZoom: (zoom: number | 'fit') => void
}

export function ZoomControls({ scale, zoom, onZoom }: ZoomControlsProps) {
  return (
    <fieldset className={classes.group} aria-label="Zoom">
      <UnstyledButton aria-label="Smaller" title="Smaller" onClick={() => onZoom(stepScale(scale, -1))}>
        <Minus aria-hidden />
      </UnstyledButton>
      <output className={classes.scale}>{formatScale(scale)}</output>
      <UnstyledButton aria-label="Larger" title="Larger" onClick={() => onZoom(stepScale(scale, 1))}>
        <Plus aria-hidden />
      </UnstyledButton>
      <UnstyledButton aria-pressed={zoom === 'fit'} onClick={() => onZoom('fit')}>
        Fit
      </UnstyledButton>
      <UnstyledButton aria-pressed={zoom === 1} title="One image pixel is one pixel here" onClick={() => onZoom(1)}>
        1:1
      </UnstyledButton>
    </fieldset>
  )
}
