/* init: process 1 of the machine. It mounts what a Linux needs, starts the witness, and keeps a shell on the first serial line. */
#include "linux.h"

enum { SIOCSIFFLAGS = 0x8914, IFF_UP = 1, TIOCSCTTY = 0x540E };

static char *environment[] = {
  "PATH=/bin", "HOME=/root", "TERM=xterm-256color",
  /* Unseen marks around the prompt tell the page when a command ended and how (OSC 133, as terminals use it). */
  "PS1=\\[\\e]133;D;$?\\a\\]\\u@\\h \\$ \\[\\e]133;B\\a\\]", 0,
};

static void mount(const char *type, const char *at) {
  call2(SYS_mkdir, at, 0755);
  call5(SYS_mount, type, at, type, 0, 0);
}

/* pivot_root(2) refuses to work from the first file system of all, so the machine lives in a bind mount of it. */
static void leave_rootfs(void) {
  call5(SYS_mount, "/", "/mnt", 0, MS_BIND, 0);
  call1(SYS_chdir, "/mnt");
  call5(SYS_mount, ".", "/", 0, MS_MOVE, 0);
  call1(SYS_chroot, ".");
  call1(SYS_chdir, "/");
}

static void loopback_up(void) {
  struct { char name[16]; short flags; char rest[14]; } request = { "lo", IFF_UP, { 0 } };
  long socket = call3(SYS_socket, 2, 2, 0);
  call3(SYS_ioctl, socket, SIOCSIFFLAGS, &request);
  call1(SYS_close, socket);
}

/* Starts a program in a session of its own on a serial line, and returns its process. */
static long start(const char *line, char **arguments) {
  long process = call0(SYS_fork);
  if (process) return process;
  call0(SYS_setsid);
  long tty = call2(SYS_open, line, O_RDWR);
  call3(SYS_ioctl, tty, TIOCSCTTY, 0);
  for (int file = 0; file < 3; file++) call2(SYS_dup2, tty, file);
  if (tty > 2) call1(SYS_close, tty);
  call3(SYS_execve, arguments[0], arguments, environment);
  call1(SYS_exit, 127);
  return 0;
}

int main(int count, char **arguments, char **unused) {
  (void)count, (void)arguments, (void)unused;
  leave_rootfs();
  mount("proc", "/proc");
  mount("sysfs", "/sys");
  mount("devtmpfs", "/dev");
  mount("tmpfs", "/run");
  mount("tmpfs", "/tmp");
  mount("cgroup2", "/sys/fs/cgroup");
  put("/sys/fs/cgroup/cgroup.subtree_control", "+cpu +memory +pids");
  put("/proc/sys/kernel/printk", "1"); /* the kernel's remarks stay in dmesg, out of the prompt */
  loopback_up();

  static char *witness[] = { "/bin/witness", 0 }, *shell[] = { "/bin/sh", "-i", 0 };
  start("/dev/ttyS1", witness);
  for (;;) {
    long process = start("/dev/ttyS0", shell);
    while (call4(SYS_wait4, -1, 0, 0, 0) != process) continue;
  }
}
