import { describeBookmarksContract } from '../../contracts/bookmarks.ts'
import { onDisk } from './opened.ts'

describeBookmarksContract(
  'SQLite',
  onDisk(({ bookmarks }) => bookmarks),
)
