/* ctr: a container by plain system calls. It is `box` without the shell, so that one can time it.
 *   ctr [-t] NAME MEMORY COMMAND [ARGUMENTS]      ctr -t tells on the second serial line how many microseconds each step took.
 */
#include "linux.h"

enum { STEPS = 8 };
static const char *const names[STEPS] = { "cgroup", "namespaces", "overlay", "proc", "sys", "dev", "pivot", "forget" };
static u32 took[STEPS], last;
static int at;

static void fail(const char *what, long error) {
  char text[160];
  add(add_number(add(add(add(text, "ctr: "), what), ": error "), (u32)-error), "\n");
  write_all(2, text);
  call1(SYS_exit, 1);
}

/* Notes that a step is over, or ends with what went wrong. */
static void step(long result) {
  if (result < 0) fail(names[at], result);
  u32 now = microseconds();
  took[at++] = now - last;
  last = now;
}

static void tell(int line) {
  char text[256], *to = add(text, "steps");
  for (int i = 0; i < STEPS; i++) to = add_number(add(add(add(to, " "), names[i]), "="), took[i]);
  add(to, "\n");
  write_all(line, text);
  call1(SYS_close, line);
}

static char *below(char *to, const char *directory, const char *name, const char *file) {
  return add(add(add(to, directory), name), file);
}

/* Makes the control group with its limit; a file by which the child will be born into it. */
static long make_group(const char *name, const char *memory) {
  char path[128];
  below(path, "/sys/fs/cgroup/", name, "");
  call2(SYS_mkdir, path, 0755);
  below(path, "/sys/fs/cgroup/", name, "/memory.max");
  long result = put(path, memory);
  if (result < 0) fail(path, result);
  below(path, "/sys/fs/cgroup/", name, "");
  return call2(SYS_open, path, O_DIRECTORY);
}

/* One call makes the process, its namespaces and its membership. */
static long clone_into(long group) {
  static u64 request[11];
  request[0] = CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWNET | 0x200000000ULL;
  request[4] = 17; /* SIGCHLD tells the parent that it ended */
  request[10] = (u64)(u32)group;
  return call2(SYS_clone3, request, sizeof request);
}

static void make_root(const char *name) {
  char root[128], options[400], *to;
  call2(SYS_mkdir, "/run/box", 0755);
  below(root, "/run/box/", name, "");
  call2(SYS_mkdir, root, 0755);
  static const char *const parts[] = { "/upper", "/work", "/root" };
  for (int i = 0; i < 3; i++) {
    below(root, "/run/box/", name, parts[i]);
    call2(SYS_mkdir, root, 0755);
  }
  to = below(options, "lowerdir=/images/base,upperdir=/run/box/", name, "/upper");
  below(to, ",workdir=/run/box/", name, "/work");
  call5(SYS_mount, "none", "/", 0, MS_REC | MS_PRIVATE, 0);
  step(call5(SYS_mount, "overlay", root, "overlay", 0, options));
  call1(SYS_chdir, root);
}

static void make_devices(void) {
  call5(SYS_mount, "tmpfs", "dev", "tmpfs", 0, "mode=755");
  static const struct { const char *path; u32 number; } devices[] = {
    { "dev/null", 0x103 }, { "dev/zero", 0x105 }, { "dev/random", 0x108 }, { "dev/urandom", 0x109 }, { "dev/tty", 0x500 },
  };
  for (u32 i = 0; i < sizeof devices / sizeof *devices; i++) call3(SYS_mknod, devices[i].path, 020666, devices[i].number);
}

int main(int count, char **arguments, char **environment) {
  int tells = count > 1 && starts(arguments[1], "-t");
  int line = tells ? call2(SYS_open, "/dev/ttyS1", O_WRONLY | O_NOCTTY) : -1; /* the container has no such file */
  arguments += 1 + tells;
  if (count - tells < 4) {
    write_all(2, "ctr [-t] NAME MEMORY COMMAND [ARGUMENTS]\n");
    return 2;
  }
  const char *name = arguments[0];
  last = microseconds();
  long group = make_group(name, arguments[1]);
  step(group);
  long child = clone_into(group);
  if (child) {
    if (child < 0) fail("clone3", child);
    int status = 0;
    call4(SYS_wait4, child, &status, 0, 0);
    return status & 127 ? 128 + (status & 127) : status >> 8;
  }
  call1(SYS_unshare, CLONE_NEWCGROUP); /* here, so that its own group is the root that it sees */
  call2(SYS_sethostname, name, length(name));
  step(0);
  make_root(name);
  step(call5(SYS_mount, "proc", "proc", "proc", 0, 0));
  step(call5(SYS_mount, "sysfs", "sys", "sysfs", MS_RDONLY, 0));
  make_devices();
  step(0);
  step(call2(SYS_pivot_root, ".", ".")); /* the old root now lies on top of the new one … */
  step(call2(SYS_umount2, ".", MNT_DETACH)); /* … and is taken away */
  if (tells) tell(line);
  char path[128];
  add(add(path, starts(arguments[2], "/") ? "" : "/bin/"), arguments[2]);
  fail(path, call3(SYS_execve, path, arguments + 2, environment));
  return 127;
}
