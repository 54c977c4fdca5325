import { analyticsExport, type Range } from '@fitai/contract'
import { useMutation } from '@tanstack/react-query'
import { Download, FileJson, FileSpreadsheet, FileText } from 'lucide-react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { saveFile } from '../../save-file.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { say } from '../../ui/Toast.tsx'

const formats = [
  { format: 'pdf', label: 'PDF report with charts', icon: FileText },
  { format: 'csv', label: 'CSV for spreadsheets', icon: FileSpreadsheet },
  { format: 'json', label: 'JSON, every figure', icon: FileJson },
] as const

/** The figures of the range as a file. */
export function Export({ range }: { range: Range }) {
  const saving = useMutation({
    mutationFn: (format: (typeof formats)[number]['format']) => call(analyticsExport, { query: { range, format } }),
    onSuccess: saveFile,
    onError: (error) => say(explain(error)),
  })
  return (
    <Menu
      name="Export"
      label={saving.isPending ? 'Export, being written' : 'Export'}
      triggerClass={buttonClass({ variant: 'outline', size: 'iconLg' })}
      trigger={<Download size={18} aria-hidden="true" className={saving.isPending ? 'animate-pulse' : undefined} />}
    >
      {formats.map(({ format, label, icon: Icon }) => (
        <MenuItem key={format} onClick={() => saving.mutate(format)}>
          <Icon size={18} className="text-ink2" aria-hidden="true" />
          {label}
        </MenuItem>
      ))}
    </Menu>
  )
}
