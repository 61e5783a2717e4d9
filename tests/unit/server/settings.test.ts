import { describe, expect, test } from 'vitest'
import { readSettings } from '@/lib/server'

const read = (env: Readonly<Record<string, string>>) => readSettings(env, '/srv/course')

describe('the settings', () => {
  test('need no variable at all', () => {
    expect(read({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      dataDir: '/srv/course/data',
      isSecure: false,
      trustedProxies: [],
    })
  })

  test('are read from the environment', () => {
    const settings = read({
      PORT: '8080',
      HOST: '127.0.0.1',
      DATA_DIR: '/var/lib/course',
      DATABASE_URL: 'postgres://ada:secret@db.example.org:5433/course',
      PUBLIC_URL: 'https://course.example.org/',
      TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8',
      SECRET: 'x'.repeat(32),
    })
    expect(settings).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataDir: '/var/lib/course',
      databaseUrl: 'postgres://ada:secret@db.example.org:5433/course',
      publicUrl: 'https://course.example.org',
      isSecure: true,
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
      secret: 'x'.repeat(32),
    })
  })

  test('take an empty variable for none', () => {
    expect(read({ DATA_DIR: '', DATABASE_URL: '', PUBLIC_URL: '', TRUSTED_PROXIES: '', SECRET: '' })).toEqual(read({}))
  })

  test.each([
    ['PORT', ['http', '0', '65536', '80.5', ' 3000', '-1', '']],
    [
      'PUBLIC_URL',
      ['course.example.org', 'https://course.example.org/path', 'ftp://x', 'https://a:b@x', 'https://x/?a'],
    ],
    ['DATABASE_URL', ['mysql://localhost/course', 'localhost', 'postgres:course']],
    ['TRUSTED_PROXIES', ['proxy', '10.0.0.0/33', '10.0.0.0/8/8', '1.2.3', '10.0.0.0/', '::1/129']],
    ['SECRET', ['short']],
  ])('name %s where it makes no sense', (name, values) => {
    for (const value of values) expect(() => read({ [name]: value })).toThrow(name)
  })
})
