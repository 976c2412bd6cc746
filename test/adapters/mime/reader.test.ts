import { mimeReader } from '../../../lib/adapters/mime/reader.ts'
import { describeMessageReaderContract } from '../../contracts/message-reader.ts'

describeMessageReaderContract('of MIME', mimeReader)
