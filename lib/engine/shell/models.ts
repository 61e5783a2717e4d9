// All models by the name of their command.
import type { Model } from './model'
import { accountModels } from './models/accounts'
import { archiveModels } from './models/archives'
import { copyingModels } from './models/copying'
import { fileModels } from './models/files'
import { listingModels } from './models/listing'
import { npmModels } from './models/npm'
import { shellModels } from './models/shell'
import { unknownModel } from './models/unknown'

export const models: Readonly<Record<string, Model>> = {
  ...fileModels,
  ...accountModels,
  ...copyingModels,
  ...archiveModels,
  ...listingModels,
  ...npmModels,
  ...shellModels,
  unknown: unknownModel,
}
