// `chmod`'s symbolic modes: `u+x,go-w`, `a=rX`.

/** What a symbolic mode makes of a mode. */
export function modeChange(text: string): (mode: number, isDir: boolean) => number {
  return (mode, isDir) => text.split(',').reduce((current, clause) => applyClause(current, clause, isDir), mode)
}

const shifts: Readonly<Record<string, number>> = { u: 6, g: 3, o: 0 }

function applyClause(mode: number, clause: string, isDir: boolean): number {
  const [, who = '', actions = ''] = /^([ugoa]*)(.*)$/.exec(clause) ?? []
  const classes = who === '' || who.includes('a') ? ['u', 'g', 'o'] : [...who]
  let result = mode
  for (const [, operator, letters = ''] of actions.matchAll(/([+\-=])([rwxXstugo]*)/g)) {
    const bits = bitsOf(letters, classes, result, isDir)
    const reach = classes.reduce((sum, name) => sum | (0o7 << shifts[name]!), 0)
    if (operator === '+') result |= bits
    else if (operator === '-') result &= ~bits
    else result = (result & ~reach) | bits
  }
  return result & 0o7777
}

function bitsOf(letters: string, classes: readonly string[], mode: number, isDir: boolean): number {
  let bits = 0
  for (const name of classes) {
    const shift = shifts[name]!
    for (const letter of letters) {
      if (letter === 'r') bits |= 4 << shift
      else if (letter === 'w') bits |= 2 << shift
      else if (letter === 'x') bits |= 1 << shift
      else if (letter === 'X' && (isDir || mode & 0o111)) bits |= 1 << shift
      else if (letter === 's' && name !== 'o') bits |= name === 'u' ? 0o4000 : 0o2000
      else if (letter === 't') bits |= 0o1000
      else if (letter in shifts) bits |= ((mode >> shifts[letter]!) & 7) << shift
    }
  }
  return bits
}
