// All models by the name of their command.
import type { Model } from './model'
import { accountModels } from './models/accounts'
import { fileModels } from './models/files'
import { npmModels } from './models/npm'
import { unknownModel } from './models/unknown'

export const models: Readonly<Record<string, Model>> = {
  ...fileModels,
  ...accountModels,
  ...npmModels,
  unknown: unknownModel,
}
