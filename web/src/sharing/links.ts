/** What is said of links that can be made again and taken back together. */
export const manyLinks = {
  another: 'Make another link',
  stop: 'Take all links back',
  stopped: 'All links are taken back.',
}
