import { formatPlatform, normalPlatform } from '../../evaluate/platform'
import { quoted } from '../../expand/go-text'
import type { Rule } from '../rule'

export const invalidBaseImagePlatform: Rule = {
  name: 'invalid-base-image-platform',
  severity: 'warning',
  summary: 'Begin with an image for the platform that you build for.',
  why: 'An image for another processor runs in emulation, slowly, or not at all.',
  buildkit: {
    name: 'InvalidBaseImagePlatform',
    description: 'Base image platform does not match expected target platform',
    when: 'images',
    page: false,
  },
  examples: [
    {
      bad: 'FROM acme/arm-only:1',
      good: 'FROM acme/any:1',
      given: { images: (name) => (name.includes('arm-only') ? { os: 'linux', architecture: 'arm64' } : undefined) },
    },
  ],
  check(_file, report, { evaluation }) {
    for (const { stage, image, base, platform, imageReached } of evaluation.stages) {
      if (base.kind !== 'image' || !image?.architecture || image.error !== undefined) continue
      const actual = { os: image.os || 'linux', architecture: image.architecture, variant: image.variant }
      if (actual.os === platform.os && actual.architecture === platform.architecture) continue
      const [pulled, expected] = [actual, platform].map((one) => quoted(formatPlatform(normalPlatform(one))))
      report({
        span: stage.from.image.span,
        buildkit: {
          detail: `Base image ${base.written} was pulled with platform ${pulled}, expected ${expected} for current build`,
          at: stage.from,
          reached: imageReached,
        },
      })
    }
  },
}
