// All models by the name of their command.
import type { Model } from './model'
import { accountModels } from './models/accounts'
import { archiveModels } from './models/archives'
import { copyingModels } from './models/copying'
import { fileModels } from './models/files'
import { javascriptModels } from './models/javascript'
import { languageModels } from './models/languages'
import { listingModels } from './models/listing'
import { networkModels } from './models/network'
import { npmModels } from './models/npm'
import { shellModels } from './models/shell'
import { systemPackageModels } from './models/system-packages'
import { unknownModel } from './models/unknown'
import { yarnAndPnpmModels } from './models/yarn-and-pnpm'

export const models: Readonly<Record<string, Model>> = {
  ...fileModels,
  ...accountModels,
  ...copyingModels,
  ...archiveModels,
  ...listingModels,
  ...javascriptModels,
  ...languageModels,
  ...networkModels,
  ...npmModels,
  ...yarnAndPnpmModels,
  ...systemPackageModels,
  ...shellModels,
  unknown: unknownModel,
}
