import { describe, expect, it } from 'vitest'
import { containerProcess, namespaceOf, readFacts } from '@/components/vm/facts'

const said = `memory 124600 119188
machine cgroup=35 ipc=39 mnt=41 net=40 pid=36 time=34 user=37 uts=38
process 1 0 1 init /
mnt 41 7 rootfs
net 40 lo
uts 38 vm 6.1.192-course
process 25 23 25 unshare /web ipc=950 mnt=948 net=952 uts=949
process 26 25 1 sh /web ipc=950 mnt=948 net=952 pid=951 uts=949
mnt 948 4 overlay
net 952 lo,veth0
uts 949 web 6.1.192-course
group web 253952 16777216 1 20000 100000 30514 3 90000 2 20
group free 4096 max 0 max 100000 30514 0 0 0 max
upper web d /etc 1
upper web w /etc/motd 1
upper web f /root/note 0
end
`

describe('what the witness says', () => {
  const facts = readFacts(said)

  it('is read into processes with the numbers that they have inside and outside', () => {
    expect(facts.processes.map(({ pid, inside, name }) => [pid, inside, name])).toEqual([
      [1, 1, 'init'],
      [25, 25, 'unshare'],
      [26, 1, 'sh'],
    ])
    expect(facts.memory).toEqual({ total: 124600, free: 119188 })
  })

  it('names the process that the others were made for', () => {
    const process = containerProcess(facts)
    expect(process?.pid).toBe(26)
    expect(facts.hosts[namespaceOf(facts, process!, 'uts')]?.name).toBe('web')
    expect(facts.networks[namespaceOf(facts, process!, 'net')]).toEqual(['lo', 'veth0'])
    expect(namespaceOf(facts, process!, 'user')).toBe(facts.machine.user)
  })

  it('tells a limit from none', () => {
    expect(facts.groups).toEqual([
      {
        name: 'web',
        memory: 253952,
        memoryMax: 16777216,
        oomKills: 1,
        cpuMax: 0.2,
        cpuMicroseconds: 30514,
        throttled: 3,
        throttledMicroseconds: 90000,
        processes: 2,
        processesMax: 20,
      },
      expect.objectContaining({ name: 'free', memoryMax: undefined, cpuMax: undefined, processesMax: undefined }),
    ])
  })

  it('tells a file, a directory and a whiteout apart', () => {
    expect(facts.layers.map(({ kind, path, isInImage }) => [kind, path, isInImage])).toEqual([
      ['directory', '/etc', true],
      ['whiteout', '/etc/motd', true],
      ['file', '/root/note', false],
    ])
  })

  it('is refused where page and machine are not of one build', () => {
    expect(() => readFacts('colour 3\nend\n')).toThrow(/colour 3/)
  })

  it('names no container where nothing was set apart', () => {
    expect(containerProcess({ ...facts, processes: facts.processes.slice(0, 1) })).toBeUndefined()
  })
})
