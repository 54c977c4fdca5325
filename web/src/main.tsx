import './tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { api } from './api.ts'
import { App } from './app/App.tsx'
import { keepAnswers } from './offline/kept.ts'
import { registerServiceWorker } from './update/update.ts'

const root = document.getElementById('app')
if (root) {
  keepAnswers()
  void api.resume()
  void registerServiceWorker()
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
