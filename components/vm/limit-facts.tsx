import type { ReactNode } from 'react'
import { StateWord } from '@/components/ui/state-word'
import { mebibytes, milliseconds } from './effort'
import { Nothing, Under, Value } from './fact-table'
import type { Facts, Group } from './facts'

/** Each control group: what it may use, what it uses, and what happened at the limit. */
export function LimitFacts({ facts }: { readonly facts: Facts }) {
  const machine = facts.memory.total * 1024
  return (
    <>
      {facts.groups.length === 0 ? (
        <p className="mt-2 text-ink-2 text-small">
          No control group besides the root yet. The machine has {mebibytes(machine)}.
        </p>
      ) : null}
      {[...facts.groups].reverse().map((group) => (
        <GroupFacts key={group.name} group={group} machine={machine} />
      ))}
    </>
  )
}

function GroupFacts({ group, machine }: { readonly group: Group; readonly machine: number }) {
  const { name, memory, memoryMax, oomKills, cpuMax, throttled, throttledMicroseconds, processes } = group
  return (
    <section aria-label={`Control group ${name}`} className="mt-3 border border-edge bg-sheet px-3.5 py-3">
      <h5 className="flex justify-between gap-3 font-semibold text-small">
        <code className="text-[15px]">{name}</code>
        <span className="font-[400] text-ink-2">{processes === 1 ? '1 process' : `${processes} processes`}</span>
      </h5>
      <dl className="mt-1 text-small/[22px]">
        <Fact name="memory.max">
          {memoryMax ? (
            <>
              <Value>{memoryMax}</Value> of the machine’s {mebibytes(machine)}
              <Bar share={memoryMax / machine} />
              <Under>
                {mebibytes(memoryMax)}; in use now {mebibytes(memory)}
              </Under>
            </>
          ) : (
            <Nothing>no limit</Nothing>
          )}
        </Fact>
        {memoryMax ? (
          <Fact name="oom_kill">
            <Value>{oomKills}</Value> {oomKills > 0 ? <StateWord state="fail">killed for memory</StateWord> : null}
          </Fact>
        ) : null}
        <Fact name="cpu.max">
          {cpuMax === undefined ? (
            <Nothing>no limit</Nothing>
          ) : (
            <>
              {Math.round(cpuMax * 100)} % of one processor
              <Bar share={cpuMax} />
            </>
          )}
        </Fact>
        {cpuMax === undefined ? null : (
          <Fact name="nr_throttled">
            <Value>{throttled}</Value>
            {throttled > 0 ? <Under>made to wait for {milliseconds(throttledMicroseconds / 1000)} in all</Under> : null}
          </Fact>
        )}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7.5rem_minmax(0,1fr)] border-rule border-t py-1.5 first:border-0">
      <dt>
        <code className="text-[14px]">{name}</code>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

/** A share of the whole, true to scale. */
function Bar({ share }: { readonly share: number }) {
  return (
    <span aria-hidden="true" className="my-1 block h-3 border border-edge bg-sunk">
      <span className="block h-full state-ran" style={{ width: `${Math.min(100, share * 100)}%` }} />
    </span>
  )
}
