import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { containerProcess, namespaceOf } from '@/components/vm/facts'
import type { Effort } from '@/components/vm/machine'
import { builtManifest } from '@/vm/build/write'
import { type NodeMachine, openNodeMachine } from '@/vm/node-machine'

// Instructions are counted, not milliseconds: they do not depend on how busy this computer is.
const million = 1_000_000

let vm: NodeMachine
let boot: Effort

beforeAll(async () => {
  if (!builtManifest()) throw new Error('There is no machine in vm/out: run npm run vm:build first.')
  vm = openNodeMachine()
  boot = await vm.boot()
  await vm.checkpoint('booted')
})

beforeEach(() => vm.restore('booted'))

afterAll(() => vm?.close())

describe('the machine', () => {
  it('boots to a prompt in fewer than 20 million instructions', () => {
    expect(vm.screen()).toMatch(/root@vm # $/)
    expect(boot.instructions).toBeLessThan(20 * million)
    expect(boot.instructions).toBeGreaterThan(10 * million)
  })

  it('says of itself what it is', async () => {
    const facts = await vm.read()
    expect(facts.memory.total).toBeGreaterThan(110_000)
    expect(facts.processes.map(({ name }) => name)).toEqual(['init', 'sh'])
    expect(facts.hosts[facts.machine.uts]).toEqual({ name: 'vm', kernel: expect.stringMatching(/^6\.1\.\d+-course$/) })
    expect(facts.networks[facts.machine.net]).toEqual(['lo'])
    expect(facts.groups).toEqual([])
  })

  it('tells the status of a command, and how many instructions it took', async () => {
    expect(await vm.run('false')).toMatchObject({ status: 1, text: expect.stringContaining('root@vm # ') })
    const plain = await vm.run('env true')
    expect(plain.status).toBe(0)
    expect(plain.instructions).toBeLessThan(1.5 * million)
  })

  it('goes back to a checkpoint, its files and its processes', async () => {
    await vm.run('echo kept >/tmp/file; sleep 1000 &')
    // It has been forked, but it may not be `sleep` yet.
    expect((await vm.read()).processes).toHaveLength(3)
    await vm.restore('booted')
    expect((await vm.run('cat /tmp/file')).status).toBe(1)
    expect((await vm.read()).processes).toHaveLength(2)
  })

  it('knows how large its terminal is', async () => {
    vm.resize(61, 17)
    expect((await vm.run('stty size')).text).toContain('17 61')
  })
})

describe('a container', () => {
  it('starts in a fraction of the instructions that a boot takes, and names its steps', async () => {
    const started = await vm.run('ctr -t web 16M sh')
    expect(started.text).toMatch(/root@web # $/)
    expect(started.instructions).toBeLessThan(4 * million)
    expect(boot.instructions / started.instructions).toBeGreaterThan(5)
    expect(Object.keys(started.steps ?? {})).toEqual([
      'cgroup',
      'namespaces',
      'overlay',
      'proc',
      'sys',
      'dev',
      'pivot',
      'forget',
    ])
  })

  it('is process 1 for itself and another number for the machine, under one kernel', async () => {
    await vm.run('ctr web 16M sh')
    expect((await vm.run('echo $$')).text).toContain('\n1\r\n')
    expect((await vm.run('cat /proc/self/cgroup')).text).toContain('0::/\r\n')
    const facts = await vm.read()
    const shell = containerProcess(facts)
    expect(shell).toMatchObject({ inside: 1, name: 'sh', group: '/web' })
    expect(shell?.pid).toBeGreaterThan(1)
    expect(Object.keys(shell?.namespaces ?? {})).toEqual(['cgroup', 'ipc', 'mnt', 'net', 'pid', 'uts'])
    const host = facts.hosts[namespaceOf(facts, shell!, 'uts')]
    expect(host).toEqual({ name: 'web', kernel: facts.hosts[facts.machine.uts]?.kernel })
    expect(facts.mounts[namespaceOf(facts, shell!, 'mnt')]).toEqual({ count: 4, root: 'overlay' })
  })

  it('sees only itself, and an image as its root', async () => {
    await vm.run('box run web')
    const { text } = await vm.run('ps; ls /; hostname')
    expect(text).toMatch(/1 root {5}sh/)
    expect(text).not.toContain('init')
    expect(text).not.toContain('images')
    expect(text).toContain('\nweb\r\n')
  })

  it('hides a file of the image with a whiteout, and leaves the image alone', async () => {
    await vm.run('box run web')
    await vm.run('rm /etc/motd; echo mine >/root/note')
    expect((await vm.read()).layers).toEqual(
      expect.arrayContaining([
        { container: 'web', kind: 'whiteout', path: '/etc/motd', isInImage: true },
        { container: 'web', kind: 'file', path: '/root/note', isInImage: false },
      ]),
    )
    await vm.run('exit')
    expect((await vm.run('ls -l /run/box/web/upper/etc')).text).toMatch(/c--------- .* 0, +0 /)
    expect((await vm.run('cat /images/base/etc/motd')).text).toContain('lies in the image')
  })

  it('is killed when it wants more memory than it may have', async () => {
    const hog = await vm.run('box run hog -m 16M dd if=/dev/zero of=/dev/null bs=40M count=1')
    expect(hog.status).toBe(137)
    expect(hog.text).toContain('Killed')
    expect((await vm.read()).groups).toMatchObject([{ name: 'hog', memoryMax: 16 * 2 ** 20, oomKills: 1 }])
  })

  it('sees the machine’s memory, not its own limit', async () => {
    const { text } = await vm.run('box run small -m 16M free -k')
    expect(Number(/Mem: +(\d+)/.exec(text)?.[1])).toBeGreaterThan(110_000)
  })

  it('waits while its share of the processor is used up', async () => {
    const loop = `sh -c 'i=0; while [ $i -lt 200 ]; do i=$((i+1)); done'`
    const free = await vm.run(loop)
    const held = await vm.run(`box run slow -c 20 ${loop}`)
    expect(held.milliseconds).toBeGreaterThan(2 * free.milliseconds)
    const [group] = (await vm.read()).groups
    expect(group).toMatchObject({ name: 'slow', cpuMax: 0.2 })
    expect(group?.throttled).toBeGreaterThan(1)
  })

  it('cannot start more processes than it may have', async () => {
    expect((await vm.run(`box run few -p 3 sh -c 'sleep 1 | sleep 1 | sleep 1'`)).text).toMatch(/can't fork/)
  })

  it('reaches the machine through a pair of network interfaces', async () => {
    await vm.run('box run web sleep 1000 & sleep 1')
    await vm.run('ip link add outside type veth; ip link set veth0 netns $(box pid web)')
    await vm.run('ip addr add 10.0.0.1/24 dev outside; ip link set outside up')
    await vm.run('box exec web sh -c "ip addr add 10.0.0.2/24 dev veth0; ip link set veth0 up"')
    expect((await vm.run('box exec web ping -c 1 -W 2 10.0.0.1')).text).toContain('1 packets received')
    const names = Object.values((await vm.read()).networks).map((each) => each.join(' '))
    expect(names).toEqual(expect.arrayContaining(['lo outside', 'lo veth0']))
  })
})

describe('one namespace alone', () => {
  const cases = [
    ['uts', 'unshare -u sh', 'hostname web; hostname', '\nweb\r\n'],
    ['net', 'unshare -n sh', 'ip link | grep -c mtu', '\n1\r\n'],
    ['ipc', 'unshare -i sh', 'echo $$', '\r\n'],
    ['mnt', 'unshare -m sh', 'mount -t tmpfs none /mnt && mount | grep -c /mnt', '\n1\r\n'],
    ['user', 'unshare -U -r sh', 'id -u', '\n0\r\n'],
  ] as const
  for (const [kind, enter, command, shows] of cases)
    it(`${kind} is the only thing that differs after ${enter}`, async () => {
      await vm.run(enter)
      expect((await vm.run(command)).text).toContain(shows)
      expect(Object.keys(containerProcess(await vm.read())?.namespaces ?? {})).toEqual([kind])
    })

  it('pid makes a shell process 1, and ps is fooled only by a new /proc', async () => {
    await vm.run('unshare -p -f sh')
    expect((await vm.run('echo $$')).text).toContain('\n1\r\n')
    expect((await vm.run('ps')).text).toContain('init')
    await vm.run('exit')
    await vm.run('unshare -p -f --mount-proc sh')
    expect((await vm.run('ps')).text).not.toContain('init')
  })
})
