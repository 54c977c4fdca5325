import { describe, expect, it } from 'vitest'
import { baseUrlFrom } from './base-url.ts'

describe('a base URL', () => {
  it.each([
    ['http://localhost:11434', 'http://localhost:11434/v1'],
    ['http://localhost:11434/', 'http://localhost:11434/v1'],
    [' http://localhost:11434/v1 ', 'http://localhost:11434/v1'],
    ['http://localhost:1234/v1/', 'http://localhost:1234/v1'],
    ['http://localhost:1234/v1/chat/completions', 'http://localhost:1234/v1'],
    ['http://localhost:1234/v1/chat/completions/', 'http://localhost:1234/v1'],
    ['http://localhost:1234/v1/chat/completions/chat/completions', 'http://localhost:1234/v1'],
    ['http://localhost:1234/chat/completions', 'http://localhost:1234/v1'],
    ['http://localhost:1234/v1/models', 'http://localhost:1234/v1'],
    ['https://openrouter.ai/api', 'https://openrouter.ai/api/v1'],
    ['https://openrouter.ai/api/v1', 'https://openrouter.ai/api/v1'],
    ['https://api.z.ai/api/paas/v4/', 'https://api.z.ai/api/paas/v4'],
    [
      'https://generativelanguage.googleapis.com/v1beta/openai/',
      'https://generativelanguage.googleapis.com/v1beta/openai',
    ],
    ['HTTPS://EXAMPLE.org:443/V1', 'https://example.org/V1'],
  ])('T36 %s is asked at %s, and stays it when it is read again', (text, url) => {
    expect(baseUrlFrom(text, 'v1')).toBe(url)
    expect(baseUrlFrom(url, 'v1')).toBe(url)
  })

  it.each([
    ['https://generativelanguage.googleapis.com', 'https://generativelanguage.googleapis.com/v1beta'],
    ['http://127.0.0.1:9000/v1beta/', 'http://127.0.0.1:9000/v1beta'],
    ['http://127.0.0.1:9000/v1beta/models/gemini-x:generateContent', 'http://127.0.0.1:9000/v1beta'],
    ['http://127.0.0.1:9000/v1beta/models/gemini-x:streamGenerateContent', 'http://127.0.0.1:9000/v1beta'],
  ])('of Gemini, %s, is %s', (text, url) => {
    expect(baseUrlFrom(text, 'v1beta')).toBe(url)
  })

  it.each([
    '',
    'localhost:11434',
    'ollama',
    'ftp://localhost',
    'file:///etc',
    'http://a:b@h/v1',
    'http://h/v1?key=k',
    'http://h/v1#k',
  ])('is not %j', (text) => {
    expect(baseUrlFrom(text, 'v1')).toBeUndefined()
  })
})
