// What a browser does with a push: it says it, and a tap leads to what it is about.
const placeOf = ({ kind, subjectId, personId }) => {
  if (kind.startsWith('goal_')) return `/goals/${subjectId}`
  if (kind === 'friend_request') return '/community/friends'
  if (kind === 'friend_accepted') return `/community/people/${personId}`
  if (kind.startsWith('activity_')) return `/community/${subjectId}`
  if (kind === 'program_assigned') return `/training/programs/${subjectId}`
  return kind === 'template_assigned' ? '/training' : '/community/coaching'
}

self.addEventListener('push', (event) => {
  const message = event.data?.json()
  if (!message) return
  event.waitUntil(
    self.registration.showNotification('FitAI', {
      body: message.text,
      tag: message.id,
      icon: '/favicon.svg',
      data: { place: placeOf(message) },
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data.place))
})

async function open(place) {
  const [shown] = await self.clients.matchAll({ type: 'window' })
  if (!shown) return self.clients.openWindow(place)
  await shown.navigate(place)
  return shown.focus()
}
