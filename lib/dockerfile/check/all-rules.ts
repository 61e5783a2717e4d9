// Every rule, by name. A test holds this list against the folder.
import type { Rule } from './rule'
import { addForArchives } from './rules/add-for-archives'
import { allowedRegistries } from './rules/allowed-registries'
import { apkNoCache } from './rules/apk-no-cache'
import { aptGetOverApt } from './rules/apt-get-over-apt'
import { aptGetYes } from './rules/apt-get-yes'
import { cleanAptLists } from './rules/clean-apt-lists'
import { cleanDnfCache } from './rules/clean-dnf-cache'
import { cleanYarnCache } from './rules/clean-yarn-cache'
import { cleanYumCache } from './rules/clean-yum-cache'
import { cleanZypperCache } from './rules/clean-zypper-cache'
import { consistentInstructionCasing } from './rules/consistent-instruction-casing'
import { copyIgnoredFile } from './rules/copy-ignored-file'
import { copyIntoDirectory } from './rules/copy-into-directory'
import { copyOverAdd } from './rules/copy-over-add'
import { dnfYes } from './rules/dnf-yes'
import { duplicateStageName } from './rules/duplicate-stage-name'
import { exposeInvalidFormat } from './rules/expose-invalid-format'
import { exposeProtoCasing } from './rules/expose-proto-casing'
import { fromAsCasing } from './rules/from-as-casing'
import { fromFirst } from './rules/from-first'
import { fromPlatformFlagConstDisallowed } from './rules/from-platform-flag-const-disallowed'
import { healthcheckPresent } from './rules/healthcheck-present'
import { invalidBaseImagePlatform } from './rules/invalid-base-image-platform'
import { invalidDefaultArgInFrom } from './rules/invalid-default-arg-in-from'
import { invalidDefinitionDescription } from './rules/invalid-definition-description'
import { jsonArgsRecommended } from './rules/json-args-recommended'
import { knownCopySource } from './rules/known-copy-source'
import { labelValueForm } from './rules/label-value-form'
import { legacyKeyValueFormat } from './rules/legacy-key-value-format'
import { maintainerDeprecated } from './rules/maintainer-deprecated'
import { mergeConsecutiveRuns } from './rules/merge-consecutive-runs'
import { multipleInstructionsDisallowed } from './rules/multiple-instructions-disallowed'
import { noCopyFromSelf } from './rules/no-copy-from-self'
import { noEmptyContinuation } from './rules/no-empty-continuation'
import { noEmptyLabel } from './rules/no-empty-label'
import { noEnvSelfReference } from './rules/no-env-self-reference'
import { noHostCommands } from './rules/no-host-commands'
import { noInlineIgnore } from './rules/no-inline-ignore'
import { noInstallRecommends } from './rules/no-install-recommends'
import { noLatestTag } from './rules/no-latest-tag'
import { noRootUser } from './rules/no-root-user'
import { noSudo } from './rules/no-sudo'
import { noUnknownLabels } from './rules/no-unknown-labels'
import { noUntaggedImage } from './rules/no-untagged-image'
import { noWholeFilesystemCopy } from './rules/no-whole-filesystem-copy'
import { noZypperDistUpgrade } from './rules/no-zypper-dist-upgrade'
import { numericUser } from './rules/numeric-user'
import { pinApkPackages } from './rules/pin-apk-packages'
import { pinAptPackages } from './rules/pin-apt-packages'
import { pinDnfPackages } from './rules/pin-dnf-packages'
import { pinGems } from './rules/pin-gems'
import { pinGoPackages } from './rules/pin-go-packages'
import { pinNpmPackages } from './rules/pin-npm-packages'
import { pinPipPackages } from './rules/pin-pip-packages'
import { pinYumPackages } from './rules/pin-yum-packages'
import { pinZypperPackages } from './rules/pin-zypper-packages'
import { pipNoCacheDir } from './rules/pip-no-cache-dir'
import { pipefail } from './rules/pipefail'
import { plainQuotesAndDashes } from './rules/plain-quotes-and-dashes'
import { portRange } from './rules/port-range'
import { quietWget } from './rules/quiet-wget'
import { redundantTargetPlatform } from './rules/redundant-target-platform'
import { requiredLabels } from './rules/required-labels'
import { reservedStageName } from './rules/reserved-stage-name'
import { secretsUsedInArgOrEnv } from './rules/secrets-used-in-arg-or-env'
import { shellOverLink } from './rules/shell-over-link'
import { stageNameCasing } from './rules/stage-name-casing'
import { undefinedArgInFrom } from './rules/undefined-arg-in-from'
import { undefinedVar } from './rules/undefined-var'
import { useraddNoLogInit } from './rules/useradd-no-log-init'
import { validLabelKey } from './rules/valid-label-key'
import { validTrigger } from './rules/valid-trigger'
import { wgetOrCurl } from './rules/wget-or-curl'
import { workdirBeforeRelativeCopy } from './rules/workdir-before-relative-copy'
import { workdirOverCd } from './rules/workdir-over-cd'
import { workdirRelativePath } from './rules/workdir-relative-path'
import { yumYes } from './rules/yum-yes'
import { zypperYes } from './rules/zypper-yes'

export const rules: readonly Rule[] = [
  addForArchives,
  allowedRegistries,
  apkNoCache,
  aptGetOverApt,
  aptGetYes,
  cleanAptLists,
  cleanDnfCache,
  cleanYarnCache,
  cleanYumCache,
  cleanZypperCache,
  consistentInstructionCasing,
  copyIgnoredFile,
  copyIntoDirectory,
  copyOverAdd,
  dnfYes,
  duplicateStageName,
  exposeInvalidFormat,
  exposeProtoCasing,
  fromAsCasing,
  fromFirst,
  fromPlatformFlagConstDisallowed,
  healthcheckPresent,
  invalidBaseImagePlatform,
  invalidDefaultArgInFrom,
  invalidDefinitionDescription,
  jsonArgsRecommended,
  knownCopySource,
  labelValueForm,
  legacyKeyValueFormat,
  maintainerDeprecated,
  mergeConsecutiveRuns,
  multipleInstructionsDisallowed,
  noCopyFromSelf,
  noEmptyContinuation,
  noEmptyLabel,
  noEnvSelfReference,
  noHostCommands,
  noInlineIgnore,
  noInstallRecommends,
  noLatestTag,
  noRootUser,
  noSudo,
  noUnknownLabels,
  noUntaggedImage,
  noWholeFilesystemCopy,
  noZypperDistUpgrade,
  numericUser,
  pinApkPackages,
  pinAptPackages,
  pinDnfPackages,
  pinGems,
  pinGoPackages,
  pinNpmPackages,
  pinPipPackages,
  pinYumPackages,
  pinZypperPackages,
  pipNoCacheDir,
  pipefail,
  plainQuotesAndDashes,
  portRange,
  quietWget,
  redundantTargetPlatform,
  requiredLabels,
  reservedStageName,
  secretsUsedInArgOrEnv,
  shellOverLink,
  stageNameCasing,
  undefinedArgInFrom,
  undefinedVar,
  useraddNoLogInit,
  validLabelKey,
  validTrigger,
  wgetOrCurl,
  workdirBeforeRelativeCopy,
  workdirOverCd,
  workdirRelativePath,
  yumYes,
  zypperYes,
]
