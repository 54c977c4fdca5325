import './tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { arrive } from './app/arrive.ts'
import { keepAnswers } from './offline/kept.ts'
import { registerServiceWorker } from './update/update.ts'

const root = document.getElementById('app')
if (root) {
  keepAnswers()
  arrive()
  void registerServiceWorker()
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
